/// The genres by code, with the words titles use for them.
///
/// A line is `code: word/plural, other word/plural | …`, one field a language in the order of
/// `languages`; the first word of the English field is the one the canonical title is written in.
/// Words are facts of the languages; the codes are ours and are what records keep.
enum GenreTable {
  static let languages = ["en", "fr", "de", "az", "it", "es", "ru"]

  static let lines = [orchestral, chamber, forms, dances, voices, characters]
    .joined(separator: "\n")

  private static let orchestral = """
    symphony: symphony/symphonies, sym/syms, symph | symphonie/symphonies \
      | Sinfonie/Sinfonien, Symphonie/Symphonien | simfoniya/simfoniyalar | | | симфония/симфонии
    sinfonia: sinfonia/sinfonias, sin | sinfonia | Sinfonia | sinfonia | sinfonia/sinfonie \
      | sinfonía/sinfonías |
    sinfonietta: sinfonietta/sinfoniettas | sinfonietta | Sinfonietta | sinfonietta | sinfonietta \
      | sinfonietta | симфониетта
    symphonette: symphonette/symphonettes
    chamber-symphony: chamber symphony/chamber symphonies \
      | symphonie de chambre/symphonies de chambre \
      | Kammersinfonie/Kammersinfonien, Kammersymphonie | kamera simfoniyası/kamera simfoniyaları \
      | sinfonia da camera | sinfonía de cámara | камерная симфония
    sinfonia-concertante: sinfonia concertante/sinfonie concertanti \
      | symphonie concertante/symphonies concertantes | Sinfonia concertante | | | |
    symphonie-concertante: symphonie concertante | | Symphonie konzertante | | | |
    symphonic-poem: symphonic poem/symphonic poems, tone poem/tone poems \
      | poème symphonique/poèmes symphoniques \
      | sinfonische Dichtung/sinfonische Dichtungen, symphonische Dichtung, Tondichtung \
      | simfonik poema/simfonik poemalar | poema sinfonico/poemi sinfonici \
      | poema sinfónico/poemas sinfónicos | симфоническая поэма/симфонические поэмы
    symphonic-suite: symphonic suite/symphonic suites | suite symphonique | sinfonische Suite \
      | simfonik süita | suite sinfonica | suite sinfónica | симфоническая сюита
    symphonic-dance: symphonic dance/symphonic dances | danse symphonique/danses symphoniques \
      | sinfonischer Tanz/sinfonische Tänze | simfonik rəqs/simfonik rəqslər \
      | danza sinfonica/danze sinfoniche | danza sinfónica/danzas sinfónicas \
      | симфонический танец/симфонические танцы
    symphonic-fantasy: symphonic fantasy/symphonic fantasies, symphonic fantasia \
      | fantaisie symphonique | sinfonische Fantasie | simfonik fantaziya | fantasia sinfonica \
      | fantasía sinfónica | симфоническая фантазия
    symphonic-variations: symphonic variation/symphonic variations \
      | variation symphonique/variations symphoniques \
      | sinfonische Variation/sinfonische Variationen | simfonik variasiya/simfonik variasiyalar \
      | variazione sinfonica/variazioni sinfoniche | variación sinfónica/variaciones sinfónicas \
      | симфоническая вариация/симфонические вариации
    symphonic-prelude: symphonic prelude/symphonic preludes | prélude symphonique \
      | sinfonisches Vorspiel | simfonik prelüd | preludio sinfonico | preludio sinfónico \
      | симфоническая прелюдия
    symphonic-prologue: symphonic prologue/symphonic prologues | prologue symphonique \
      | sinfonischer Prolog | simfonik proloq | prologo sinfonico | prólogo sinfónico \
      | симфонический пролог
    symphonic-rhapsody: symphonic rhapsody/symphonic rhapsodies | rhapsodie symphonique \
      | sinfonische Rhapsodie | simfonik rapsodiya | rapsodia sinfonica | rapsodia sinfónica \
      | симфоническая рапсодия
    symphonic-fugue: symphonic fugue/symphonic fugues | fugue symphonique | sinfonische Fuge \
      | simfonik fuqa | fuga sinfonica | fuga sinfónica | симфоническая фуга
    symphonic-picture: symphonic picture/symphonic pictures \
      | tableau symphonique/tableaux symphoniques | sinfonisches Bild | simfonik lövhə \
      | quadro sinfonico | cuadro sinfónico | симфоническая картина
    symphonic-sketch: symphonic sketch/symphonic sketches \
      | esquisse symphonique/esquisses symphoniques | sinfonische Skizze/sinfonische Skizzen \
      | simfonik eskiz/simfonik eskizlər | schizzo sinfonico/schizzi sinfonici \
      | esbozo sinfónico/esbozos sinfónicos | симфонический эскиз/симфонические эскизы
    symphonic-movement: symphonic movement/symphonic movements \
      | mouvement symphonique/mouvements symphoniques | sinfonischer Satz | simfonik hissə \
      | movimento sinfonico | movimiento sinfónico |
    symphonic-mugham: symphonic mugham/symphonic mughams | mugham symphonique \
      | sinfonischer Mugham | simfonik muğam/simfonik muğamlar | | | симфонический мугам
    overture: overture/overtures | ouverture/ouvertures | Ouvertüre/Ouvertüren, Ouverture \
      | uvertüra/uvertüralar | ouverture | obertura/oberturas | увертюра/увертюры
    concert-overture: concert overture/concert overtures \
      | ouverture de concert/ouvertures de concert | Konzertouvertüre/Konzertouvertüren \
      | konsert uvertürası | ouverture da concerto | obertura de concierto | концертная увертюра
    fantasy-overture: fantasy-overture/fantasy-overtures, fantasy overture, fantasie overture, overture-fantasy, overture fantasy \
      | ouverture-fantaisie | Fantasie-Ouvertüre | fantaziya-uvertüra | ouverture-fantasia \
      | obertura-fantasía | увертюра-фантазия
    festival-overture: festival overture/festival overtures | ouverture de fête \
      | Festouvertüre, Fest-Ouvertüre | bayram uvertürası | ouverture festiva | obertura festiva \
      | праздничная увертюра
    leonore-overture: Leonore overture/Leonore overtures | ouverture Léonore | Leonoren-Ouvertüre \
      | "Leonora" uvertürası | ouverture Leonora | obertura Leonora | увертюра «Леонора»
    concerto: concerto/concertos, con, concerti* | concerto/concertos | Konzert/Konzerte, Concert \
      | konsert/konsertlər | concerto/concerti | concierto/conciertos | концерт/концерты
    concertino: concertino/concertinos | concertino/concertinos \
      | Concertino/Concertinos, Konzertino | konsertino | concertino | concertino | концертино
    concerto-grosso: concerto grosso/concerti grossi | concerto grosso/concertos grossos \
      | Concerto grosso/Concerti grossi | konçerto qrosso | concerto grosso/concerti grossi \
      | concerto grosso | кончерто гроссо
    brandenburg-concerto: Brandenburg concerto/Brandenburg concertos, Brandenburg Concertos* \
      | concerto brandebourgeois/concertos brandebourgeois \
      | Brandenburgisches Konzert/Brandenburgische Konzerte \
      | Brandenburq konserti/Brandenburq konsertləri \
      | concerto brandeburghese/concerti brandeburghesi \
      | concierto de Brandeburgo/conciertos de Brandeburgo \
      | Бранденбургский концерт/Бранденбургские концерты
    concert-piece: concert piece/concert pieces \
      | morceau de concert/morceaux de concert | Konzertstück/Konzertstücke | konsert pyesi \
      | pezzo da concerto | pieza de concierto | концертная пьеса
    konzertstuck: Konzertstück/Konzertstücke | Konzertstück | Konzertstück/Konzertstücke
    suite: suite/suites | suite/suites | Suite/Suiten | süita/süitalar | suite | suite | сюита/сюиты
    orchestral-suite: orchestral suite/orchestral suites | suite d’orchestre, suite orchestrale \
      | Orchestersuite/Orchestersuiten | orkestr süitası | suite per orchestra | suite orquestal \
      | оркестровая сюита
    ballet-suite: ballet suite/ballet suites | suite de ballet | Ballettsuite \
      | balet süitası, baletdən süita | suite dal balletto | suite de ballet | балетная сюита
    concert-suite: concert suite/concert suites | suite de concert | Konzertsuite \
      | konsert süitası | suite da concerto | suite de concierto | концертная сюита
    dance-suite: dance suite/dance suites | suite de danses | Tanzsuite | rəqs süitası \
      | suite di danze | suite de danzas | танцевальная сюита
    english-suite: English suite/English suites | suite anglaise/suites anglaises \
      | Englische Suite/Englische Suiten | İngilis süitası | suite inglese | suite inglesa \
      | Английская сюита
    french-suite: French suite/French suites | suite française/suites françaises \
      | Französische Suite/Französische Suiten | Fransız süitası | suite francese \
      | suite francesa | Французская сюита
    serenade: serenade/serenades | sérénade/sérénades | Serenade/Serenaden | serenada/serenadalar \
      | serenata | serenata/serenatas | серенада/серенады
    serenata: serenata/serenatas
    divertimento: divertimento/divertimentos, divertimenti* | divertimento \
      | Divertimento/Divertimenti | divertisment | divertimento/divertimenti | divertimento \
      | дивертисмент
    divertissement: divertissement/divertissements | divertissement/divertissements \
      | Divertissement | divertisment | | |
    cassation: cassation/cassations | cassation | Kassation | kassasiya | cassazione | casación \
      | кассация
    incidental-music: incidental music | musique de scène | Bühnenmusik, Schauspielmusik \
      | səhnə musiqisi | musiche di scena | música incidental | музыка к спектаклю
    film-score: film score | musique de film | Filmmusik | film musiqisi | musica da film \
      | música de cine | музыка к кинофильму
    ballet: ballet/ballets | ballet/ballets | Ballett/Ballette | balet/baletlər \
      | balletto/balletti | ballet/ballets | балет/балеты
    ballet-music: ballet music, ballet-music | musique de ballet | Ballettmusik | balet musiqisi \
      | musica di balletto | música de ballet | балетная музыка
    opera: opera/operas | opéra/opéras | Oper/Opern | opera/operalar | opera/opere | ópera/óperas \
      | опера/оперы
    musical: musical/musicals | comédie musicale | Musical | müzikl | musical | musical | мюзикл
    operetta: operetta/operettas | opérette/opérettes | Operette/Operetten | operetta | operetta \
      | opereta | оперетта
    oratorio: oratorio/oratorios | oratorio/oratorios | Oratorium/Oratorien \
      | oratoriya/oratoriyalar | oratorio/oratori | oratorio | оратория/оратории
    """
  private static let chamber = """
    sonata: sonata/sonatas | sonate/sonates | Sonate/Sonaten | sonata/sonatalar | sonata/sonate \
      | sonata/sonatas | соната/сонаты
    sonatina: sonatina/sonatinas | sonatine/sonatines | Sonatine/Sonatinen \
      | sonatina | sonatina/sonatine | sonatina | сонатина
    sonatine: sonatine/sonatines
    trio-sonata: trio sonata/trio sonatas | sonate en trio/sonates en trio \
      | Triosonate/Triosonaten | trio-sonata | sonata a tre | sonata a trío | трио-соната
    solo: solo/solos, soli* | solo | Solo | solo | solo | solo | соло
    duo: duo/duos | duo/duos | Duo/Duos | duo | | dúo/dúos | дуэт
    duet: duet/duets | | Duett/Duette | duet | duetto/duetti | dueto | дуэт
    duetto: duetto/duettos, duetti*
    trio: trio/trios | trio/trios | Trio/Trios | trio | trio/trii | trío/tríos | трио
    terzetto: terzetto/terzettos, terzetti* | terzetto | Terzett | terset | terzetto | terceto \
      | терцет
    quartet: quartet/quartets, quart, quartette | quatuor/quatuors | Quartett/Quartette \
      | kvartet/kvartetlər | quartetto/quartetti | cuarteto/cuartetos | квартет/квартеты
    quartetto: quartetto
    quintet: quintet/quintets | quintette/quintettes | Quintett/Quintette | kvintet/kvintetlər \
      | quintetto/quintetti | quinteto/quintetos | квинтет/квинтеты
    sextet: sextet/sextets | sextuor/sextuors | Sextett/Sextette | sekstet/sekstetlər \
      | sestetto/sestetti | sexteto/sextetos | секстет/секстеты
    septet: septet/septets | septuor/septuors | Septett/Septette | septet | settimino, settetto \
      | septeto | септет
    octet: octet/octets | octuor/octuors | Oktett/Oktette | oktet | ottetto | octeto | октет
    nonet: nonet/nonets | nonette | Nonett | nonet | nonetto | noneto | нонет
    partita: partita/partitas | partita/partitas | Partita/Partiten | partita | partita/partite \
      | partita | партита
    prelude: prelude/preludes | prélude/préludes | Präludium/Präludien, Vorspiel, Prélude \
      | prelüd/prelüdlər | preludio/preludi | preludio/preludios | прелюдия/прелюдии
    preludio: preludio
    chorale-prelude: chorale prelude/chorale preludes, choral prelude/choral preludes \
      | prélude de choral/préludes de choral | Choralvorspiel/Choralvorspiele | xoral prelüd \
      | preludio corale | preludio coral | хоральная прелюдия
    chorale: chorale/chorales | choral/chorals | Choral/Choräle | xoral | corale/corali | coral \
      | хорал
    fugue: fugue/fugues | fugue/fugues | Fuge/Fugen | fuqa/fuqalar | fuga/fughe | fuga/fugas \
      | фуга/фуги
    toccata: toccata/toccatas | toccata/toccatas | Toccata/Toccaten, Tokkata | tokkata \
      | toccata/toccate | tocata | токката
    passacaglia: passacaglia/passacaglias | passacaille | Passacaglia | passakaliya | passacaglia \
      | pasacalle | пассакалья
    chaconne: chaconne/chaconnes | chaconne | Chaconne | çakona | ciaccona | chacona | чакона
    invention: invention/inventions | invention/inventions | Invention/Inventionen | invensiya \
      | invenzione/invenzioni | invención | инвенция
    ricercar: ricercar/ricercars, ricercare | ricercare | Ricercar | riçerkar | ricercare \
      | ricercare | ричеркар
    canzona: canzona/canzonas | canzone | Canzone | kansona | canzona | canzona | канцона
    canon: canon/canons | canon/canons | Kanon/Kanons | kanon | canone | canon | канон
    """
}
