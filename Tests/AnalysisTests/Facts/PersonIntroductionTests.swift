import Model
import Testing

@testable import Analysis

/// How stories and articles introduce people by a word or two about them.
struct PersonIntroductionTests: DescriptionReading {
    @Test(arguments: [
        (
            "I liked [Ann Lee|person], the shy, round-faced, red-haired news editor.",
            "the shy, round-faced, red-haired news editor"
        ),
        (
            "They met [Ann Lee|person], a woman with a stern, searching eye, though mild.",
            "a woman with a stern, searching eye"
        ),
        (
            "[Ann Lee|person] was a tall woman with fair hair and a pale, long face.",
            "a tall woman with fair hair and a pale, long face"
        ),
        ("[Ann Lee|person] was his host’s friend, and a niece of Lord [Bob Orr|person].", "a niece of Lord Bob Orr"),
        ("[Ann Lee|person] was a stupid, slovenly creature.", "a stupid, slovenly creature"),
        ("“My name is [Ann Lee|person]. I am a convict from the north.”", "a convict from the north"),
        ("[Ann Lee|person], a spokeswoman for the firm said that it was late.", "a spokeswoman for the firm"),
        ("She was a niece of [Ann Lee|person], canon of [Sarn|place].", "canon of Sarn"),
        ("They met [Ann Lee|person], a grim, lean [Scot|group].", "a grim, lean Scot"),
        (
            "They met [Ann Lee|person]; a tall dark woman of fifty, the agent of the estate.",
            "a tall dark woman of fifty"
        ),
        ("[Ann Lee|person], K.C., the well-known lawyer, spoke.", "the well-known lawyer"),
        ("[Ann Lee|person], of [Leeds|place], a lawyer with two sons, spoke.", "a lawyer with two sons"),
        ("They met [Ann Lee|person], her friend, the head of a school at Leeds.", "the head of a school at Leeds"),
        ("[Ann Lee|person], their cook, a fat woman, sang.", "cook"),
        (
            "[Ann Lee|person], the rich investor considered the “queen of the trade” by many, left.",
            "the rich investor"
        ),
        ("Her clerk, one [Ann Lee|person], left.", "clerk"),
        ("The guide was one [Ann Lee|person].", "The guide"),
        ("[Ann Lee|person], formerly head of the club, spoke.", "formerly head of the club"),
        ("[Ann Lee|person], perhaps the best painter of the town, spoke.", "perhaps the best painter of the town"),
        ("[Ann Lee|person] was once a nurse.", "once a nurse"),
        ("The duke’s agent was a woman called [Ann Lee|person].", "The duke’s agent"),
        ("A [Dane|group] named [Ann Lee|person] kept the shop.", "A Dane"),
        ("The old housekeeper, Mother [Ann Lee|person], told them a story.", "The old housekeeper"),
        ("“Here is your supercargo, Miss [Ann Lee|person], coming out,” said the captain.", "supercargo"),
        ("“I’m a biologist, you know,” said [Ann Lee|person].", "a biologist"),
        ("The news anchor [Ann Lee|person] read it.", "news anchor"),
        ("[England|organisation] forward [Ann Lee|person] scored.", "England forward"),
        ("They left [England|organisation] midfielder [Ann Lee|person] at home.", "England midfielder"),
        ("Chief of Police (CP) [Ann Lee|person] said so.", "Chief of Police"),
        ("The gold medallist [Ann Lee|person] fell.", "gold medallist"),
        (
            "They met [Ann Lee|person], who had set up in [Leeds|place] as a draper.",
            "who had set up in Leeds as a draper"
        ),
        ("[Ann Lee|person], who describes herself as a dealer, came.", "who describes herself as a dealer"),
        ("[Ann Lee|person] had begun life as a grocer.", "a grocer"),
        ("[Ann Lee|person] was at that time a lawyer in [Leeds|place].", "a lawyer in Leeds"),
        ("Sister [Ann Lee|person] was a cheerful nurse.", "a cheerful nurse"),
        ("They met [Ann Lee|person], a little [German|group] with a bag.", "a little German with a bag"),
        ("[Ann Lee|person], the film-maker, died.", "the film-maker"),
        ("[Ann Lee|person], the draper, had been a soldier.", "the draper"),
    ])
    func aWordTellsWhoSomebodyIs(_ marked: String, _ expected: String) {
        #expect(said(marked, of: "Ann Lee").first == expected, "\(said(marked, of: "Ann Lee"))")
    }

    @Test(arguments: ["driver", "chauffeur", "mason", "fireman", "chamberlain", "usher", "telegraphist"])
    func aTradeTellsWhoSomebodyIs(_ trade: String) {
        #expect(said("[Ann Lee|person], the \(trade), was late.", of: "Ann Lee") == ["the \(trade)"])
    }

    @Test(arguments: [
        ("Sir [Bob Orr|person] was old. For seven years he had been a judge in the north.", "a judge in the north"),
        ("The door was opened. He was the butler, I found. His name was [Bob Orr|person].", "the butler"),
        (
            "A small man stepped out. He was a lively, dark-eyed doctor. This was Mr. [Bob Orr|person].",
            "a lively, dark-eyed doctor"
        ),
    ])
    func twoSentencesIntroduceSomebody(_ text: String, _ expected: String) {
        // Titles tell the gender.
        let marked = "Mr. [Bob Orr|person] sang.\n\n" + text
        #expect(said(marked, of: "Bob Orr").contains(expected), "\(said(marked, of: "Bob Orr"))")
    }

    @Test func howSomebodyLooksIsNotSaidOfTheNiece() {
        let marked = "[Eve Orr|person] was the aunt of [Ann Lee|person], a lady in black."
        #expect(!said(marked, of: "Ann Lee").contains("a lady in black"))
    }

    @Test func aKindInThePluralIsOfSeveral() {
        let marked = "It was read by actors [Bob Orr|person] and [Ann Lee|person] in May."
        #expect(shown(marked, of: "Ann Lee").first == "[one of the] actors")
    }

    @Test func whoeverHasAnOnlyChildIsItsParent() {
        let marked =
            "Sir [Bob Orr|person] was old. He had been a widower with an only child, a daughter, [Ann Orr|person], for years."
        #expect(shown(marked, of: "Ann Orr").first == "[Bob Orr’s daughter]")
    }

    @Test(arguments: [
        "[Ann Lee|person], a spokeswoman for the firm said, was late.",
        "They came from the firm of [Bob Orr|person] and [Ann Lee|person], solicitors.",
        "He was a clerk at the judge’s, Mrs. [Ann Lee|person], for years.",
        "They met [Bob Orr|person], of [Ann Lee|person], a little old man with a bag.",
        "They met Lord [Bob Orr|person], the [Ann Lee|other], a handsome old sailor.",
        "The eldest, [Ann Lee|person], kept the house.",
        "“I am a prisoner,” said [Ann Lee|person].",
        "“I am a fighter,” said [Ann Lee|person].",
        "“Here is the doctor, Miss [Ann Lee|person],” said the maid.",
    ])
    func whatTellsOfAnotherOrNothingIsLeftOut(_ marked: String) {
        #expect(said(marked, of: "Ann Lee") == [])
    }

    @Test(arguments: [
        ("The fund was bought by [Aro|organisation], a subsidiary of [Bo|organisation].", "a subsidiary of Bo"),
        ("[Aro|organisation], the market leader in glass, left.", "the market leader in glass"),
        ("The [Leeds|place]-based firm [Aro|organisation] closed.", "Leeds-based firm"),
        ("He wrote of the [Aro|law] of 1965, the landmark law that freed them.", "the landmark law that freed them"),
        ("After the [Aro|law] of 1965, the government asserted its right.", nil),
        ("He works for [Aro|organisation], an app for readers.", "an app for readers"),
        ("He works for [Aro|organisation], a watchdog in the north.", "a watchdog in the north"),
        ("They came to [Aro|place], an outpost in the north.", "an outpost in the north"),
        ("[Aro|place] is two cities in one.", nil),
        ("He lives in [Orr|place], near [Aro|place], a house by the sea.", nil),
        ("The app [Aro|other] lets users swap books.", "app"),
    ])
    func aWordTellsWhatSomethingIs(_ marked: String, _ expected: String?) {
        #expect(said(marked, of: "Aro").first == expected, "\(said(marked, of: "Aro"))")
    }

    @Test(arguments: [
        ("The firm was saved by [Ann Lee|person], then [Sarn|place]’s minister of trade.", "Sarn’s minister of trade"),
        ("[Ann Lee|person], 13, who wants to be a nurse, laughed.", "who wants to be a nurse"),
        (
            "[Ann Lee|person], 91, who as a young clerk totted up the books, laughed.",
            "who as a young clerk totted up the books"
        ),
        ("[Ann Lee|person], who wants to be a vet, laughed.", "who wants to be a vet"),
        (
            "[Ann Lee|person], who came to [Sarn|place] from [Orr|place] in 1905 to work, laughed.",
            "who came to Sarn from Orr in 1905 to work"
        ),
        ("They met the carpet millionaire Sir [Ann Lee|person].", "carpet millionaire"),
        ("They met the broadcaster [Ann Lee|person].", "broadcaster"),
        (
            "They met [Ann Lee|person], the lawyer best known for her work on the mines.",
            "the lawyer best known for her work on the mines"
        ),
        ("They met [Ann Lee|person], his daughter by his first wife, a nurse in Hull.", "a nurse in Hull"),
    ])
    func newsSaysWhoSomebodyIs(_ marked: String, _ expected: String) {
        #expect(said(marked, of: "Ann Lee").first == expected, "\(said(marked, of: "Ann Lee"))")
    }

    @Test(arguments: [
        "[Ann Lee|person], who came to the door, laughed.", "[Ann Lee|person], who wants to be alone, laughed.",
        "[Ann Lee|person], who wants to be a friend, laughed.",
        "[Ann Lee|person], who as a child was ill, laughed.",
    ])
    func whatSomebodyDoesOnceIsLeftOut(_ marked: String) {
        #expect(said(marked, of: "Ann Lee") == [])
    }

    @Test(arguments: [
        (
            "[Aro|organisation], the travel start-up once valued at £2m, closed.",
            "the travel start-up once valued at £2m"
        ),
        ("They sell to [Aro|organisation], the dairy co-operative.", "the dairy co-operative"),
        ("It has a drill called [Aro|other].", "drill"), ("Something called [Aro|other] hit it.", nil),
        ("It will send a small lander, [Aro|other], to the moon.", "a small lander"),
    ])
    func newsSaysWhatSomethingIs(_ marked: String, _ expected: String?) {
        #expect(said(marked, of: "Aro").first == expected, "\(said(marked, of: "Aro"))")
    }

    @Test(arguments: [
        ("[Ann Lee|person], one of the circus women, laughed.", "one of the circus women"),
        ("[Ann Lee|person], the youngest of the hands, laughed.", "the youngest of the hands"),
        (
            "[Ann Lee|person], a woman of thirty with a quiet oval face, walked home with him.",
            "a woman of thirty with a quiet oval face"
        ),
        (
            "[Ann Lee|person], a sailor with a broad, weather-beaten face, laughed.",
            "a sailor with a broad, weather-beaten face"
        ),
        ("[Ann Lee|person], a small, wiry bulldog of a woman, laughed.", "a small, wiry bulldog of a woman"),
        (
            "They met Mrs. [Ann Lee|person]. She is an elderly woman, grey-haired and stout.",
            "an elderly woman, grey-haired and stout"
        ),
        ("[Ann Lee|person], forty years of age, a weaver in the mill, laughed.", "a weaver in the mill"),
        ("[Ann Lee|person], now 88, a weaver in the mill, laughed.", "a weaver in the mill"),
        ("[Ann Lee|person], the eldest, a girl of ten, laughed.", "a girl of ten"),
        ("[Ann Lee|person] of the bakers’ union, a clerk for ten years, laughed.", "a clerk for ten years"),
        ("[Ann Lee|person], science lead at the base, laughed.", "science lead at the base"),
        ("Chairman of stewards [Ann Lee|person] laughed.", "Chairman of stewards"),
        ("[Ann Lee|person], later the ruler of the land, laughed.", "later the ruler of the land"),
        (
            "[Ann Lee|person], a geologist whose maps, drawn by hand, were the best, laughed.", "a geologist"
        ),
        ("They met [Ann Lee|person], a bluff Iowan who went to sea.", "a bluff Iowan who went to sea"),
        ("Their guide was a Liddesdale woman, [Ann Lee|person], called Wat.", "a Liddesdale woman"),
        ("The landlord, honest [Ann Lee|person], laughed.", "The landlord"),
        ("The lieutenant, the [Earl of Sarn=Ann Lee|person], fled.", "The lieutenant"),
        ("They met the head of music [Ann Lee|person].", "head of music"),
        ("The band’s treasurer, lawyer [Ann Lee|person], laughed.", "The band’s treasurer"),
        ("Judges [Ann Lee|person] and [Bob Orr|person] sat there.", "Judges"),
        (
            "[Ann Lee|person], the finder of the star for which the ship is called, laughed.",
            "the finder of the star for which the ship is called"
        ),
        (
            "[Ann Lee|person], the nurse, and [Eve Orr|person], founder of a school, were guests.", "the nurse"
        ),
    ])
    func novelsAndNewsIntroduceSomebody(_ marked: String, _ expected: String) {
        #expect(said(marked, of: "Ann Lee").first == expected, "\(said(marked, of: "Ann Lee"))")
    }
}
