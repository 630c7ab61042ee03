import Model
import Testing

@testable import Analysis

/// Families: relatives whom a verb gives to somebody, children of two, and one of several.
struct FamilyTests {
    private func kin(_ marked: String) -> [String] {
        var text = MarkedText.annotated(marked)
        FactAnnotator().annotate(&text)
        return text.relations.filter { $0.kind == .family }.map { relation in
            let owner = relation.object.map { text.entities[Int($0.index)].name } ?? "-"
            return "\(text.entities[Int(relation.subject.index)].name): \(relation.label) of \(owner)"
        }.sorted()
    }

    @Test(arguments: [
        (
            "The late Mr. [Tom Ash|person] left two daughters, [Ann|person] and [Joan|person].",
            ["Ann: [daughter] of Tom Ash", "Joan: [daughter] of Tom Ash"]
        ),
        ("[Tom Ash|person] had a son named [Bob|person].", ["Bob: [son] of Tom Ash"]),
        (
            "There were [Ann Orr|person], left by her husband, [Tom|person], the quiet Mr. [Bob Ash|person], and two clerks.",
            []
        ),
        (
            "[Tom Ash|person] is survived by his wife, [Ann Orr|person], and two sons.",
            ["Ann Orr: wife of Tom Ash"]
        ),
        ("[Tom Ash|person] had one son, [Bob|person].", ["Bob: [son] of Tom Ash"]),
        (
            "[Tom Ash|person] left. His father was the grocer [Bob Ash|person] and his mother was [Eve Orr|person].",
            ["Bob Ash: father of Tom Ash", "Eve Orr: mother of Tom Ash"]
        ),
        (
            "[Tom Ash|person] left. His parents were [Bob Ash|person], a clerk, and [Eve Orr|person].",
            ["Bob Ash: [father] of Tom Ash", "Eve Orr: [mother] of Tom Ash"]
        ),
        (
            "[Tom Ash|person] is the eldest of three children of [Bob Ash|person], a lawyer, and [Eve Orr|person].",
            ["Bob Ash: [father] of Tom Ash", "Eve Orr: [mother] of Tom Ash"]
        ),
        (
            "In 1896 [Tom Ash|person] married [Eve Orr|person]. Their son, [Bob|person], sang.",
            ["Bob: son of Eve Orr", "Bob: son of Tom Ash", "Tom Ash: married of Eve Orr"]
        ),
        (
            "[Tom Ash|person] came. He and his wife, [Eve Orr|person], had a son, [Bob|person].",
            ["Bob: [son] of Eve Orr", "Bob: [son] of Tom Ash", "Eve Orr: wife of Tom Ash"]
        ),
        ("[Tom Ash|person] died in 1900, leaving a son, [Bob|person].", ["Bob: [son] of Tom Ash"]),
        (
            "[Joan Ash|person] was born in [Hull|place], the youngest daughter of the grocer [Tom Ash|person] and his wife, [Eve|person].",
            ["Eve: [mother] of Joan Ash", "Eve: wife of Tom Ash", "Tom Ash: [father] of Joan Ash"]
        ),
        (
            "Mr. [Tom Ash|person] fled. He was the brother of the mayor [Joan Orr|person].",
            ["Tom Ash: brother of Joan Orr"]
        ),
        (
            "Mr. [Tom Ash|person] is married to [Eve Orr|person], a cellist, with whom he has twin sons, [Bob|person] and [Joe|person].",
            [
                "Bob: [brother] of Joe", "Bob: [son] of Eve Orr", "Bob: [son] of Tom Ash", "Joe: [son] of Eve Orr",
                "Joe: [son] of Tom Ash", "Tom Ash: married of Eve Orr",
            ]
        ),
        ("[Tom Ash|person] had a younger brother, [Bob|person], who drank.", ["Bob: [brother] of Tom Ash"]),
        (
            "[Tom Ash|person] is survived by a son, [Bob|person], and a sister, [Joan|person].",
            ["Bob: [son] of Tom Ash", "Joan: [sister] of Tom Ash"]
        ),
        (
            "[Tom Ash|person] is survived by his wife, [Eve|person]; two sons, [Bob|person] and [Joe|person]; and a sister, [Joan|person] of [Hull|place].",
            ["Bob: [son] of Tom Ash", "Eve: wife of Tom Ash", "Joan: [sister] of Tom Ash", "Joe: [son] of Tom Ash"]
        ),
        (
            "[Tom Ash|person] and his wife, [Eve|person], had a daughter named [Joan|person].",
            ["Eve: wife of Tom Ash", "Joan: [daughter] of Eve", "Joan: [daughter] of Tom Ash"]
        ),
        (
            "[Tom Ash|person] had two brothers, [Zimran|person] and [Jokshan|person].",
            ["Jokshan: [brother] of Tom Ash", "Zimran: [brother] of Tom Ash"]
        ),
        (
            "[Tom Ash|person] has two children, [Bob|person] and [Joan|person].",
            ["Bob: [son] of Tom Ash", "Joan: [daughter] of Tom Ash"]
        ),
        ("[Tom Ash|person] died. He left a daughter, [Joan|person].", ["Joan: [daughter] of Tom Ash"]),
        ("[Ann Ash|person] came with her eldest boy, [Bob|person].", ["Bob: eldest boy of Ann Ash"]),
        ("[Bob|person], the second of [Ann Ash|person]’s sons, came.", ["Bob: [son] of Ann Ash"]),
        ("[Bob|person], one of [Ann Ash|person]’s sons, came.", ["Bob: [son] of Ann Ash"]),
        ("[Ann Ash|person], whose father, [Bob|person], was rich, came.", ["Bob: father of Ann Ash"]),
        ("[Bob|person] was brother to [Ann Ash|person].", ["Bob: brother of Ann Ash"]),
        ("Sir [Bob|person] of the Mint and [Ann|person] his wife lived there.", ["Ann: wife of Bob"]),
        (
            "[Bob|person] and [Ann Ash|person] came with their son [Tom|person].",
            ["Tom: son of Ann Ash", "Tom: son of Bob"]
        ),
        (
            "[Joan Ash|person] was born in [Hull|place], [Kent|place], to [Tom Ash|person] and [Eve Ash|person].",
            ["Eve Ash: [mother] of Joan Ash", "Tom Ash: [father] of Joan Ash"]
        ),
        (
            "[Joan Ash|person] came. She was born in [Hull|place] to [Tom Ash|person], a clerk, and his wife, [Eve|person].",
            ["Eve: [mother] of Joan Ash", "Eve: wife of Tom Ash", "Tom Ash: [father] of Joan Ash"]
        ),
        (
            "In 1896 [Tom Ash|person] married [Eve Orr|person]. They had two children, [Bob|person] (born 1897) and [Joan|person].",
            [
                "Bob: [son] of Eve Orr", "Bob: [son] of Tom Ash", "Joan: [daughter] of Eve Orr",
                "Joan: [daughter] of Tom Ash", "Tom Ash: married of Eve Orr",
            ]
        ),
        (
            "Mrs. [Joan Orr|person], the housekeeper, who was [Tom Ash|person]’s aunt, came.",
            ["Joan Orr: aunt of Tom Ash"]
        ),
        (
            "[Tom Ash|person], an officer of the guard, whose sister, [Joan Orr|person], had married, came.",
            ["Joan Orr: sister of Tom Ash"]
        ),
        (
            "He met [Tom Ash|person], himself father of [Bob|person], [Joe|person] and [Joan|person] and the uncle of a judge.",
            ["Tom Ash: father of Bob", "Tom Ash: father of Joan", "Tom Ash: father of Joe"]
        ),
        ("[Ann Ash|person] came with her brother, Father [Tom Ash|person].", ["Tom Ash: brother of Ann Ash"]),
        (
            "[Tom Ash|person] is survived by his children and by a sister, [Joan|person] of [Hull|place].",
            ["Joan: [sister] of Tom Ash"]
        ),
    ])
    func aFamilyIsStated(_ text: String, _ expected: [String]) {
        #expect(
            kin(text).filter {
                expected.contains($0) || !$0.contains("[brother]") && !$0.contains("[sister]")
            } == expected, "\(kin(text))")
    }

    @Test(arguments: [
        "He was the father of [Tom Ash|person], [Ann|person], [Bob|person], and [Eve|person] and of others.",
        "[Tom Ash|person] had a son, [Bob|person] said.",
        "[Tom Ash|person] had three sons, [Bob|person] and [Joe|person].",
        "[Tom Ash|person] had no son, [Bob|person], or so he said.",
        "The friend of [Tom Ash|person] had a son, [Bob|person].",
        "[Ann Ash|person] came with her boy, [Bob|person].",
        "[Ann Ash|person] gave a daughter to [Bob|person].",
        "[Bob|person], [Joe|person] and [Ann Ash|person] came with their son [Tom|person].",
        "[Bob|person] saw [Ann Ash|person] with their son [Tom|person].",
        "Did [Tom Ash|person] leave a son, [Bob|person]?",
        "[Bob|person], the second of the sons of a judge, met [Ann Ash|person].",
        "[Ann|person] was born to rule [Tom Ash|person].",
        "[Ann|person]’s father was [Tom Ash|person]’s clerk.",
        "[Ann|person]’s father was with [Tom Ash|person].",
        "[Ann|person]’s parents were friends of [Tom Ash|person] and [Eve Orr|person].",
        "[Ann|person] came, leaving a son, [Bob Ash|person].",
        "[Tom Ash|person] met [Eve Orr|person]. Their son, [Ann|person] said, was ill.",
        "Mr. [Bob Ash|person] left. [Ash=Bob Ash|person] was born in [Hull|place], the daughter of [Tom Ash|person].",
        "[Ann|person] was born in [Hull|place], the seat of [Tom Ash|person].",
        "[Ann|person] was born in [Hull|place], a town that a daughter of [Tom Ash|person] owned.",
        "“He was the brother of [Tom Ash|person],” said [Ann|person].",
        "[Ann|person] was born in [Hull|place], and came to [Tom Ash|person].",
        "[Ann|person] was born to [Tom Ash|person]’s maid.",
        "When Mr. [Tom Ash|person] left, [Orr=Eve Orr|person] was chosen. His wife is [Eve Orr|person].",
        "When Mr. [Tom Ash|person] left, [Orr=Eve Orr|person] was chosen. He was rich. His wife is [Eve Orr|person].",
        "Mr. [Tom Ash|person] left when [Orr=Eve Orr|person] was chosen. His wife, [Eve Orr|person], sang.",
        "Mr. [Bob|person] slept. His brother, Mr. [Joe|person], was a priest. His son, [Tom Ash|person], sang.",
        "[Bob|person], the friend of [Eve|person], whose brother [Tom Ash|person] had left, came.",
        "[Bob|person], the friend of [Eve|person], who was the sister of [Tom Ash|person], came.",
        "It is said that [Bob|person] was the son of [Tom Ash|person].",
        "Queen [Ann|person] wrote to [Queen Eve|other]. Her husband, [Tom Ash|person], slept.",
        "[Ann|person] met [Tom Ash|person]. They had a son, [Bob|person].",
        "[Ann|person] was the mother of [Eve Ash|person], [Duchess of Sarn=Joan Ash|person].".replacing(
            "Eve Ash", with: "Eve Orr"),
    ])
    func whatIsNotStatedIsNot(_ text: String) {
        #expect(kin(text).filter { $0.hasSuffix("Ash") || $0.hasPrefix("Tom") } == [])
    }

    @Test func anObituaryGoesOnWithWhomItIsOf() {
        let opening =
            "[Ann Ash|person], who built the dam, died in [Hull|place].\n\nHer sister [Eve Ash|person] sang.\n\n"
        let heirs = "She leaves a son, [Bob|person]."
        #expect(kin(opening + heirs).contains("Bob: [son] of Ann Ash"))
        #expect(kin(opening + "[Eve Ash|person] sang. " + heirs).contains("Bob: [son] of Ann Ash") == false)
        #expect(kin(opening.replacing("died", with: "slept") + heirs).contains("Bob: [son] of Ann Ash") == false)
    }

    @Test(arguments: [
        "[Tom Ash|person]’s wife, [Eve|person], slept. Their son, [Bob|person], sang.",
        "[Tom Ash|person]’s wife, [Eve|person], slept; their son [Bob|person] sang.",
    ])
    func whoeverIsSomebodysSpouseIsAParentOfTheirs(_ text: String) {
        #expect(kin(text).contains("Bob: son of Tom Ash") && kin(text).contains("Bob: son of Eve"), "\(kin(text))")
    }

    @Test func whoeverWasMarriedToSomebodyIsNoLonger() {
        let text = "[Ann Orr|person], the former wife of [Tom Ash|person], sang."
        #expect(MarkedText.descriptions(text, of: "Tom Ash").map(\.shown) == ["[Ann Orr’s former husband]"])
    }

    @Test func aFamilyNameThatComesFirstTellsNoGender() {
        let text = "[Ann Orr|person] is the only daughter of [Kim Dong-hyun|person]."
        #expect(MarkedText.descriptions(text, of: "Kim Dong-hyun").map(\.shown) == [])
    }

    @Test func aSonIsWhoseTheSentenceBeforeNames() {
        let neighbour = "The nearest neighbour was Mr. [Tom Ash|person]. "
        #expect(kin(neighbour + "His son, [Bob|person], sang.").contains("Bob: son of Tom Ash"))
    }

    @Test func anObituaryNamesItsSourceByKin() {
        let opening = "[Ann Ash|person], who built the dam, died in [Hull|place].\n\n"
        #expect(
            kin(opening + "The cause was a stroke, her nephew [Bob Orr|person] said.")
                .contains("Bob Orr: nephew of Ann Ash"))
        #expect(
            kin(opening + "The cause was a stroke, the nurse told her nephew [Bob Orr|person].")
                .contains("Bob Orr: nephew of Ann Ash") == false)
    }

    @Test func whoWorksBesideSomebodyIsThatOnes() {
        #expect(
            MarkedText.descriptions("[Tom Ash|person] came with his co-driver, [Bob|person].", of: "Bob")
                .map(\.shown) == ["[Tom Ash’s] co-driver"])
    }
}
