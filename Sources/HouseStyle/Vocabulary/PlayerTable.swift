/// Players in the forces of titles by code, with the words titles use for them.
///
/// A line is `code: word/plural, other word | …`, one field a language in the order of
/// `GenreTable.languages`. The codes of three letters are those of the International Association of
/// Music Libraries; bodies of players that have none there carry a code of words.
enum PlayerTable {
  static let lines = [strings, winds, voices, bodies].joined(separator: "\n")

  private static let strings = """
    svl: violin/violins, vln, vl, vn | violon/violons | Violine/Violinen, Geige | violin, skripka \
      | violino/violini | violín/violines | скрипка/скрипки, скрипки с оркестром
    sva: viola/violas, vla, va | alto/altos | Viola/Violen, Bratsche | alt, viola | viola/viole \
      | viola/violas | альт/альты
    svc: cello/cellos, violoncello/violoncellos, vc, vcl, vlc | violoncelle/violoncelles \
      | Violoncello/Violoncelli, Cello/Celli | violonçel | violoncello/violoncelli \
      | violonchelo/violonchelos, chelo | виолончель/виолончели
    sdb: double bass/double basses, contrabass/contrabasses, string bass \
      | contrebasse/contrebasses | Kontrabass/Kontrabässe | kontrabas | contrabbasso/contrabbassi \
      | contrabajo/contrabajos | контрабас/контрабасы
    svg: viola da gamba/violas da gamba, viol/viols | viole de gambe | Viola da gamba, Gambe \
      | viola da gamba | viola da gamba | viola da gamba | виола да гамба
    tha: harp/harps | harpe/harpes | Harfe/Harfen | arfa | arpa/arpe | arpa/arpas | арфа/арфы
    tgu: guitar/guitars, guiltar | guitare/guitares | Gitarre/Gitarren | gitara \
      | chitarra/chitarre | guitarra/guitarras | гитара/гитары
    tlu: lute/lutes | luth/luths | Laute/Lauten | lütnya | liuto/liuti | laúd/laúdes | лютня
    tma: mandolin/mandolins | mandoline/mandolines | Mandoline/Mandolinen | mandolina \
      | mandolino/mandolini | mandolina/mandolinas | мандолина
    mhg: hurdy-gurdy/hurdy-gurdies | vielle à roue | Drehleier, Radleier | | ghironda \
      | zanfona | колёсная лира
    kpf: piano/pianos, pianoforte, pno | piano/pianos | Klavier/Klaviere, Piano \
      | fortepiano, piano | pianoforte/pianoforti | piano/pianos | фортепиано
    kor: organ/organs | orgue/orgues | Orgel/Orgeln | orqan | organo/organi | órgano/órganos | орган
    khp: harpsichord/harpsichords, cembalo | clavecin/clavecins | Cembalo/Cembali | klavesin \
      | clavicembalo/clavicembali | clave/claves, clavecín | клавесин
    kcl: clavichord/clavichords | clavicorde | Clavichord | klavikord | clavicordo | clavicordio \
      | клавикорд
    kce: celesta/celestas, celeste | célesta | Celesta | çelesta | celesta | celesta | челеста
    kac: accordion/accordions | accordéon/accordéons | Akkordeon/Akkordeons | akkordeon \
      | fisarmonica | acordeón | аккордеон
    pti: timpani, timp, kettledrums | timbales | Pauken | litavralar | timpani | timbales | литавры
    pun: percussion, perc | percussion | Schlagzeug | zərb alətləri | percussioni | percusión \
      | ударные
    pds: drums, drum | batterie | Schlagzeug | zərb | batteria | batería | барабаны
    pmb: marimba/marimbas | marimba | Marimba | marimba | marimba | marimba | маримба
    pvi: vibraphone | vibraphone | Vibraphon | vibrafon | vibrafono | vibráfono | вибрафон
    pxy: xylophone | xylophone | Xylophon | ksilofon | xilofono | xilófono | ксилофон
    tar: tar | tar | Tar | tar | tar | tar | тар
    kamancha: kamancha | kamantcha | Kamantscha | kamança | kamancha | kamancha | кяманча
    balaban: balaban | balaban | Balaban | balaban | balaban | balaban | балабан
    """
  private static let winds = """
    wfl: flute/flutes, fl, flt | flûte/flûtes | Flöte/Flöten | fleyta | flauto/flauti \
      | flauta/flautas | флейта/флейты
    wpi: piccolo/piccolos | piccolo/piccolos | Piccolo/Piccoli, Piccoloflöte | pikkolo \
      | ottavino/ottavini | flautín | пикколо
    wre: recorder/recorders | flûte à bec/flûtes à bec | Blockflöte/Blockflöten | blokfleyta \
      | flauto dolce/flauti dolci | flauta de pico | блокфлейта
    wob: oboe/oboes, ob | hautbois | Oboe/Oboen | qoboy | oboe/oboi | oboe/oboes | гобой/гобои
    woa: oboe d’amore/oboes d’amore | hautbois d’amour | Oboe d’amore | qoboy d’amore \
      | oboe d’amore | oboe de amor | гобой д’амур
    weh: English horn/English horns, cor anglais | cor anglais/cors anglais \
      | Englischhorn/Englischhörner | ingilis kornu | corno inglese/corni inglesi | corno inglés \
      | английский рожок
    wcl: clarinet/clarinets, cl | clarinette/clarinettes | Klarinette/Klarinetten | klarnet \
      | clarinetto/clarinetti | clarinete/clarinetes | кларнет/кларнеты
    wbh: basset-horn/basset-horns, basset horn/basset horns | cor de basset/cors de basset \
      | Bassetthorn/Bassetthörner | | corno di bassetto | corno di bassetto | бассетгорн
    wba: bassoon/bassoons, bsn, basson | basson/bassons | Fagott/Fagotte | faqot \
      | fagotto/fagotti | fagot/fagotes | фагот/фаготы
    wdb: contrabassoon | contrebasson | Kontrafagott | kontrafaqot | controfagotto | contrafagot \
      | контрафагот
    wsa: saxophone/saxophones | saxophone/saxophones | Saxophon/Saxophone, Saxofon | saksofon \
      | sassofono/sassofoni | saxofón/saxofones | саксофон/саксофоны
    mha: harmonica | harmonica | Mundharmonika | | armonica | armónica | губная гармоника
    bho: horn/horns, hn | cor/cors | Horn/Hörner | valtorna \
      | corno/corni | trompa/trompas | валторна/валторны
    french-horn: French horn/French horns | cor d’harmonie | Waldhorn/Waldhörner | valtorna \
      | corno \
      | trompa | валторна
    lira-organizzata: lira organizzata/lire organizzate
    btr: trumpet/trumpets, tpt | trompette/trompettes | Trompete/Trompeten | truba \
      | tromba/trombe | trompeta/trompetas | труба/трубы
    trumpet-pistons: trumpet à pistons | trompette à pistons | | | | |
    btb: trombone/trombones, tbn | trombone/trombones | Posaune/Posaunen | trombon \
      | trombone/tromboni | trombón/trombones | тромбон/тромбоны
    btu: tuba/tubas | tuba/tubas | Tuba/Tuben | tuba | tuba/tube | tuba/tubas | туба/тубы
    bco: cornet/cornets | cornet/cornets | Kornett/Kornette | kornet | cornetta/cornette \
      | corneta/cornetas | корнет
    cornet-piston: cornet à piston/cornets à pistons, cornet a piston | cornet à pistons | | | | |
    bbu: bugle/bugles | clairon | Signalhorn | | | |
    saxhorn-quartet: saxhorn quartet | quatuor de saxhorns | Saxhornquartett | | | |
    mbs: bass/basses, ba | basse/basses | Bass/Bässe | bas | basso/bassi | bajo/bajos | бас/басы
    mco: continuo, basso continuo | basse continue | Basso continuo, Generalbass | basso kontinuo \
      | basso continuo | bajo continuo | бассо континуо
    """
  private static let voices = """
    vso: soprano/sopranos | soprano/sopranos | Sopran/Soprane | soprano | soprano/soprani \
      | soprano/sopranos | сопрано
    vms: mezzo-soprano/mezzo-sopranos, mezzo | mezzo-soprano/mezzo-sopranos \
      | Mezzosopran/Mezzosoprane | messo-soprano | mezzosoprano | mezzosoprano | меццо-сопрано
    val: alto/altos, contralto/contraltos | contralto, voix d’alto | Alt/Alte | kontralto \
      | contralto | contralto | контральто
    vct: countertenor/countertenors | contre-ténor | Countertenor | kontrtenor | controtenore \
      | contratenor | контратенор
    vte: tenor/tenors | ténor/ténors | Tenor/Tenöre | tenor | tenore/tenori | tenor/tenores \
      | тенор/теноры
    vbr: baritone/baritones | baryton/barytons | Bariton/Baritone | bariton | baritono/baritoni \
      | barítono/barítonos | баритон/баритоны
    vun: voice/voices, vocal, vocals | voix | Singstimme/Singstimmen, Gesang, Stimme/Stimmen \
      | səs | voce/voci | voz/voces | голос/голоса
    vunj: high voice | voix élevée | hohe Stimme | yüksək səs | voce alta | voz aguda \
      | высокий голос
    vunk: medium voice | voix moyenne | mittlere Stimme | orta səs | voce media | voz media \
      | средний голос
    vunl: low voice | voix grave | tiefe Stimme | alçaq səs | voce grave | voz grave | низкий голос
    vwo: female voice | voix de femme | Frauenstimme | qadın səsi | voce femminile | voz femenina \
      | женский голос
    vre: narrator, speaker | récitant | Sprecher | qiraətçi | voce recitante | narrador | чтец
    cun: chorus/choruses, choir/choirs | chœur/chœurs | Chor/Chöre | xor | coro/cori | coro/coros \
      | хор
    cmi: mixed chorus, mixed choir | chœur mixte | gemischter Chor | qarışıq xor | coro misto \
      | coro mixto | смешанный хор
    cme: male chorus, men’s chorus, male choir, male voices | chœur d’hommes | Männerchor \
      | kişi xoru | coro maschile | coro masculino | мужской хор
    men: men
    cwo: women’s chorus, female chorus, women’s choir | chœur de femmes | Frauenchor | qadın xoru \
      | coro femminile | coro femenino | женский хор
    cch: children’s chorus, children’s choir | chœur d’enfants | Kinderchor | uşaq xoru \
      | coro di voci bianche | coro de niños | детский хор
    """
  private static let bodies = """
    oun: orchestra/orchestras, orch, orc | orchestre/orchestres | Orchester \
      | orkestr | orchestra/orchestre | orquesta/orquestas | оркестр, оркестра, оркестром
    ofu: full orchestra, full orch | grand orchestre | großes Orchester | böyük orkestr \
      | grande orchestra | gran orquesta | большой оркестр
    och: chamber orchestra, chamber orch | orchestre de chambre \
      | Kammerorchester | kamera orkestri | orchestra da camera | orquesta de cámara \
      | камерный оркестр
    small-orchestra: small orchestra | petit orchestre | kleines Orchester | kiçik orkestr \
      | piccola orchestra | pequeña orquesta | малый оркестр
    classical-orchestra: classical orchestra | orchestre classique | klassisches Orchester \
      | klassik orkestr | orchestra classica | orquesta clásica |
    ost: string orchestra/string orchestras, string orch, str orch, strings orchestra \
      | orchestre à cordes, cordes orchestre | Streichorchester | simli orkestr \
      | orchestra d’archi | orquesta de cuerdas | струнный оркестр
    str: strings, string, str | cordes | Streicher | simli alətlər, simli | archi | cuerdas | струнные, струнный
    mwd: winds, wind, wind instruments | vents, instruments à vent | Bläser, Blasinstrumente \
      | nəfəsli alətlər | fiati, strumenti a fiato | vientos, instrumentos de viento | духовые, духовой
    wun: woodwinds, woodwind | bois | Holzbläser | taxta nəfəsli alətlər | legni | maderas \
      | деревянные духовые
    bun: brass, brass instruments | cuivres | Blechbläser | mis nəfəsli alətlər | ottoni \
      | metales | медные духовые
    oba: band/bands | orchestre d’harmonie | Blasorchester | orkestr | banda | banda \
      | духовой оркестр
    oja: jazz band, jazzband | orchestre de jazz | Jazzband | caz orkestri | jazz band \
      | banda de jazz | джаз-оркестр
    oie: instrumental ensemble, ensemble | ensemble instrumental | Ensemble | ansambl | ensemble \
      | conjunto instrumental | ансамбль
    chamber-ensemble: chamber ensemble | ensemble de chambre | Kammerensemble | kamera ansamblı \
      | ensemble da camera | conjunto de cámara | камерный ансамбль
    brass-ensemble: brass ensemble, brass ens | ensemble de cuivres \
      | Blechbläserensemble | mis nəfəsli ansambl | ensemble di ottoni | conjunto de metales \
      | ансамбль медных
    brass-choir: brass choir
    symphony-orchestra: symphony orchestra | orchestre symphonique | Sinfonieorchester \
      | simfonik orkestr | orchestra sinfonica | orquesta sinfónica | симфонический оркестр
    brass-quintet: brass quintet | quintette de cuivres | Blechbläserquintett \
      | mis nəfəsli kvintet | quintetto di ottoni | quinteto de metales | квинтет медных
    cello-ensemble: cello ensemble | ensemble de violoncelles | Cello-Ensemble \
      | violonçel ansamblı | ensemble di violoncelli | conjunto de violonchelos \
      | ансамбль виолончелей
    string-trio: string trio | trio à cordes | Streichtrio | simli trio | trio d’archi \
      | trío de cuerda | струнное трио
    string-quartet: string quartet, str quartet | quatuor à cordes | Streichquartett \
      | simli kvartet | quartetto d’archi | cuarteto de cuerda | струнный квартет
    string-octet: string octet | octuor à cordes | Streichoktett | simli oktet | ottetto d’archi \
      | octeto de cuerda | струнный октет
    wind-quintet: wind quintet | quintette à vent | Bläserquintett | nəfəsli kvintet \
      | quintetto di fiati | quinteto de viento | духовой квинтет
    woodwind-quintet: woodwind quintet | quintette à vent | Holzbläserquintett \
      | taxta nəfəsli kvintet | quintetto di legni | quinteto de maderas \
      | квинтет деревянных духовых
    piano-trio: piano trio | trio avec piano | Klaviertrio | fortepiano triosu \
      | trio con pianoforte | trío con piano | фортепианное трио
    drum-and-bugle-corps: drum and bugle corps
    brass-band: brass band | fanfare | Brassband | mis nəfəsli orkestr | banda d’ottoni \
      | banda de metales | брасс-бэнд
    mui: instrument/instruments | instrument/instruments | Instrument/Instrumente | alət/alətlər \
      | strumento/strumenti | instrumento/instrumentos | инструмент/инструменты
    quartet: quartet | quatuor | Quartett | kvartet | quartetto | cuarteto | квартет
    piano-duo: duo piano, piano duo
    """

  /// How German and the like join a player to a genre: `Violin` in Violinkonzert. Prefix in lower
  /// case → code.
  static let prefixes: [(String, String)] = [
    ("streich", "str"), ("klavier", "kpf"), ("violin", "svl"), ("viola", "sva"),
    ("bratschen", "sva"), ("violoncello", "svc"), ("cello", "svc"), ("kontrabass", "sdb"),
    ("orgel", "kor"), ("cembalo", "khp"), ("harfen", "tha"), ("gitarren", "tgu"),
    ("floten", "wfl"), ("oboen", "wob"), ("klarinetten", "wcl"), ("fagott", "wba"),
    ("horn", "bho"), ("trompeten", "btr"), ("posaunen", "btb"), ("tuba", "btu"),
    ("blaser", "mwd"), ("saxophon", "wsa"),
  ]
}
