import Model
import Testing

@testable import Analysis

/// How reports introduce people.
struct ReportTests: DescriptionReading {
    @Test(arguments: [
        (
            "[Ann Lee|person], the reformist communist who led the talks, spoke.",
            "the reformist communist who led the talks"
        ),
        ("They met [Ann Lee|person], a reporter covering crime, and left.", "a reporter covering crime"),
        ("They shot [Ann Lee|person], a well-known and respected lawyer.", "a well-known and respected lawyer"),
        ("They met [Ann Lee|person], the first popularly elected president.", "the first popularly elected president"),
        ("[Ann Lee|person], a blogger critical of the state, left.", "a blogger critical of the state"),
        ("[Ann Lee|person], an official familiar with the case, said so.", "an official familiar with the case"),
        ("Border police briefly detained journalist [Ann Lee|person] there.", "journalist"),
        ("He was tried for allegedly helping journalist [Ann Lee|person] flee.", "journalist"),
        ("The trial of former special forces officer [Ann Lee|person] opened.", "former special forces officer"),
        ("Human rights lawyer [Ann Lee|person] was arrested.", "Human rights lawyer"),
        ("[Ann Lee|person], a radio journalist was shot.", "a radio journalist"),
        ("[Ann Lee|person] KC, counsel to the inquiry, read it.", "counsel to the inquiry"),
        ("Police charged [Ann Lee|person], 43, of [Leeds|place], with fraud.", "of Leeds"),
        ("[Ann Lee|person], a Democrat from [Ohio|place], voted no.", "a Democrat from Ohio"),
        ("[Ann Lee|person], one of the richest women in the land, died.", "one of the richest women in the land"),
        (
            "[Ann Lee|person], considered one of the finest poets of her time, died.",
            "considered one of the finest poets of her time"
        ),
    ])
    func aReportSaysWhoSomebodyIs(_ text: String, description: String) {
        #expect(said(text, of: "Ann Lee").contains(description))
    }

    @Test func anotherClauseBeforeASemicolonGapsNothing() {
        let marked = "The father kept the [Boar|place]; and when he came to dine, the butler, [Ash|person], was seen."
        #expect(said(marked, of: "Ash") == ["the butler"])
    }

    @Test func whatATeamDoesIsNoKind() {
        #expect(said("The [Rockets|organisation] visit [Aro United|other] on Monday.", of: "Aro United") == [])
    }

    @Test(arguments: [
        "They met [Ann Lee|person], a girl proud of it.", "In general [Ann Lee|person] was quiet.",
        "[Ann Lee|person], a girl was told, had left.", "[Ann Lee|person], a Ph.D. from [Leeds|place], left.",
    ])
    func whatSaysLittleIsLeftOut(_ text: String) {
        #expect(said(text, of: "Ann Lee") == [])
    }
}
