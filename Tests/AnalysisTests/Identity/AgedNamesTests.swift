import Model
import Testing

@testable import Analysis

/// The old and the young bearer of one name.
struct AgedNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    @Test func anOldAndAYoungBearerOfOneNameAreTwo() {
        expect(
            """
            It was old [Jasper Ludd|P1] who built the mill. Old [Jasper|P1] had one son. His son, young [Jasper|P2], drew. \
            Then old [Jasper|P1] slept, and young [Jasper|P2] left.
            """)
    }

    @Test func whoGrowsOldIsOne() {
        expect(
            "So young [Jasper Ludd|P1] drew. Young [Jasper|P1] left. Years went by. Old [Jasper|P1] slept. Old [Jasper|P1] died."
        )
    }

    @Test func whomSomebodyLikesIsNotOld() {
        expect(
            "So poor old [Jasper|P1] slept. Dear old [Jasper|P1] left. Then young [Jasper|P1] and young [Jasper|P1] drew."
        )
        expect("“Old [Jasper|P1] and old [Jasper|P1],” she said. Then young [Jasper|P1] came. Young [Jasper|P1] drew.")
    }

    @Test func whoeverIsCalledByTheGivenNameIsNotTheOldManOfTheFamily() {
        let son = String(repeating: "Then [Gideon|P2] drew. ", count: 12)
        expect("So old [Mr. Ludd|P1] slept. [Gideon Ludd|P2] came. \(son)At last old [Mr. Ludd|P1] died.")
        expect("So [Mr. Ludd|P1] slept. Then old [Gideon Ludd|P1] died.")
    }

    @Test func theElderOfTwoIsTheFather() {
        expect(
            """
            So [Thomas Ludd|P1] stood up. [Mr. Ludd|P1] wept. His father, [William Ludd|P2], was outside. “He is ill,” the elder \
            [Mr. Ludd|P2] said. [Mr. Ludd|P1] left.
            """)
        expect(
            "So [Mr. Tom Ludd|P1] drew. [Mr. Ludd|P1] sang. She wrote to the elder [Mr. Ludd|P2]. [Mr. Ludd|P1] left.")
    }

    @Test func aChildIsNobodyWhoWasNamedInFullBefore() {
        expect("So [William Ludd|P1] spoke. They have two sons, [Will|P2], 15, and [Jack|P3], 12. [Will|P2] sang.")
        expect("So [William Ludd|P1] spoke. [Will|P1], 41, has two sons.")
    }

    @Test func theElderIsWhoeverHasASon() {
        expect(
            "So [Ahmed Ludd|P1], a son of the banker [Karim Ludd|P2], came. The elder [Mr. Ludd|P2] is rich. [Ahmed|P1] left."
        )
    }
}
