import ConcertModel
import Testing

@testable import Registry

/// People are found first under every spelling of their names that a concert office meets.
@Suite struct SpellingTests {
  private static let people: [(id: String, name: String)] = [
    ("garayev", "Qara Qarayev"), ("garayev-faradj", "Fərəc Qarayev"),
    ("hajibeyli", "Üzeyir Hacıbəyli"), ("hajibeyov-soltan", "Soltan Hacıbəyov"),
    ("amirov", "Fikrət Əmirov"), ("rustamov", "Səid Rüstəmov"),
    ("magomayev", "Müslüm Maqomayev"), ("niyazi", "Niyazi Tağızadə-Hacıbəyov"),
    ("tchaikovsky", "Pyotr Ilyich Tchaikovsky"), ("shostakovich", "Dmitri Shostakovich"),
    ("rachmaninoff", "Sergei Rachmaninoff"), ("dvorak", "Antonín Dvořák"),
    ("lukasz", "Łukasz Borowicz"), ("oystein", "Øystein Baadsvik"), ("haydn", "Joseph Haydn"),
    ("handel", "Georg Friedrich Händel"), ("prokofiev", "Sergei Prokofiev"),
    ("stravinsky", "Igor Stravinsky"), ("bach", "Johann Sebastian Bach"),
    ("mussorgsky", "Modest Mussorgsky"), ("khachaturian", "Aram Khachaturian"),
    ("saint-saens", "Camille Saint-Saëns"), ("gounod", "Charles Gounod"),
    ("szymanowski", "Karol Szymanowski"), ("janacek", "Leoš Janáček"),
    ("sibelius", "Jean Sibelius"), ("gershwin", "George Gershwin"), ("verdi", "Giuseppe Verdi"),
    ("strauss", "Richard Strauss"), ("karajan", "Herbert von Karajan"),
    ("rostropovich", "Mstislav Rostropovich"), ("mutter", "Anne-Sophie Mutter"),
    ("mahler", "Gustav Mahler"), ("miller", "Miller"), ("mayer", "Mayer"),
    ("mendelssohn", "Felix Mendelssohn"), ("schubert", "Franz Schubert"),
    ("aubert", "Louis Aubert"), ("horowitz", "Vladimir Horowitz"),
    ("jarvis", "Charles H. Jarvis"), ("bizet", "Georges Bizet"), ("bayes", "Bayes"),
    ("bach-gounod", "J. S. Bach-Gounod"), ("franck", "César Franck"),
    ("frank", "Frank Damrosch"), ("bendel", "Franz Bendel"), ("hendl", "Walter Hendl"),
  ]
  private let registry: Registry
  private let desk: Desk

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    let entries = Self.people.map { Entry.person(Person(id: $0.id, name: Texts($0.name))) }
    try registry.apply(Desk.proposals(entries), note: Desk.note)
  }

  @Test(arguments: [
    ("garayev", "Gara Garayev|Kara Karaev|Qara Qarayev|QARA QARAYEV|Kara Karajew|Кара Караев"),
    ("garayev", "Kara Karayev|Gara Garajew|Кара Абульфазович Караев|КАРА КАРАЕВ|Гара Гараев"),
    ("garayev", "Кара Абульфаз оглы Караев|Kara Abulfasowitsch Karajew|qara qarayev"),
    ("garayev-faradj", "Faradzh Karaev|Faraj Garayev|Фарадж Караев|Faradsch Karajew"),
    ("hajibeyli", "Hacıbəyli|HACIBƏYLİ|hacibeyli|Hajibeyli|Hajibayli|Hadjibeyli|Гаджибейли"),
    ("hajibeyli", "Uzeyir Hajibeyov|Uzeir Hajibeyov|Üzeyir Hacıbəyov|Ouzeïr Hadjibeyov"),
    ("hajibeyli", "Uzeir Gadzhibekov|Usejir Hadschibekow|Узеир Гаджибеков|Узеир Гаджибейли"),
    ("hajibeyli", "УЗЕИР ГАДЖИБЕКОВ|Uzeyir bəy Hacıbəyli|Узеир Абдул-Гусейн оглы Гаджибеков"),
    ("hajibeyli", "Uzeyir Hajibekov|Uzeir Hadjibekov|Үзејир Һаҹыбәјов"),
    ("hajibeyov-soltan", "Soltan Hajibeyov|Sultan Hajibeyov|Солтан Гаджибеков"),
    ("amirov", "Fikret Amirov|FİKRƏT ƏMİROV|fikret emirov|Фикрет Амиров|Fikret Amirow|Əmirov"),
    ("amirov", "Amirov|AMIROV|Emirov|Амиров|АМИРОВ|Amiroff|Fikrat Amirov|Фикрәт Әмиров"),
    ("rustamov", "Rustamov|RÜSTƏMOV|Rüstemov|Roustamov|Rustamow|Рустамов|Said Rustamov"),
    ("rustamov", "Саид Рустамов|Səid Rüstəmov|Rustemov|Rustamoff|рустамов"),
    ("magomayev", "Muslim Magomayev|Muslim Magomaev|Муслим Магомаев|Mouslim Magomaïev"),
    ("tchaikovsky", "Tchaikovsky|TCHAIKOVSKY|Chaikovsky|Tschaikowsky|Tschaikowski|Чайковский"),
    ("tchaikovsky", "Čajkovskij|Ciaikovski|Tchaïkovski|Tsjaikovski|Czajkowski|Csajkovszkij"),
    ("tchaikovsky", "Çaykovski|Chaykovsky|Peter Tchaikovsky|Piotr Czajkowski|Tjajkovskij"),
    ("tchaikovsky", "Пётр Ильич Чайковский|П. И. Чайковский|Chaikovskii|ЧАЙКОВСКИЙ|Chaikovskiy"),
    ("shostakovich", "Shostakovich|Schostakowitsch|Chostakovitch|Šostakovič|Шостакович"),
    ("shostakovich", "Szostakowicz|Sjostakovitsj|Şostakoviç|Sostakovics|ШОСТАКОВИЧ"),
    ("shostakovich", "Дмитрий Дмитриевич Шостакович|Dmitrij Schostakowitsch|Dimitri Chostakovitch"),
    ("rachmaninoff", "Rachmaninoff|Rachmaninov|Rakhmaninov|Rachmaninow|Rahmaninov|Raxmaninov"),
    ("rachmaninoff", "Рахманинов|РАХМАНИНОВ|Сергей Васильевич Рахманинов|Rajmáninov|Rachmaninof"),
    ("dvorak", "Dvořák|DVOŘÁK|Dvorak|Dvorzhak|Дворжак|Антонин Дворжак|Anton Dvorak"),
    ("lukasz", "Łukasz|ŁUKASZ|Lukasz|Лукаш|Lukash Borowicz|Лукаш Борович|Łukasz Borowicz"),
    ("oystein", "Øystein|ØYSTEIN|Oystein|Oeystein|Эйстейн|Ойстейн|Øystein Baadsvik"),
    ("haydn", "Гайдн|Йозеф Гайдн|Haidn|Hayden|Joseph Haydn|HAYDN"),
    ("handel", "Haendel|Handel|Händel|Гендель|Георг Фридрих Гендель|George Frideric Handel"),
    ("prokofiev", "Prokofieff|Prokofjew|Prokofjev|Прокофьев|Procofiev|Сергей Прокофьев"),
    ("stravinsky", "Strawinsky|Stravinski|Стравинский|Strawiński|Stravinszkij"),
    ("bach", "Иоганн Себастьян Бах|Бах|J. S. Bach|BACH|Bach, Johann Sebastian"),
    ("mussorgsky", "Мусоргский|Moussorgsky|Musorgskij|Mussorgski|Musorgsky"),
    ("khachaturian", "Хачатурян|Chatschaturjan|Khatchatourian|Xaçaturyan|Арам Хачатурян"),
    ("saint-saens", "Saint-Saens|Сен-Санс|Камиль Сен-Санс|saint saëns"),
    ("gounod", "Гуно|Шарль Гуно|Gounod"), ("szymanowski", "Шимановский|Szimanowski"),
    ("janacek", "Janacek|Яначек|Леош Яначек|Janaček"), ("sibelius", "Сибелиус|Ян Сибелиус"),
    ("gershwin", "Гершвин|Джордж Гершвин"), ("verdi", "Верди|Джузеппе Верди"),
    ("strauss", "Штраус|Рихард Штраус|Strauß"), ("karajan", "Караян|Герберт фон Караян"),
    ("mahler", "Малер|Maler|Густав Малер|Qustav Maler|Mahler, Gustav"),
    ("mendelssohn", "Mendelssohn-Bartholdy|F. Mendelssohn Bartholdy|Мендельсон"),
    ("schubert", "Шуберт|Şubert|Szubert|Frans Şubert"), ("bizet", "Бизе|Bize|Jorj Bize"),
    ("horowitz", "Горовиц|Horovits|Владимир Горовиц"), ("franck", "Франк|Сезар Франк"),
    ("rostropovich", "Ростропович|Rostropowitsch|Rostropovitch|Мстислав Ростропович"),
    ("mutter", "Анне-Софи Муттер|Муттер|anne sophie mutter"),
  ])
  func theRightPersonStandsFirst(id: String, spellings: String) throws {
    for spelling in spellings.split(separator: "|").map(String.init) {
      for text in [spelling, spelling.lowercased()] {
        let found = try registry.find(.person, text)
        #expect(found.first?.id == id, "\(text): \(found.prefix(3).map { "\($0.id) \($0.way)" })")
      }
    }
  }
}

/// Of several people of one name the one whom programmes name more often.
@Suite struct BearersOfOneNameTests {
  @Test func theOneWhoIsPlayedMoreOftenStandsFirst() throws {
    let desk = try Desk()
    let registry = try desk.create()
    let people = [
      Person(id: "emily", name: "Emily Wagner"), Person(id: "richard", name: "Richard Wagner"),
      Person(id: "leopold", name: "Leopold Mozart"),
      Person(id: "wolfgang", name: "Wolfgang Amadeus Mozart"),
      Person(id: "gounod", name: "J. S. Bach-Gounod"),
      Person(id: "bach", name: "Johann Sebastian Bach"),
    ]
    let works = ["richard", "wolfgang", "bach"].map { composer in
      Entry.work(
        Work(
          id: "work-" + composer, title: Texts("Piece of \(composer)"),
          contributors: [Contributor(role: .composer, person: .id(composer))]))
    }
    try registry.apply(Desk.proposals(people.map(Entry.person) + works), note: Desk.note)
    for (text, id) in [
      ("Wagner", "richard"), ("Вагнер", "richard"), ("Vagner", "richard"), ("Mozart", "wolfgang"),
      ("Моцарт", "wolfgang"), ("J. S. Bach", "bach"), ("Bach, J. S.", "bach"), ("J Bach", "bach"),
    ] {
      #expect(try registry.find(.person, text).first?.id == id, "\(text)")
    }
    #expect(try registry.find(.person, "leopold mozart").first?.id == "leopold")
  }
}
