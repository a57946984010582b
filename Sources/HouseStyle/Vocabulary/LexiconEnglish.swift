extension Lexicon {
  /// Common words of English titles: what tells an English title from one of a language whose
  /// words nobody knows.
  static let englishWords = """
    anacreontic expectation impresario present partsongs presence modiste from festival anchors \
    hello hussite medley orchestral set oh united states uptown downtown list idyll passion saga \
    hymn ode lieutenant countess rag medieval manifest destiny ballet children daisy abraham \
    academic adventures african age ages all alpine american among angel angels animal \
    anniversary another any anyone apple approach apprentice army art ascending ash asleep at \
    august austrian autumn awakening away babies baby back balcony bald ball balloon band banks \
    banner bard barber bartered bath battle bay beast beautiful beauty bee bell bells beloved \
    best between beyond big bird birds birth birthday black blacksmith blade blessed blind \
    blooming blossom blow blue blues boat body bones book born bound box boy boys brass brassy \
    brave bread breakfast breath breeze bride bright bring bringing broadway broken brother brown \
    bugler building bull bumblebee burning bustle butterfly cabin cake calm camp canal candle \
    canyon captain captive card carnival caroling carousel carry castle cat catacombs cathedral \
    cavalcade cavalier cavalry celebrated celebration center central century ceremonial chamber \
    champagne change changing chariot chariots chasing cherry chicken chieftain child childhood \
    children children's chocolate christ christmas cinderella circumstance circumstances circus \
    city clash classic classical clear clock clocks cloister close closer cloud clouds cold \
    colorful comedians comedy coming common communion company complete confession consecration \
    consider consort consul continental conversation cool cornered coronation country court \
    courting cowboy cradle crazy creation creatures cricket cross crown crucifixion crusade cry \
    cuckoo culinary culprit cuban cunning curtain cycle daisies dance dances dancing dangerous \
    daniel dark darling daughter dawn day days dead dear death deck deep deliver delight desert \
    desire devil dialogue dignity dirge discovery distant divided divorce dizzy dog doll door \
    double dove down dragon dragonfly dream dreaming dreams drink driver drum drummer drums dust \
    dwelt dying eagle early earth earthquake easter easy echo echoes egypt egyptian elephant elf \
    emblem emperor empty enchanted enigma entrance era erie evening everything excerpts exile \
    explosions express eyes face fair fairy faithfully fall falling falls family fancy fantastic \
    far farewell farmer fascinating fate father fatherland favorite feast feather feathers feel \
    festival festive few fiddle fiddler field film final fingertips fir fire firebird fireworks \
    first fisherman five flag flame flames flight floss flow flower flowers flute fly folk folks \
    folktune follies fool forces forest forever forget forth fortune fountain fountains four \
    fourth fox free freedom french friend friends frolic funeral funny galley game garden gardens \
    gate gates gather gathering gathers gem general gentle gentlemen georgian ghost giant gig \
    gingery girl girls give giving glory go god goddess gods going gold golden good goodbye grand \
    grave gray great greek green greenhorn ground guide gypsies gypsy hail halls hand hands \
    happiness happy hark harlequin harmony harp hat haunts hear heard heart hearts heaven hebrew \
    heights helpful hen herald here herald hero high highlands hills hold hole holiday holidays \
    holly hollywood holy homage home honor honoring hooray hope horn horns horse hot hour house \
    humorous hundred hungarian hunt hunter hunting hurry hyena hymn i ice if imagination \
    imaginary impressions improvisation in incantation incidental incredible indian indians inn \
    instructions instrumental intermezzo interplay invented invention invisible invitation irish \
    island isle italian jack jam japanese jasmine jazz jealousy jester jewels jewish jig jingle \
    johnny joke jolly journey joy jubilation jubilee june just kid kidding kids king king's kings \
    kiss kitchen knights know laboratory ladder lady lake lament land landing landscape language \
    lark last late laughing lead leaf leaves legend legends let liberty life light lighted lilies \
    lily lincoln lion listen little living lonely long look looking lord lost lotus louisiana \
    love love's lovely lover low luck lucky lullaby lush lyric machine machines mad magic magical \
    magician maid majesty man mandarin manger manger maple marbles march marching mark marked \
    marriage married masonic masquerade mass may maze me meadow meadows mediterranean medium \
    meeting melancholy melodies memoirs memoriam memories memory men merchant mermaid merry \
    messages messenger metamorphosis midnight midsummer mill million mine miniature minstrel \
    minstrels miracle miraculous mirror misty mixture modern moldau moment monument mood moods \
    moon moonlight moorish more morning mosquito most mother motherless motion motive mountain \
    mountains mouse movement movements moves muse music musical my mystic mysterious naive name \
    names narrative national nativity nature navy neapolitan need never new news night \
    nightingale nights nine noble nobody nobles noon norse north northern norwegian not nothing \
    now number nursery nutcracker nymphs oak ocean odd offering old once one only open opening \
    oranges order orient orient original orpheus other ours outdoor over overture ox pacific \
    pagan pagoda painful palms parade paradise paraphrase park parsley part particular party \
    pastoral path paths pattern peace peacock pearl pebbles people people's pepper perfumes \
    period perpetual persian person phantom philharmonic philosophy picaresque picture pictures \
    pierrot pilgrim pilgrim's pilgrims pines pink piper pirates place places plain plains planets \
    plantation play players playing pleasure point polish polovtsian poor popular pony poppy \
    portrait portraits pot power powerful praise prayer presents presidential president pretty \
    pride prince princess procession processional prodigal profiles progress prologue promise \
    prosperous proud psalm puss purple queen quest question quiet quilting race rag railroad \
    railway rain rainbow raiser rains range rapture rare real realm reap rebirth red reel \
    reflections remember remembrance reminiscence republic resurrection return revels rewaking \
    rhyme rhythm ride rider riders ridge right ring rite ritual river road roaring robin rock \
    rodeo roll rolling roman roof room rose roses rough round row royal ruins ruler rumba runway \
    rural russian rustic sacred sacrifice sad sail saint saints salute same sand savage save \
    scale scandal scarlet school scissors scottish scythian sea seasons second secret seen seine \
    selections serpent settlers seven shadow shadows shake sheep shepherd shepherd's shepherds \
    shining ship ships short shoulder show side sighs sight sign signs silent silk silver simple \
    sing singing sister sisters sketch sketches skin skies sky slavonic sleep sleeping sleigh \
    small smile smiles smiling smoke snow snowman softly soldier soldier's soldiers solitary \
    solitude somewhere son song songs songs sons sophisticated sorcerer's sorrow sorrow soul \
    sound sounds soundscapes south southern spades spanish speak spectre's spices spinning spirit \
    spirits spring springtime stag star stars state step steppes steps still stone storm storms \
    story street streets string strings stripes stroll strong student studies submerged summer \
    sun sunday sunken sunny sunrise sunset super surprise surrey swan swan's swedish sweet swift \
    swing swiss sword symphonic symphonette symphonies synthesis tail take tale tales tall tango \
    tap taxi tea tear tears tell tempest temple ten tender test thankful thanksgiving thief \
    things think third thorn thousand thousands threads three throne through thunder thunderbird \
    tiger time times timid tin to today together token tomb tomorrow tone tonight too torch tower \
    town toy tragedy tragic train transfigured transformation traveler travels treasure tree \
    trees trial tribute trilogy triple triptych triumph triumphal trojans trombones trot trout \
    true trumpeter trumpets tube tune tuning turkish turn turtle twelfth twelve twilight twin two \
    typewriter uncle under underworld unfinished union universal unknown unraveling urban valley \
    vanity variable variations vespers victory view village villagers violin virgin vision \
    visions vixen voice voices vow voyage voyager walk walker walking waltz waltzes waltzing \
    wanderer wandering war warm wasps water waterfront waters watts waves way weasel wedding \
    welcome well welsh west western whale wheat wheel whisper whispering whistle white who why \
    wicked widow wife wild will wind winds wine winged winners winter winters wish witch witches \
    with wives wizard wolf woman women wonderful wood wooden woodland woods word words work \
    working works world worried wound wreck writing year years yellow yesterday young your youth
    """
}
