extension GenreTable {
  static let forms = """
    fantasia: fantasia/fantasias | | | | fantasia/fantasie | fantasía | фантазия
    fantasy: fantasy/fantasies | fantaisie/fantaisies | Fantasie/Fantasien, Phantasie \
      | fantaziya | | | фантазия
    fantasie: fantasie/fantasies, fantaisie/fantaisies
    phantasy: phantasy
    rhapsody: rhapsody/rhapsodies | rhapsodie/rhapsodies, rapsodie | Rhapsodie/Rhapsodien \
      | rapsodiya/rapsodiyalar | rapsodia/rapsodie | rapsodia/rapsodias | рапсодия/рапсодии
    hungarian-rhapsody: Hungarian rhapsody/Hungarian rhapsodies \
      | rhapsodie hongroise/rhapsodies hongroises | Ungarische Rhapsodie/Ungarische Rhapsodien \
      | Macar rapsodiyası/Macar rapsodiyaları | rapsodia ungherese/rapsodie ungheresi \
      | rapsodia húngara/rapsodias húngaras | Венгерская рапсодия/Венгерские рапсодии
    slavonic-rhapsody: Slavonic rhapsody/Slavonic rhapsodies | rhapsodie slave/rhapsodies slaves \
      | Slawische Rhapsodie/Slawische Rhapsodien | Slavyan rapsodiyası | rapsodia slava \
      | rapsodia eslava | Славянская рапсодия
    romanian-rhapsody: Romanian rhapsody/Romanian rhapsodies \
      | rhapsodie roumaine/rhapsodies roumaines | Rumänische Rhapsodie | Rumın rapsodiyası \
      | rapsodia rumena | rapsodia rumana | Румынская рапсодия
    hungarian-fantasy: Hungarian fantasy | fantaisie hongroise | Ungarische Fantasie \
      | Macar fantaziyası | fantasia ungherese | fantasía húngara | Венгерская фантазия
    theme: theme/themes | thème/thèmes | Thema/Themen | mövzu | tema | tema | тема
    variations: variation/variations, var | variation/variations | Variation/Variationen \
      | variasiya/variasiyalar | variazione/variazioni | variación/variaciones \
      | вариация/вариации
    introduction: introduction | introduction | Introduktion, Einleitung | introduksiya \
      | introduzione | introducción | интродукция
    finale: finale | finale | Finale | final | finale | final | финал
    impromptu: impromptu/impromptus | impromptu/impromptus | Impromptu/Impromptus | ekspromt \
      | improvviso/improvvisi | impromptu | экспромт/экспромты
    moment-musical: moment musical/moments musicaux, moments musicals* \
      | moment musical/moments musicaux | Moment musical/Moments musicaux | musiqi anı \
      | momento musicale | momento musical | музыкальный момент
    nocturne: nocturne/nocturnes | nocturne/nocturnes | Nocturne/Nocturnes, Notturno \
      | noktürn/noktürnlər | notturno/notturni | nocturno/nocturnos | ноктюрн/ноктюрны
    notturno: notturno/notturni
    ballade: ballade/ballades | ballade/ballades | Ballade/Balladen | ballada/balladalar \
      | ballata/ballate | balada/baladas | баллада/баллады
    ballad: ballad/ballads
    romance: romance/romances | romance/romances | Romanze/Romanzen | romans/romanslar \
      | romanza/romanze | romanza/romanzas | романс/романсы
    romanze: romanze/romanzes
    caprice: caprice/caprices | caprice/caprices | Caprice/Capricen | kapris | \
      | capricho/caprichos | каприс/каприсы
    capriccio: capriccio/capriccios | capriccio | Capriccio/Capricci | kapriççio \
      | capriccio/capricci | | каприччио
    etude: étude/études, etude/etudes | étude/études | Etüde/Etüden, Etude | etüd/etüdlər \
      | studio/studi | estudio/estudios | этюд/этюды
    study: study/studies
    arabesque: arabesque/arabesques | arabesque/arabesques | Arabeske/Arabesken | arabesk \
      | arabesco | arabesco | арабеска
    humoresque: humoresque/humoresques, humoresky | humoresque | Humoreske/Humoresken | yumoreska \
      | umoresca | humoresca | юмореска
    burlesque: burlesque/burlesques | burlesque | Burleske | burleska | burlesca \
      | burlesca | бурлеска
    barcarolle: barcarolle/barcarolles | barcarolle | Barkarole/Barkarolen, Barcarole | barkarola \
      | barcarola | barcarola | баркарола
    berceuse: berceuse/berceuses | berceuse/berceuses | Berceuse \
      | beşik nəğməsi | ninna nanna | canción de cuna | колыбельная
    lullaby: lullaby/lullabies
    cradle-song: cradle song/cradle songs
    consolation: consolation/consolations | consolation/consolations | Consolation/Consolations \
      | təsəlli | consolazione | consolación | утешение
    elegy: elegy/elegies, elegie | élégie/élégies | Elegie/Elegien | elegiya | elegia | elegía \
      | элегия
    meditation: meditation/meditations | méditation/méditations | Meditation/Meditationen \
      | meditasiya | meditazione | meditación | размышление
    reverie: rêverie/rêveries, reverie | rêverie/rêveries | Rêverie | xəyal \
      | fantasticheria | ensueño | грёзы
    legend: legend/legends | légende/légendes | Legende/Legenden | əfsanə | leggenda | leyenda \
      | легенда
    poem: poem/poems | | Poème, Dichtung | poema/poemalar | poema/poemi \
      | poema/poemas | поэма/поэмы
    poeme: poème/poèmes | poème/poèmes | Poème | poema | poema | poema | поэма
    burleske: Burleske | burlesque | Burleske | burleska | burlesca | burlesca | бурлеска
    idyll: idyll/idylls | idylle | Idyll | idilliya | idillio | idilio | идиллия
    pastorale: pastorale/pastorales | pastorale | Pastorale | pastoral | pastorale | pastoral \
      | пастораль
    bagatelle: bagatelle/bagatelles | bagatelle/bagatelles | Bagatelle/Bagatellen \
      | bağatel/bağatellər | bagatella/bagatelle | bagatela/bagatelas | багатель/багатели
    novelette: novelette/novelettes | novelette/novelettes | Novellette/Novelletten | novelletta \
      | novelletta | noveleta | новеллетта
    intermezzo: intermezzo/intermezzos, intermezzi* | intermezzo/intermezzi \
      | Intermezzo/Intermezzi | intermetso | intermezzo/intermezzi | intermezzo | интермеццо
    interlude: interlude/interludes | interlude/interludes | Zwischenspiel/Zwischenspiele \
      | interlüd | interludio | interludio | интерлюдия
    entr-acte: entr’acte/entr’actes | entracte/entractes, entr’acte | Zwischenaktmusik | antrakt \
      | intervallo | entreacto | антракт
    aria: aria/arias | aria, air/airs | Arie/Arien | ariya/ariyalar | aria/arie | aria/arias \
      | ария/арии
    air: air/airs
    ariette: ariette/ariettes, arietta | ariette/ariettes | Ariette | arietta | arietta | arieta \
      | ариетта
    arioso: arioso/ariosos | arioso | Arioso | arioso | arioso | arioso | ариозо
    cavatina: cavatina/cavatinas, cavatine | cavatine/cavatines | Cavatine, Kavatine | kavatina \
      | cavatina | cavatina | каватина
    canzonetta: canzonetta/canzonettas | canzonetta | Canzonetta | kansonetta | canzonetta \
      | canzoneta | канцонетта
    recitative: recitative/recitatives, recit | récitatif/récitatifs | Rezitativ/Rezitative \
      | reçitativ | recitativo/recitativi | recitativo | речитатив
    scena: scena/scenas | scène/scènes | Szene/Szenen | səhnə | scena | escena | сцена
    monologue: monologue/monologues | monologue | Monolog | monoloq | monologo | monólogo | монолог
    melody: melody/melodies | mélodie/mélodies | Melodie/Melodien | melodiya/melodiyalar \
      | melodia/melodie | melodía/melodías | мелодия/мелодии
    piece: piece/pieces | pièce/pièces, morceau/morceaux | Stück/Stücke | pyes/pyeslər \
      | pezzo/pezzi | pieza/piezas | пьеса/пьесы
    lyric-piece: lyric piece/lyric pieces | pièce lyrique/pièces lyriques \
      | Lyrisches Stück/Lyrische Stücke | lirik pyes/lirik pyeslər | pezzo lirico/pezzi lirici \
      | pieza lírica/piezas líricas | лирическая пьеса/лирические пьесы
    fantasy-piece: fantasy piece/fantasy pieces | pièce de fantaisie \
      | Fantasiestück/Fantasiestücke | fantastik pyes | pezzo fantastico | pieza de fantasía \
      | фантастическая пьеса
    fantasiestuck: Fantasiestück/Fantasiestücke | Fantasiestück/Fantasiestücke \
      | Fantasiestück/Fantasiestücke | fantastik pyes | pezzo fantastico | pieza de fantasía |
    movement: movement/movements | mouvement/mouvements | Satz/Sätze | hissə/hissələr \
      | movimento/movimenti | movimiento/movimientos | часть/части
    episode: episode/episodes | épisode/épisodes | Episode/Episoden | epizod | episodio/episodi \
      | episodio/episodios | эпизод
    improvisation: improvisation/improvisations | improvisation/improvisations \
      | Improvisation/Improvisationen | improvizasiya | improvvisazione | improvisación \
      | импровизация
    romance-without-words: romance without words | romance sans paroles/romances sans paroles | | \
      | romanza senza parole | | романс без слов
    song-without-words: song without words/songs without words | romance sans paroles \
      | Lied ohne Worte/Lieder ohne Worte | sözsüz mahnı/sözsüz mahnılar | romanza senza parole \
      | canción sin palabras | песня без слов/песни без слов
    excerpt: excerpt/excerpts | extrait/extraits | Auszug/Auszüge | parça/parçalar \
      | estratto/estratti | extracto/extractos | фрагмент/фрагменты
    selection: selection/selections | sélection | Auswahl | seçmələr | selezione | selección \
      | избранное
    medley: medley/medleys | pot-pourri | Potpourri | popurri | medley | popurrí | попурри
    scherzo: scherzo/scherzos | scherzo/scherzos | Scherzo/Scherzi | skerso | scherzo/scherzi \
      | scherzo | скерцо
    rondo: rondo/rondos | rondo/rondos | Rondo/Rondos | rondo | rondò | rondó | рондо
    rondeau: rondeau/rondeaus | rondeau/rondeaux
    rondo-capriccioso: rondo capriccioso | rondo capriccioso | Rondo capriccioso | \
      | rondò capriccioso | |
    adagio: adagio | adagio | Adagio | adajio | adagio | adagio | адажио
    allegro: allegro | allegro | Allegro | alleqro | allegro | allegro | аллегро
    andante: andante | andante | Andante | andante | andante | andante | анданте
    presto: presto | presto | Presto | presto | presto | presto | престо
    largo: largo | largo | Largo | larqo | largo | largo | ларго
    """
  static let dances = """
    dance: dance/dances | danse/danses | Tanz/Tänze | rəqs/rəqslər | danza/danze | danza/danzas \
      | танец/танцы
    hungarian-dance: Hungarian dance/Hungarian dances | danse hongroise/danses hongroises \
      | Ungarischer Tanz/Ungarische Tänze | Macar rəqsi/Macar rəqsləri \
      | danza ungherese/danze ungheresi | danza húngara/danzas húngaras \
      | Венгерский танец/Венгерские танцы
    slavonic-dance: Slavonic dance/Slavonic dances | danse slave/danses slaves \
      | Slawischer Tanz/Slawische Tänze | Slavyan rəqsi/Slavyan rəqsləri \
      | danza slava/danze slave | danza eslava/danzas eslavas | Славянский танец/Славянские танцы
    norwegian-dance: Norwegian dance/Norwegian dances | danse norvégienne/danses norvégiennes \
      | Norwegischer Tanz/Norwegische Tänze | Norveç rəqsi/Norveç rəqsləri \
      | danza norvegese/danze norvegesi | danza noruega/danzas noruegas \
      | Норвежский танец/Норвежские танцы
    german-dance: German dance/German dances | danse allemande/danses allemandes \
      | Deutscher Tanz/Deutsche Tänze | Alman rəqsi/Alman rəqsləri | danza tedesca/danze tedesche \
      | danza alemana/danzas alemanas | Немецкий танец/Немецкие танцы
    spanish-dance: Spanish dance/Spanish dances | danse espagnole/danses espagnoles \
      | Spanischer Tanz/Spanische Tänze | İspan rəqsi/İspan rəqsləri \
      | danza spagnola/danze spagnole | danza española/danzas españolas \
      | Испанский танец/Испанские танцы
    polish-dance: Polish dance/Polish dances | danse polonaise/danses polonaises \
      | Polnischer Tanz/Polnische Tänze | Polyak rəqsi/Polyak rəqsləri \
      | danza polacca/danze polacche | danza polaca/danzas polacas \
      | Польский танец/Польские танцы
    greek-dance: Greek dance/Greek dances | danse grecque/danses grecques \
      | Griechischer Tanz/Griechische Tänze | Yunan rəqsi/Yunan rəqsləri \
      | danza greca/danze greche | danza griega/danzas griegas | Греческий танец/Греческие танцы
    romanian-dance: Romanian dance/Romanian dances | danse roumaine/danses roumaines \
      | Rumänischer Tanz/Rumänische Tänze | Rumın rəqsi/Rumın rəqsləri \
      | danza rumena/danze rumene | danza rumana/danzas rumanas | Румынский танец/Румынские танцы
    brazilian-dance: Brazilian dance/Brazilian dances | danse brésilienne/danses brésiliennes \
      | Brasilianischer Tanz/Brasilianische Tänze | Braziliya rəqsi/Braziliya rəqsləri \
      | danza brasiliana/danze brasiliane | danza brasileña/danzas brasileñas \
      | Бразильский танец/Бразильские танцы
    country-dance: country dance/country dances \
      | contredanse/contredanses | Kontretanz/Kontretänze, Contretanz | kontrdans \
      | contraddanza/contraddanze | contradanza/contradanzas | контрданс/контрдансы
    waltz: waltz/waltzes | valse/valses | Walzer | vals/valslar | valzer | vals/valses \
      | вальс/вальсы
    valse: valse/valses
    mazurka: mazurka/mazurkas | mazurka/mazurkas | Mazurka/Mazurken | mazurka/mazurkalar \
      | mazurca/mazurche | mazurca/mazurcas | мазурка/мазурки
    polonaise: polonaise/polonaises | polonaise/polonaises | Polonaise/Polonaisen \
      | polonez/polonezlər | polacca/polacche | polonesa/polonesas | полонез/полонезы
    polka: polka/polkas | polka/polkas | Polka/Polkas | polka | polka | polca | полька
    polka-mazurka: polka-mazurka/polka-mazurkas, polka mazurka | polka-mazurka | Polka-Mazurka \
      | polka-mazurka | polka-mazurka | polca-mazurca | полька-мазурка
    galop: galop/galops | galop/galops | Galopp | qalop | galop | galop | галоп
    gavotte: gavotte/gavottes | gavotte/gavottes | Gavotte/Gavotten | qavot | gavotta/gavotte \
      | gavota | гавот
    minuet: minuet/minuets | menuet/menuets | Menuett/Menuette \
      | menuet | minuetto/minuetti | minué/minués, minueto | менуэт
    minuetto: minuetto/minuetti, menuetto
    menuet: menuet/menuets
    sarabande: sarabande/sarabandes | sarabande/sarabandes | Sarabande/Sarabanden | sarabanda \
      | sarabanda | zarabanda | сарабанда
    gigue: gigue/gigues | gigue/gigues | Gigue/Giguen | jiqa | giga | giga | жига
    bourree: bourrée/bourrées | bourrée/bourrées | Bourrée/Bourréen | burre | bourrée | bourrée \
      | бурре
    rigaudon: rigaudon/rigaudons | rigaudon | Rigaudon | riqodon | rigaudon | rigodón | ригодон
    pavane: pavane/pavanes | pavane/pavanes | Pavane/Pavanen | pavana | pavana | pavana | павана
    tarantella: tarantella/tarantellas | tarentelle | Tarantella | tarantella \
      | tarantella/tarantelle | tarantela | тарантелла
    tarantelle: tarantelle/tarantelles, tarentelle/tarentelles
    tambourin: tambourin/tambourins | tambourin | Tambourin | | tamburino | tamborín |
    tango: tango/tangos | tango/tangos | Tango/Tangos | tanqo | tango/tanghi | tango/tangos | танго
    habanera: habanera/habaneras | habanera | Habanera | habanera | habanera | habanera | хабанера
    bolero: bolero/boleros | boléro/boléros | Bolero | bolero | bolero | bolero | болеро
    bergamasca: bergamasca
    ecossaise: écossaise/écossaises, ecossaise | écossaise/écossaises | Écossaise/Écossaisen \
      | ekosez | scozzese | escocesa | экосез
    sicilienne: sicilienne
    contredanse: contredanse/contredanses
    siciliana: siciliana | sicilienne | Siciliano | siciliana | siciliana | siciliana \
      | сицилиана
    allemande: allemande/allemandes | allemande | Allemande | allemanda | allemanda | alemanda \
      | аллеманда
    courante: courante/courantes | courante | Courante | kuranta | corrente | corrente | куранта
    march: march/marches | marche/marches | Marsch/Märsche | marş/marşlar | marcia/marce \
      | marcha/marchas | марш/марши
    marche: marche/marches
    military-march: military march/military marches |  \
      | Militärmarsch | hərbi marş | marcia militare | marcha militar | военный марш
    funeral-march: funeral march/funeral marches | marche funèbre/marches funèbres \
      | Trauermarsch/Trauermärsche | matəm marşı | marcia funebre | marcha fúnebre \
      | траурный марш
    wedding-march: wedding march | marche nuptiale | Hochzeitsmarsch | toy marşı | marcia nuziale \
      | marcha nupcial | свадебный марш
    coronation-march: coronation march | marche du couronnement | Krönungsmarsch | tacqoyma marşı \
      | marcia dell’incoronazione | marcha de la coronación | коронационный марш
    fanfare: fanfare/fanfares | fanfare/fanfares | Fanfare/Fanfaren | fanfar | fanfara \
      | fanfarria | фанфара
    grand-polonaise: grande polonaise | grande polonaise | Große Polonaise | böyük polonez \
      | grande polacca | gran polonesa | большой полонез
    """
}
