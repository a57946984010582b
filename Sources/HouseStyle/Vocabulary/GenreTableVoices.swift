extension GenreTable {
  static let voices = """
    mass: mass/masses | messe/messes | Messe/Messen | messa | messa/messe | misa/misas | месса/мессы
    requiem: requiem/requiems | requiem/requiems | Requiem | rekviyem | requiem | réquiem | реквием
    motet: motet/motets | motet/motets | Motette/Motetten | motet | mottetto/mottetti \
      | motete/motetes | мотет/мотеты
    cantata: cantata/cantatas | cantate/cantates | Kantate/Kantaten | kantata/kantatalar \
      | cantata/cantate | cantata/cantatas | кантата/кантаты
    psalm: psalm/psalms | psaume/psaumes | Psalm/Psalmen | məzmur | salmo/salmi | salmo/salmos \
      | псалом/псалмы
    magnificat: Magnificat | Magnificat | Magnificat | Maqnifikat | Magnificat | Magníficat \
      | Магнификат
    te-deum: Te Deum | Te Deum | Te Deum | Te Deum | Te Deum | Te Deum | Te Deum
    stabat-mater: Stabat mater | Stabat Mater | Stabat mater | Stabat mater | Stabat Mater \
      | Stabat Mater | Stabat Mater
    ave-maria: Ave Maria | Ave Maria | Ave Maria | Ave Maria | Ave Maria | Ave María | Ave Maria
    gloria: Gloria | Gloria | Gloria | Gloria | Gloria | Gloria | Gloria
    credo: Credo | Credo | Credo | Kredo | Credo | Credo | Credo
    kyrie: Kyrie | Kyrie | Kyrie | Kyrie | Kyrie | Kyrie | Kyrie
    sanctus: Sanctus | Sanctus | Sanctus | Sanctus | Sanctus | Sanctus | Sanctus
    agnus-dei: Agnus Dei | Agnus Dei | Agnus Dei | Agnus Dei | Agnus Dei | Agnus Dei | Agnus Dei
    hymn: hymn/hymns | hymne/hymnes | Hymne/Hymnen | himn/himnlər | inno/inni | himno/himnos \
      | гимн/гимны
    carol: carol/carols | chant de Noël | Weihnachtslied/Weihnachtslieder | Milad nəğməsi \
      | canto natalizio | villancico/villancicos | рождественская песня
    spiritual: spiritual/spirituals | negro-spiritual/negro-spirituals | Spiritual/Spirituals \
      | spiriçuel | spiritual | espiritual | спиричуэл
    canticle: canticle/canticles | cantique/cantiques | Canticle | | cantico | cántico |
    song: song/songs | chanson/chansons | Gesang/Gesänge | mahnı/mahnılar \
      | canzone/canzoni, canto/canti | canción/canciones | песня/песни
    lied: lied/lieder | lied/lieder | Lied/Lieder | nəğmə/nəğmələr | lied/lieder | lied/lieder |
    chanson: chanson/chansons
    folk-song: folk song/folk songs, folksong/folksongs | chanson populaire/chansons populaires \
      | Volkslied/Volkslieder | xalq mahnısı/xalq mahnıları | canto popolare/canti popolari \
      | canción popular/canciones populares | народная песня/народные песни
    mugham: mugham/mughams | mugham/mughams | Mugham | muğam/muğamlar | mugham | mugham | мугам
    tasnif: tasnif | tasnif | Tasnif | təsnif/təsniflər | tasnif | tasnif | теснифы
    madrigal: madrigal/madrigals | madrigal/madrigaux | Madrigal/Madrigale | madriqal \
      | madrigale/madrigali | madrigal/madrigales | мадригал/мадригалы
    part-song: partsong/partsongs | chœur/chœurs | Chorlied/Chorlieder | xor mahnısı | | |
    chorus: chorus/choruses | chœur/chœurs | Chor/Chöre | xor/xorlar | coro/cori | coro/coros \
      | хор/хоры
    ode: ode/odes | ode/odes | Ode/Oden | oda | ode/odi | oda/odas | ода/оды
    vocalise: vocalise/vocalises | vocalise/vocalises | Vocalise/Vocalisen | vokaliz \
      | vocalizzo/vocalizzi | vocalise | вокализ
    monodrama: monodrama/monodramas | monodrame | Monodram | monodram | monodramma | monodrama \
      | монодрама
    scene: scene/scenes | scène/scènes | Szene/Szenen | səhnə/səhnələr | scena/scene \
      | escena/escenas | сцена/сцены
    """
  static let characters = """
    sketch: sketch/sketches | esquisse/esquisses | Skizze/Skizzen | eskiz | schizzo/schizzi \
      | esbozo/esbozos | эскиз/эскизы
    picture: picture/pictures | tableau/tableaux | Bild/Bilder | lövhə | quadro/quadri \
      | cuadro/cuadros | картина/картины
    image: image/images | image/images | | | | |
    miniature: miniature/miniatures | miniature/miniatures | Miniatur/Miniaturen \
      | miniatür/miniatürlər | miniatura/miniature | miniatura/miniaturas | миниатюра/миниатюры
    portrait: portrait/portraits | portrait/portraits | Porträt/Porträts | portret/portretlər \
      | ritratto/ritratti | retrato/retratos | портрет/портреты
    dialogue: dialogue/dialogues | dialogue/dialogues | Dialog/Dialoge | dialoq \
      | dialogo/dialoghi | diálogo/diálogos | диалог
    prologue: prologue/prologues | prologue | Prolog | proloq | prologo | prólogo | пролог
    epilogue: epilogue/epilogues | épilogue | Epilog | epiloq | epilogo | epílogo | эпилог
    postlude: postlude/postludes | postlude | Nachspiel | postlüd | postludio | postludio \
      | постлюдия
    cadenza: cadenza/cadenzas | cadence/cadences | Kadenz/Kadenzen | kadensiya | cadenza/cadenze \
      | cadencia/cadencias | каденция
    essay: essay/essays | essai/essais | Essay/Essays | esse | saggio/saggi | ensayo/ensayos | эссе
    duo-concertante: duo concertante/duos concertants | duo concertant | Duo concertante | \
      | duo concertante | dúo concertante |
    intrada: intrada/intradas | intrada | Intrada/Intraden | intrada | intrada | intrada | интрада
    voluntary: voluntary/voluntaries
    sequenza: sequenza/sequenze
    gymnopedie: gymnopédie/gymnopédies, gymnopedie/gymnopedies | gymnopédie/gymnopédies \
      | Gymnopédie/Gymnopédies | jimnopediya | gymnopédie | gymnopédie | гимнопедия
    tafelmusik: Tafelmusik
    music: music | musique | Musik | musiqi | musica | música | музыка
    """
}
