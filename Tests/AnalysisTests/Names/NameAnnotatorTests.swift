import Model
import Testing

@testable import Analysis

/// What the recogniser must get right in text that it was not trained on: written for this test.
@Suite struct NameAnnotatorTests {
    private func check(
        _ marked: [String], block: Block.Kind = .paragraph, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for line in marked {
            let text = ClassifiedText(line)
            #expect(
                text.found(by: NameAnnotator(), block: block) == text.names, "\(line)", sourceLocation: sourceLocation)
        }
    }

    @Test func titlesStandOutsideOfNames() {
        check([
            "President [Putin|P] met Foreign Minister [Javad Zarif|P] on Monday.",
            "Mr. [Darcy|P] bowed, and Mrs. [Bennet|P] said nothing to Lady [Catherine|P].",
            "Dr. [Anna Keller|P] thanked Professor [Hugh Marsden|P] for the invitation.",
            "General [Petraeus|P] told Senator [Collins|P] that the troops would leave.",
        ])
    }

    @Test func possessivesStandOutsideOfNames() {
        check([
            "[Iran|L]'s oil and [Russia|L]’s gas go to [Turkey|L].",
            "[Shakespeare|P]’s plays were performed in [London|L].",
        ])
    }

    @Test func whatNoReaderSeesInWordsHidesNoName() {
        check([
            "[Jo\u{2060}hanna Brook\u{FEFF}field|P] ex\u{200D}plained to the as\u{2060}sembly in [Lon\u{AD}don|L] why she left."
        ])
    }

    @Test func joinedNationalitiesAreTwoNames() {
        check([
            "The [Iranian|G]-[Russian|G] talks went on in [Geneva|L].",
            "Many [French|G] and [German|G] tourists visit [Spain|L].",
        ])
    }

    @Test func aPartyBeforeANameIsNoPartOfIt() {
        let found = ClassifiedText("Incumbent Democrat Carl Levin won against Republican Mike Vale.")
            .found(by: NameAnnotator())
        #expect(found.contains(.init(words: "Carl Levin", label: .person)))
        #expect(found.contains(.init(words: "Mike Vale", label: .person)))
    }

    @Test func aNameThatIsThereTwiceIsTwoNames() {
        let found = ClassifiedText("The spies that Graham Greene Graham Greene, John Vale and others had known.")
            .found(by: NameAnnotator())
        #expect(found.count { $0 == .init(words: "Graham Greene", label: .person) } == 2)
    }

    @Test func theArticleOfAPlaceInsideOfASentenceIsItsOwn() {
        check(["He studied in [The Hague|L] and went back to [Rotterdam|L].", "The [Netherlands|L] lost to [Spain|L]."])
    }

    @Test func doubleNamesAreOne() {
        check([
            "Deputy Foreign Minister [Hossein Amir-Abdollahian|P] left [Tehran|L] on Friday.",
            "[Jean-Claude Juncker|P] spoke in [Brussels|L].",
        ])
    }

    @Test func initialsAndParticlesBelongToNames() {
        check([
            "[J. R. R. Tolkien|P] was born in [Bloemfontein|L].",
            "[George W. Bush|P] was the governor of [Texas|L].",
            "[Ludwig van Beethoven|P] moved to [Vienna|L] in 1792.",
            "[Ursula von der Leyen|P] and [Charles de Gaulle|P] never met.",
            "[Bashar al-Assad|P] has ruled [Syria|L] since 2000.",
        ])
    }

    @Test func ordinalsBelongToRulers() {
        check([
            "[Henry VIII|P] married [Anne Boleyn|P] in 1533.",
            "King [Louis XIV|P] built the palace.",
        ])
    }

    @Test func organisationsAreWhole() {
        check([
            "She studied at the [University of Chicago|O] before she joined [Microsoft|O].",
            "He works for the [Ministry of Foreign Affairs|O] in [Paris|L].",
            "He answers to the [Office of the Chief Engineer|O] alone.",
            "Shares of [Smith and Sons Ltd|O] fell after [General Motors|O] withdrew.",
            "Employees of [Smith and Sons Ltd|O] met the [Board of Trade|O].",
            "The [World Bank|O] and the [European Union|O] lent money to [Greece|L].",
            "The [Labour Party|O] won the election in [Scotland|L].",
        ])
    }

    @Test func articlesThatStartASentenceStandOutsideOfNames() {
        check([
            "The [World Health Organization|O] sent doctors to [Liberia|L].",
            "The [United States|L] withdrew its envoy from [Caracas|L].",
        ])
    }

    @Test func abbreviationsAreNames() {
        check([
            "Last week the [World Health Organization|O] ([WHO|O]) sent doctors to [Liberia|L].",
            "[NATO|O] and the [UN|O] have offices in [Kabul|L].",
        ])
    }

    @Test func firstWordsOfSentencesAreNoNames() {
        check([
            "Nobody came. Yesterday it rained, and however hard they tried, the door stayed shut.",
            "Officials in [Berlin|L] were silent. Trade had fallen. Prices rose.",
        ])
    }

    @Test func headlinesAndCapitalsAreRead() {
        check(["[OBAMA|P] VISITS [BERLIN|L] AS [GREECE|L] PROTESTS"], block: .heading)
        check(["[Putin|P] Visits [Tehran|L] for Talks on [Syria|L]"], block: .title)
    }

    @Test func listItemsAndCellsAreRead() {
        check(["[John Miller|P], [Boston|L]"], block: .listItem)
        check(["Name\tCity\n[Maria Lopez|P]\t[Madrid|L]\n[Peter Hansen|P]\t[Copenhagen|L]"], block: .table)
    }

    @Test func repeatedNamesAgree() {
        check([
            "[Hassan Rouhani|P] was elected in [Iran|L]. [Rouhani|P] had promised change. Critics of [Rouhani|P] doubted it."
        ])
    }

    @Test func textWithoutNamesHasNone() {
        check(["the quick brown fox jumps over the lazy dog, again and again.", "1981 – 1997, 3.5 %", ""])
    }

    @Test func otherLanguagesAreReadByRuleWhereAskedFor() {
        let german = """
            Der Präsident Wladimir Putin kam am Dienstag nach Berlin, um mit Angela Merkel über den Streit zu sprechen, der \
            seit Monaten die Beziehungen zwischen Russland und der Europäischen Union belastet und noch nicht gelöst ist.
            """
        #expect(ClassifiedText(german).found(by: NameAnnotator()).isEmpty)
        let found = ClassifiedText(german).found(by: NameAnnotator(readsAnyLanguage: true))
        #expect(found.contains { $0.words.contains("Wladimir Putin") })
        #expect(found.contains { $0.words.contains("Angela Merkel") })
    }
}
