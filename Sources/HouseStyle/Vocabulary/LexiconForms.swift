extension Lexicon {
  /// Words that keep their capitals or their shape in every language.
  static let everywhere = """
    Cid Phèdre Andalucía Modiste Castilla Frère François Chénier Sébastien Háry János Kijé \
    Jacques Villon Christophe Colomb Wally Gioconda Carlos Quijote Pasquale Giovanni Carlo \
    Stradella Lescaut Bolena Padilla Silla Cesare Schicchi Arlésienne=Arlésienne Bilitis Lolli \
    Ala Hartzberg Castille Juan Quixote Quichotte Diavolo Gynt Peer Igor Bunyan Juliet Miller \
    Glenn Mozart Bach Beethoven Haydn Schubert Wagner Verdi Rossini Chopin Liszt Brahms Mahler \
    Faust Carmen Paris Rienzi Tristan Isolde Parsifal Lohengrin Hamlet Othello Otello Macbeth \
    Falstaff Romeo Orpheus Prometheus Medea Elektra Salome Egmont Coriolan Fidelio Oberon \
    Euryanthe Figaro Rigoletto Aida Tosca Manon Werther Mignon Norma Semiramide Tancredi Nabucco \
    Attila Ernani Undine Martha Zampa Marceline Goethe Schiller Heine Ossian BACH E.T. H.M.S. \
    F.A.E. NBC NY TV U.S.A. USA MacDonald MacMaestro MacDowell McDonald FAE GVH
    """

  /// English words whose capitals are not where they are looked for.
  static let english = """
    Hanukkah Noël
    """

  /// Words of French titles with their marks, and names that are written with capitals.
  static let french = """
    hommage musique danser napolitaines pittoresques alsaciennes Mélisande Florence jeux époque \
    naïve vie vies gaieté parisienne cypriote solennelle inutile bourrée cor algérien prière \
    Africaine Troyens Huguenots Belges Érinnyes arlesienne=Arlésienne biniou carnavalesque \
    champêtre fantasque prodigue heureux vagabond entr'acte méditations musicales norvégienne \
    mademoiselle rondo cheminée roi choéphores farandole éclairs étoile nord misérables amitié \
    gage suivant quatrième corde oie mathurins clavecin ménage premier élues populaire arcanes \
    pièce flûte seule René Cid Breugnon Grèce Amérique Amériques Funérailles Édipe Œdipe \
    après-midi après été à poème poèmes prélude préludes mère fée fées bûcher défunte pêcheurs \
    sortilèges théâtre régiment fête fêtes château ménestrel funèbre funèbres héroïque élégiaque \
    mélancolique algérienne variée variées étude études élue scène scènes printanière arrière \
    écossais écossaise étoile siècle rêve rêves rêverie chère prière lumière forêt île vallée \
    crèche décembre février soirée soirées journées sérénade mélodie mélodies légende légendes \
    célèbre pathétique déluge mystère brève brèves pièce pièces pensée entrée cortège gaîté \
    prophète prés pré thème thèmes léger rédemption présence hébraïque égyptien égyptienne élégie \
    métaboles bœuf cœur chœur sœur œuvre œuvres vœu malgré clôture écho échos épisode estampes \
    étrange première dernière sérieuses séguedille tempête abîme âme âmes là-bas au-delà brûlante \
    clair lune roi mer ballet danse macabre sacre printemps bal enfant enfants jardin belle bois \
    dormant chanson chansons chant chants captive chasse chasseur maudit prince rouet oiseaux \
    exotiques offrandes oubliées offrande valse nobles sentimentales jeu cartes jet eau nuit \
    nuits nocturne triste plus lente amour mort jour terreur couronne diamants joyeuse marche \
    jongleur diable songe songes voyage charmes perles pour infante procession perdu solitude \
    enfer poule soldat histoire gentilhomme bourgeois dame blanche sans merci damoiselle \
    rencontre imprévue tombeau péri périchole bivouac citations oubli vieille ronde lutins petite \
    petites petits riens francs juges juif juive muette part reine fille jolie belle hongrois \
    hongroise tziganes airs militaire symphonique symphoniques fantastique espagnole espagnol \
    italien italienne chinois chinoise russe slave brillante brillant romantique moi toi jeunesse \
    dramatique impressions souvenirs souvenir promenades solitaire pastorale caprice aimons aime \
    danser costumé bergère berger discret connais jamais toujours quai rosiers noces hymne sainte \
    martyre saint messe minuit moine mage vampire vierge vision liturgies liturgiques fanfares \
    joie ouvre coeur plaisir vous quatre trois deux instants seuil franchir cygne lac couleurs \
    cité céleste exotique pli selon improvisations sur heure tarentelle villanelle trille \
    sylphides sylphes patineurs patrie baiser carnaval romain bacchanale damnation source sources \
    arbre songes bon mon ami réjouissance pardon ballade pavane menuet passe printemps ondine \
    invitation grande gaîté soupir trésor sirènes feuilles mortes tristesse automne hiver neige \
    Arc Jeanne Paris Rouen Aix Perth Ys Lahore Hercule Faust Omphale Orléans Charles Ariane \
    Bacchus Psyché Phèdre Pelléas Roméo Juliette Béatrice Bénédict Cléopâtre Espagne Italie Henri \
    Arthur Cécile Christ Dieu Noël Villon François Couperin Mozart Paganini Tauride Aulide \
    Iphigénie Brésil Sébastien Robert Notre-Dame Colas Christophe Colomb Saba Seba Bilitis \
    Procris Céphale Zémire Azor Anacréon Goethe Acante Céphise Loreley Mallarmé Portici Provence \
    Bretagne Lisbonne Saint-Saëns Orphée Eurydice Gérard Grisey Toulouse Marie Bohème Hérodiade \
    Halévy Arles Frère Jacques Sémiramis Ploërmel
    """

  /// Words of German titles that are no nouns, and nouns whose marks the archives leave out.
  static let german = """
    ellensgesang=Ellensgesang gross=groß traum=Traum wiegenlied=Wiegenlied selge=sel'ge beiden \
    beklagt bliebe denke ist's eilende größte großes grosse=große grosser=großer grossen=großen \
    verklaerte=verklärte schoen=schön schoene=schöne schoenen=schönen \
    kuenstlerleben=Künstlerleben luefte=Lüfte fuer=für ueber=über maennern=Männern fuehlen=fühlen \
    verklarung=Verklärung anakreons=Anakreons grab=Grab lieder=Lieder kriegers=Kriegers \
    gebet=Gebet klavierstuck=Klavierstück klavierstuecke=Klavierstücke klavierstueck=Klavierstück \
    walzer=Walzer rattenfänger=Rattenfänger grüzig=grüzig erinnerung=Erinnerung \
    sehnsucht=Sehnsucht wiegenlied=Wiegenlied liebesleid=Liebesleid liebesfreud=Liebesfreud \
    verborgenheit=Verborgenheit wasserfahrt=Wasserfahrt waldnacht=Waldnacht totentanz=Totentanz \
    huldigungsmarsch=Huldigungsmarsch kaisermarsch=Kaisermarsch winterreise=Winterreise \
    schwanengesang=Schwanengesang dichterliebe=Dichterliebe kinderszenen=Kinderszenen \
    kindertotenlieder=Kindertotenlieder liederkreis=Liederkreis myrthen=Myrthen \
    schicksalslied=Schicksalslied passionsgesang=Passionsgesang festgesang=Festgesang \
    nachhall=Nachhall waldeinsamkeit=Waldeinsamkeit heldenleben=Heldenleben zauberhorn=Zauberhorn \
    meeresufer=Meeresufer grünen=Grünen prinzessin=Prinzessin satz=Satz bahn=Bahn frei=frei \
    komm=komm o=o der die das des dem den ein eine einer eines einem einen und oder aber von vom \
    zu zum zur im in an am ans auf aus bei beim mit nach über unter für durch ohne um gegen vor \
    hinter zwischen als wie so nur noch nicht kein keine auch doch schon immer nie nun ja o ich \
    du er sie es wir ihr mich dich sich mir dir ihm ihn uns euch mein meine meinen meiner meinem \
    meines dein deine deiner sein seine unser ist bist bin sind war wird werden hat haben habe \
    will wills willst kommt kam komm kommst ging geht sprach singet singe spricht liebst lieb \
    fern ferne nah alte alten neue neuen neues neuer große großen kleine kleinen schöne schönen \
    schöner stille heilige heiligen heiliger junge jungen erste ersten erster letzte letzten \
    letzter lustige lustigen lustiger fahrenden fliegende fliegender verkaufte verklärte ewiger \
    ewige tote toten treue goldene goldenen eigene ganzes verliebt wieder wiederum murmelndes \
    lichtes langsamer deutsche deutscher deutsches spanische spanischen ungarische ungarischer \
    wiener welche fühlen gekommen blühn spielen spielend singen tanzen allein leiser muß muss \
    einmal mal erst dereinst überall glauben all alle aller allem bewein ruf schmücke dich \
    schlafe schlaf freue wachet ruft kommen gute guten süße süßer sicher weiden können erhalte \
    wohin warum frage fragt ergeb heiß rot grün blau blauen schwarz weiß zwei drei vier fünf \
    sechs sieben acht neun zehn trockne heimlich still lebe hab habe dort hier wo wenn weil daß \
    dass seit bis schläft steht seid umschlungen fest feste trocknen umsonst wälschen komischer \
    musikalisches befreit vergebliches verborgen unbefangen Müllerin Mädchen Götterdämmerung \
    Holländer Walküre Frühling Frühlings Frühlingslied Frühlingsglaube Frühlingsfantasie \
    Frühlingsstimmen Frühlingswogen Liebesfrühling Träumerei Träume Liebesträume Märchen Tänze \
    Stück Stücke Jäger Ständchen Nachtstück Nachtstücke Mädchenblumen Fantasiestücke Erlkönig \
    Königskinder König Schönheit Blätter Rückert-Lieder Rückert Lüftchen Ländliche Dreimäderlhaus \
    Freischütz Sünde Hölle Bäume Süden Künstlerleben Künstler Morgenblätter Festklänge \
    Hochzeitsklänge Hochzeits-Klänge Thräne Gänsemagd Tränen Töne Bühne Tannhäuser Nänie Glück \
    Blüten Vögel Grüße Wälder Männern Säkkingen Käthchen Schöpfer Wächter Frühlings-Fantasie \
    Frühlings-Nahen Frühlingsklänge Konzertetüden Röslein Heidenröslein Knaben Abschied Klänge \
    Übermut Ungestüm
    """

  /// Words of Italian titles with their marks, and names.
  static let italian = """
    scorrevole due cori tre canone vanne colei calandrina gioconda=Gioconda torna \
    arlesiana=Arlesiana perfida amico elisir lodate dio appassionata capricciosa quasi \
    passacaglia pezzo polacca guerriera graziosella pastorella capriccioso convenienze teatrali \
    conveniensi paradiso dialogo quarti toni canzon canzona septimi sonar viva cenere calandrina \
    rondò sua vita nuova amarilli perpetua e=e ed=ed o=o Fritz Lammermoor Diavolo Cenerentola \
    così più già là perché libertà felicità pietà verità città però virtù gioventù tu mi ti si il \
    la lo le gli i un una dell della delle dei del di da dal alla allo al nel nella con per fra \
    tra fan tutte ballo maschera barbiere forza destino elisir amore amor funesta serva padrona \
    trovatore traviata matrimonio segreto giuramento bravo sonnambula favorita rondine gazza \
    ladra scala seta italiana assedio vespri siciliani lombardi puritani normanni pagliacci \
    maschere baruffe chiozzotte vestale clemenza finta semplice giardiniera bella mia speranza \
    adorata cavalleria rusticana madama moto perpetuo pini fontane feste romane retablo uccelli \
    ritirata notturna capinera ninfa gentile malinconia vaghissima sembianza caro ben bene ideale \
    sinfonia pastorale danza canti illustri rivali terra occhi fata questa tomba oscura signore \
    urna accostare dormi pure bella pur dicesti sento cor lasci abbandoni ingrato perfido dunque \
    vero sa lai fanatico antichi romani crociato signor pastore anima filosofo ossia allegro \
    penseroso moderato distratto passione morte lia nina pazza zitella tromba lontana scena \
    concerto coro morti battaglia bacio ritorno patria campanella altro giorno magico sinfonico \
    tempi giusti visione nobilissima intermezzi goldoniani scene veneziane voce sole lamento \
    trionfo serenata avanti quattro cinque Roma Venezia Napoli Siviglia Algeri Parigi Egitto \
    Corinto Madrid Milano Firenze Lammermoor Tito Cesare Giulio Orfeo Euridice Paride Elena \
    Giovanna Arco Don Giovanni Pasquale Carlo Figaro Lecouvreur Butterfly Foscari Capuleti \
    Montecchi Schicchi Sorrento Chamounix Tenda Rimini Francesca Boccanegra Silla Poppea Bolena \
    Padilla Miller Torre Lucia Tasso Cenerentola Arlesiana Iago Trinità Naxos Arianna Maria \
    Italia
    """

  /// Words of Spanish titles with their marks, and names.
  static let spanish = """
    amor brujo vida breve sombrero tres picos salón capitán danza española española españolas \
    danzas concierto estilo niña canción canciones corazón jardín sueño mañana señor señora \
    rumores caleta recuerdos golondrina cumparsita comparsa boda virgen relicario cascabel morena \
    copla ojos verdes rosas luna noche noches suite cuyo nombre quiero acordarme chiapanecas \
    bamba malagueña primavera porteña mujeres rincón flamenco gracioso alborada adiós jota \
    despertar intenso pastoreio mosaico sevillano contrabandista juerga petenera alegrías viva \
    gitano México Alhambra Aranjuez Luis Alonso Macarena Marcarena Vera Cruz Granada Sevilla \
    Aragón Castilla Cádiz Córdoba España Cuba Andalucía Alcañiz
    """

  /// Words of Latin titles, and names.
  static let latin = """
    Deus Dei Deo Domine Dominus Domini Domino Dominum Christus Christi Christe Maria Mariae Jesu \
    Iesu Agnus Te Spiritus Sanctus Israel Adoro ave verum corpus laudate laudamus jubilate \
    exsultate exultate adeste fideles alla stabat mater dolorosa salve regina sancta sanctum \
    benedicite ecclesiis fratres ego enim accepi hodie natus est misericordias crucifixus venite \
    veni creator salutaris hostia domum cantate canticum novum semper missa solemnis gloria patri \
    requiem aeternam aditus tempus praesens deliciae basilienses
    """
}
