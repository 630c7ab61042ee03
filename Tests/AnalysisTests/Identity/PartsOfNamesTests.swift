import Model
import Testing

@testable import Analysis

/// Given names and what is short for them, saints' names, and family names with particles.
struct PartsOfNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    @Test func aShortFormIsUsedNearTheOneItIsShortFor() {
        let others = Array(repeating: "[Otto Vale|P9] sang. [Nils|P8] slept.", count: 12).joined(separator: " ")
        expect("[Margaret Orle|P1] sat. [Gretta|P1] slept.")
        expect("[Margaret Orle|P1] sat. \(others) [Gretta|P2] slept.")
        expect("[Margaret Orle|P1] sat. [Miss Orle|P1] left. \(others) [Miss Orle|P1] rose. [Gretta|P1] slept.")
    }

    @Test func aMaidIsNotTheEmpressOfHerGivenName() {
        let others = Array(repeating: "[Otto Vale|P9] sang. [Nils|P8] slept.", count: 12).joined(separator: " ")
        expect("[Empress Catherine|P1] died. [Catherine|P1] had ruled. \(others) [Katya|P2] swept. [Katya|P2] left.")
        expect("[Catherine|P1] sat. \(others) [Katya|P1] swept. [Katya|P1] left.")
    }

    @Test func aSaintsNameIsAGivenName() {
        expect("[St. John Orle|P1] sat. [St. John|P1] rose, and [Mr. Orle|P1] left. [Sidney Orle|P2] slept.")
        expect("[John Orle|P1] sat. [St. John|P2] was painted on the wall.")
    }

    @Test func aFamilyNameWithAParticleIsNoNameAfterAnother() {
        let uses = Array(repeating: "[Odette|P1] sang.", count: 40).joined(separator: " ")
        let titled = Array(repeating: "[Mme. de Vale|P1] sat.", count: 3).joined(separator: " ")
        expect("[Odette de Vale|P1] sat. \(uses) \(titled) [Odette de Vale|P1] slept.")
    }

    @Test func aWomanWithATitleIsNoManOfASimilarName() {
        expect("[Benvenuto Cellini|P1] cast it. [Miss Celine|P2] laughed.")
        expect("[Qassem Suleimani|P1] left. [Soleymani|P1] slept.")
    }

    @Test func aLineEndIsASpaceBetweenNames() {
        let lines = MarkedNames("[Pierre|P1], [Boris|P2] and [Boris Orle|P3] sat.").text
        #expect(lines.phrase(in: TextRange(0, 14)) == "Pierre, Boris ")
        let text = TextBuffer("one,\r\n  two\nthree")
        let document = Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)]))
        #expect(AnnotatedText(document, scope: text.range).phrase(in: text.range) == "one, two three")
    }

    @Test func anOrdinalIsANumber() {
        expect("[Edward the Seventh|P1] came. [Edward VII|P1] sat. [Edward the Third|P2] slept.")
    }

    @Test func aSaintIsNobodyOfHisName() {
        expect("[George Sand|P1] wrote. The feast of Saint [George|P2] came.")
        expect("Saint [George of Lydda|P1] slew it. Saint [George|P1] slept.")
    }

    @Test func aFamilyNameWithSmallWordsHasNoGender() {
        expect("[Mme. des Laumes|P1] came. The [Princesse des Laumes|P1] sat. [M. des Laumes|P2] slept.")
        expect("[Mrs. Tom Larkin|P1] came. [Tom Larkin|P2] slept.")
    }

    @Test func russianShortNamesAreKnown() {
        expect("[Avdotya Romanovna|P1] came. [Dounia|P1] sat. [Sofya Marmeladov|P2] slept, and [Sonia|P2] woke.")
        expect("[Anna Romanovna|P1] came. [Dounia|P2] sat.")
    }
}
