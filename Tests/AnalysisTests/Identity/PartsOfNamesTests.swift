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

    @Test func aNameOfMenAndWomenTellsNoGender() {
        expect("[Jean Passevant|P1] bowed. [Passevant|P1] shut his door. [Passevant|P1] lost his hat.")
        expect("[Ashley Orle|P1] bowed. Mr. [Orle|P1] slept.")
    }

    @Test func aWifeHasHerHusbandsNameBeforeHerTitle() {
        expect("[Rahmatullah|P1] sat. [Rahmatullah Begum|P2] was his wife. [Rahmatullah|P1] slept.")
        expect("[Fatima|P1] sat. [Fatima Begum|P1] slept.")
    }

    @Test func twoWivesAreNotTheMajor() {
        expect("Major [Callard|P1] left. Mesdames [Callard|P2] and [Lesley|P3] sat.")
    }

    @Test func whoeverIsCalledByTheHouseIsOfIt() {
        expect("[Oswald of Sarn|P1] bowed. [Sarn|P1] slept. [Oswald|P1] woke.")
        expect("[Oswald of Sarn|P1] bowed. Miss [Sarn|P2] slept.")
        expect("The [Laird of Sarn|P1] bowed. [Sarn|P1] slept.")
    }

    @Test func aPrinceIsThePeerWhoseTitleIsSetOff() {
        expect("Prince [Philip|P1], [Duke of Sarn|P1], came. He met [Philip Orle|P2].")
        expect("Prince [Philip Orle|P1] came. Prince [Philip|P1] slept.")
        expect("[Edward|P1], [Prince of Wales|P1], came. Lord [Edward Orle|P2] slept. [Edward|P1] woke.")
        expect("Prince [James|P1], [Duke of Sarn|P1], came. King [James II|P2] slept.")
    }

    @Test func aSovereignIsNoGrandDukeOfHisName() {
        expect("[Nicholas II|P1] reigned. Grand Duke [Nicholas Nikolaevich|P2] left.")
    }

    @Test func aDoubleFamilyNameIsOneName() {
        expect(
            """
            [Simon Vale-Orle|P1] is a banker. [Vale-Orle|P1] was born in 1932, the son of [David Vale-Orle|P2] and [Ada Moss|P3]. \
            [Vale-Orle|P1] sat in a bank. [Vale-Orle|P1] slept.
            """)
    }

    @Test func aGreatGrandfatherIsAMan() {
        expect("Madame [Orle|P1] sat. [Otto Orle|P2]’s great-grandfather, [Sandor Orle|P3], had built it.")
    }

    @Test func aTitleAfterTheNameNamesNobody() {
        expect("[Creyton Sahib|P1] sat. [Creyton|P1] slept. Thou art a [Sahib|P2].")
    }

    @Test func aLittleBoyIsNotHisMother() {
        expect("[Little Johnny Orle|P1] slept. Mrs. [Orle|P2] wept.")
    }

    @Test func theRankIsTheFathers() {
        let uses = Array(repeating: "[Gania|P1] slept.", count: 10).joined(separator: " ")
        expect("[Gania Orle|P1] came. \(uses) General [Orle|P2] sat. [Ardalion Ivanovitch Orle|P2] drank.")
        expect(
            "[Gania Orle|P1] came. General [Orle|P1] sat. [Ardalion Ivanovitch Orle|P2] drank. General [Gania Orle|P1] left."
        )
    }

    @Test func aRealNameIsSomebodys() {
        expect("[Hotta|P1] was [Porcupine|P1]’s real name. [Porcupine|P1] slept.")
        expect("[Hotta|P1] was [Porcupine|P2]’s teacher. [Porcupine|P2] slept.")
    }

    @Test func anArchdeaconHasHisTitle() {
        expect("Archdeacon [Orle|P1] came. [Theophilus Orle|P1], the archdeacon, sat.")
    }

    @Test func theColonelIsABrotherRatherThanASister() {
        expect("[Lucy Orle|P1] came. [Sholto Orle|P2] sat. Colonel [Orle|P2] slept.")
        expect("Colonel [Lucy Orle|P1] came. [Sholto Orle|P2] sat. Colonel [Orle|P1] slept.")
        expect("[Lucy Orle|P1] came. Colonel [Orle|P1] slept.")
    }

    @Test func aTitleIsSetOffWithAnArticle() {
        expect("[Edgar|P1], the young [Master of Sarn|P1], stood. The [Master of Sarn|P1] fired. [Edgar|P1] slept.")
        expect("There were [Edgar|P1], the [Duke of Sarn|P2], and [Ann Vale|P3].")
    }

    @Test func aParticleIsNoFamilyName() {
        expect("So [Madame des Orles|P1] sang of [Adolphe|P2]. [Adolphe des Orles|P2] blushed. [Adolphe|P2] left.")
    }

    @Test func aWomanHasAnotherEnding() {
        expect("So [Marya Lebedkina|P1] sang. [Captain Lebedkin|P2] slept. [Marya Lebedkina|P1] left.")
    }

    @Test func anEarlIsWholeBesideHisShortNames() {
        expect(
            """
            So [Lord Sarn|P1] came. “No,” said [Lord Sarn|P1]. She wrote to the [Earl|P1], and the [Earl|P1] wept. The \
            [Earl of Sarn|P1] left.
            """)
    }

    @Test func aShipIsNotItsCaptain() {
        expect("So [Captain Pell of the Rachel|P1] wept. The [Rachel|M2] sailed. [Captain Pell|P1] left.")
    }
}
