import Testing

@testable import Analysis

/// A title that one person bears after another.
struct InheritanceTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    // MARK: - An heir of another name

    private static let heir = "He was [Arthur Orr|P1], only son of Lord [Sarn|P1], and poor.\n"
    private static let later = String(repeating: "Lord [Sarn|P1] rode out with us.\n", count: 6)
    private static let death = "[Arthur|P1] went home after his father’s death.\n"

    @Test func aTitleIsInherited() {
        expect((Self.heir.replacing("[Sarn|P1]", with: "[Sarn|P2]") + Self.death + Self.later))
    }

    @Test(arguments: ["[Arthur|P1] went home to his father’s house.\n", "[Arthur|P1] spoke of a funeral.\n"])
    func aFatherWhoLivesKeepsHisTitle(_ text: String) {
        expect((Self.heir + text + Self.later).replacing("[Sarn|P1]", with: "[Sarn|P2]"))
    }

    @Test func aTitleThatIsUsedAsOftenBeforeIsTheFathers() {
        expect((Self.heir + Self.later + Self.death + Self.later).replacing("[Sarn|P1]", with: "[Sarn|P2]"))
    }

    // MARK: - A family name

    private static let family =
        "Mr. [Luke Orde|P1] had a son.\nMr. [Orde|P1] wished him well.\nMr. [Giles Orde|P2] was young.\n"
        + "Mrs. [Giles Orde|P3] smiled.\n"
    private static let speeches = String(
        repeating: "“It is so,” said Mr. [Orde|P2].\nMr. [Giles Orde|P2] sat down.\n", count: 4)

    @Test(arguments: [
        "Then Mr. [Orde|P1] died.\n", "[Giles Orde|P2] stayed for his father’s funeral.\n",
        "His father’s funeral was over, and Mrs. [Giles Orde|P3] came.\n",
        "They wept for Mr. [Orde|P1]. He died in May.\n",
    ])
    func theSonHasThePlainTitleAfterADeath(_ death: String) {
        expect(Self.family + death + Self.speeches)
    }

    @Test(arguments: [
        "[Giles Orde|P2] stayed for his father’s wedding.\n", "If Mr. [Orde|P1] died, he would be poor.\n",
    ])
    func theFatherHasItAsLongAsHeLives(_ text: String) {
        expect(Self.family + text + Self.speeches.replacing("[Orde|P2]", with: "[Orde|P1]"))
    }

    @Test func theDeadKeepsItInMemory() {
        let memory = "They spoke of the late Mr. [Orde|P1].\n"
        expect(Self.family + "Then Mr. [Orde|P1] died.\n" + Self.speeches + memory)
    }

    @Test func whoIsNamedBesideTheSonIsTheFather() {
        let both = String(repeating: "“No,” said Mr. [Orde|P1] to [Giles Orde|P2].\n", count: 4)
        expect(Self.family + "[Giles Orde|P2] wept: his uncle was dead.\n" + both)
    }

    @Test func aChildWhoIsMetAfterTheDeathIsAnother() {
        let family = Self.family.replacing("Luke", with: "Henry")
        expect(
            family + "Then Mr. [Orde|P1] died.\n" + Self.speeches
                + "Little [Harry Orde|P4] cried.\nShe loved [Harry|P4].\n")
    }

    @Test func aManWithoutAFullNameIsNotHisSon() {
        let family =
            "Mr. [Orde|P1] called [Giles Orde|P2].\nMr. [Orde|P1] and [Giles|P2] were out.\nMr. [Orde|P1] beat [Giles|P2].\n"
        let later = String(repeating: "[Giles|P2] was master now.\n“It is mine,” said Mr. [Orde|P2].\n", count: 4)
        expect(family + "Mr. [Orde|P1] was ill. He died in May, and was buried.\n" + later)
    }

    @Test func aBurialTellsThatHeDied() {
        func story(_ next: String) -> String {
            let family =
                "My mother nursed Mr. [Giles Orde|P2].\nMr. [Orde|P1] was old.\nMr. [Orde|P1] called [Giles|P2].\n"
            let later = String(repeating: "[Giles|P2] was master now.\n“It is mine,” said Mr. [Orde|P2].\n", count: 4)
            return family + "Mr. [Orde|P1] was ill. He died in May.\n" + next + later
        }
        expect(story("[Giles|P2] came home to the funeral.\n"))
        expect(story("[Giles|P2] came home to the fair.\n").replacing("P1", with: "P2"))
    }

    @Test func anObituaryGoesOnWithTheDead() {
        let later = String(repeating: "“It is so,” said Mr. [Orde|P1] in 1990.\n", count: 6)
        expect(
            "Mr. [Orde|P1] saw his son [Giles Orde|P2].\nMr. [Orde|P1] died, and his funeral was in Sarn.\n" + later
                + "[Giles Orde|P2] wept.\n")
    }
}
