import Analysis
import Model
import Testing

/// What corrections make of what the analysis finds.
@Suite struct CorrectionTests {
    private static let words = """
        Maud Harrowgate built the bridge at Tarrow. Maud Harrowgate is an engineer from Merrin. Harrowgate warned the board.

        Edwin Voss read the warning. Mr. Voss, the chairman of the Tarn Railway, met Maud Harrowgate in London in March 1903.

        Lucy Voss lived in Paris. Lucy wrote to Edwin Voss from Paris. Lucy came home when the Old Hen sank off Merrin.
        """

    private static let document = Document(
        text: TextBuffer(words),
        content: Content(
            blocks: {
                var blocks: [Block] = []
                var start = 0
                for paragraph in words.split(separator: "\n\n") {
                    blocks.append(Block(.paragraph, TextRange(start, start + paragraph.utf8.count)))
                    start += paragraph.utf8.count + 2
                }
                return blocks
            }()))

    private static let found = AnalysisPipeline.standard.analyse(document)

    private func corrected(_ corrections: Correction...) -> (knowledge: KnowledgeBase, unplaced: [Int]) {
        Self.found.corrected(by: corrections, in: Self.document.text)
    }

    private func entity(_ name: String, in base: KnowledgeBase) -> Entity? { base.entities.first { $0.name == name } }

    private func words(of name: String, in base: KnowledgeBase) -> [String] {
        guard let entity = entity(name, in: base) else { return [] }
        return base.mentions(of: entity.id).map { Self.document.text.string(in: $0.range) }
    }

    private func place(of words: String, number: Int = 1) -> TextRange {
        let ranges = Self.found.mentions.map(\.range).filter { Self.document.text.string(in: $0) == words }
        return ranges[number - 1]
    }

    @Test func theAnalysisFindsWhatIsCorrectedHere() {
        #expect(words(of: "Maud Harrowgate", in: Self.found).count == 4)
        #expect(words(of: "Edwin Voss", in: Self.found).count == 3)
        #expect(words(of: "Lucy Voss", in: Self.found).count == 3)
    }

    @Test func aRenamedEntityKeepsItsMentionsAndItsOldNameAsAnAlias() {
        let (base, unplaced) = corrected(Correction("Maud Harrowgate", .rename("Dame Maud")))
        #expect(unplaced.isEmpty)
        #expect(words(of: "Dame Maud", in: base).count == 4)
        #expect(entity("Dame Maud", in: base)?.aliases.contains("Maud Harrowgate") == true)
        #expect(entity("Dame Maud", in: base)?.corrections.first?.before == "Maud Harrowgate")
    }

    @Test func anEntityIsFoundByItsOtherNamesWhenTheTextHasLostTheFirst() {
        let (base, unplaced) = corrected(
            Correction("Dr. Maud Harrowgate", .rename("Dame Maud"), otherNames: ["Maud Harrowgate", "Harrowgate"]),
            Correction(
                "Lucy Voss", .merge(into: "Mr. Edwin Voss"), otherNamesOfTarget: ["Edwin Voss", "Mr. Voss"]))
        #expect(unplaced.isEmpty)
        #expect(words(of: "Dame Maud", in: base).count == 4)
        #expect(words(of: "Edwin Voss", in: base).count == 6)
    }

    @Test func ofSeveralWithOtherNamesTheOneWithMostIsMeantOrNone() {
        let (_, unplaced) = corrected(Correction("The Vosses", .noName, otherNames: ["Lucy Voss", "Edwin Voss"]))
        #expect(unplaced == [0])
        let (base, _) = corrected(
            Correction("The Vosses", .rename("The girl"), otherNames: ["Lucy Voss", "Edwin Voss", "Lucy"]))
        #expect(words(of: "The girl", in: base) == words(of: "Lucy Voss", in: Self.found))
    }

    @Test func aNameThatSomebodyElseHasAmongOthersIsNotTakenForThis() {
        // "Harrowgate" is what Maud Harrowgate is called too, who is not the one that was meant.
        let (_, unplaced) = corrected(Correction("Jane Harrowgate", .rename("Jane"), otherNames: ["Harrowgate"]))
        #expect(unplaced == [0])
    }

    @Test func mergedEntitiesAreOneWithTheMentionsAndFactsOfBoth() {
        let (base, _) = corrected(Correction("Lucy Voss", .merge(into: "Edwin Voss")))
        #expect(entity("Lucy Voss", in: base) == nil)
        #expect(words(of: "Edwin Voss", in: base).count == 6)
        #expect(base.entities.count == Self.found.entities.count - 1)
        #expect(base.entities.enumerated().allSatisfy { $0.element.id == EntityID($0.offset) })
    }

    @Test func aSpellingThatIsSomebodyElsesBecomesAnEntity() {
        let (base, _) = corrected(Correction("Lucy Voss", .split(.spelling("Lucy"), into: "Lucy Hall")))
        #expect(words(of: "Lucy Hall", in: base) == ["Lucy", "Lucy"])
        #expect(words(of: "Lucy Voss", in: base) == ["Lucy Voss"])
        #expect(entity("Lucy Voss", in: base)?.aliases == [])
        #expect(entity("Lucy Hall", in: base)?.aliases == ["Lucy"])
        #expect(entity("Lucy Hall", in: base)?.type == .person)
    }

    @Test func onePlaceGoesToAnother() {
        let quotation = Quotation(of: place(of: "Harrowgate"), in: Self.document.text)
        let (base, _) = corrected(Correction("Maud Harrowgate", .split(.place(quotation), into: "Edwin Voss")))
        #expect(words(of: "Maud Harrowgate", in: base).count == 3)
        #expect(words(of: "Edwin Voss", in: base).count == 4)
    }

    /// The fullest name may have been in a paragraph that was deleted.
    @Test func aPlaceIsKnownByItsWordsWhateverTheEntityIsCalledNow() {
        let quotation = Quotation(of: place(of: "Harrowgate"), in: Self.document.text)
        let (base, unplaced) = corrected(
            Correction("Maud Winifred Harrowgate", .split(.place(quotation), into: "Edwin Voss")),
            Correction(
                "Lucy Winifred Voss",
                .split(.from(Quotation(of: place(of: "Lucy"), in: Self.document.text)), into: "Lucia")))
        #expect(unplaced.isEmpty)
        #expect(words(of: "Maud Harrowgate", in: base).count == 3)
        #expect(words(of: "Edwin Voss", in: base).count == 4)
        #expect(words(of: "Lucia", in: base).allSatisfy { $0 == "Lucy" })
    }

    @Test func fromAPlaceOnTheMentionsAreSomebodyElses() {
        let quotation = Quotation(of: place(of: "Lucy"), in: Self.document.text)
        let (base, _) = corrected(Correction("Lucy Voss", .split(.from(quotation), into: "Lucy (2)")))
        #expect(words(of: "Lucy Voss", in: base) == ["Lucy Voss"])
        #expect(words(of: "Lucy (2)", in: base) == ["Lucy", "Lucy"])
    }

    @Test func aTypeIsTheReaders() {
        let (base, _) = corrected(Correction("Paris", .retype(.work)))
        #expect(entity("Paris", in: base)?.type == .work)
        #expect(entity("Paris", in: base)?.corrections.first?.before == "place")
    }

    @Test func anotherNameIsMarkedWhereverTheTextHasIt() {
        let (base, _) = corrected(Correction("Edwin Voss", .addAlias("the chairman")))
        #expect(words(of: "Edwin Voss", in: base).contains("the chairman"))
    }

    @Test func aNameThatIsNotItsOwnIsAnEntityOfItsOwn() {
        let (base, _) = corrected(Correction("Lucy Voss", .dropAlias("Lucy")))
        #expect(words(of: "Lucy", in: base) == ["Lucy", "Lucy"])
    }

    @Test func whatIsNoNameIsGone() {
        let (base, _) = corrected(Correction("Paris", .noName))
        #expect(entity("Paris", in: base) == nil)
        #expect(base.mentions.count == Self.found.mentions.count - 2)
        #expect(base.relations.allSatisfy { $0.subject.index < Int32(base.entities.count) })
    }

    @Test func wordsBecomeAName() {
        let (base, _) = corrected(Correction("Old Hen", .name(.product)))
        #expect(words(of: "Old Hen", in: base) == ["Old Hen"])
        #expect(entity("Old Hen", in: base)?.type == .product)
        let hen = entity("Old Hen", in: base)?.id
        #expect(base.all.companions(of: hen ?? EntityID(0)).contains { base[$0.entity].name == "Lucy Voss" })
    }

    @Test func wordsOfTheReaderComeFirst() {
        let (base, _) = corrected(Correction("Lucy Voss", .describe("his sister, perhaps")))
        let first = entity("Lucy Voss", in: base)?.descriptions.first
        #expect(first?.text == "his sister, perhaps")
        #expect(first?.passage == nil)
    }

    @Test func correctionsBuildOnThoseBeforeThem() {
        let (base, unplaced) = corrected(
            Correction("Lucy Voss", .split(.spelling("Lucy"), into: "Lucy Hall")),
            Correction("Lucy Hall", .rename("Lucia")), Correction("Lucia", .merge(into: "Maud Harrowgate")))
        #expect(unplaced.isEmpty)
        #expect(words(of: "Maud Harrowgate", in: base).count == 6)
    }

    @Test func whatTheTextDoesNotHaveIsSaidAndChangesNothing() {
        let (base, unplaced) = corrected(
            Correction("Nobody", .rename("Somebody")), Correction("the Aged", .name(.person)),
            Correction("Lucy Voss", .merge(into: "Nobody")), Correction("Lucy Voss", .dropAlias("Lulu")))
        #expect(unplaced == [0, 1, 2, 3])
        #expect(base.entities == Self.found.entities)
        #expect(base.mentions == Self.found.mentions)
    }

    @Test func nothingAheadIsToldByACorrection() {
        let (base, _) = corrected(Correction("Lucy Voss", .merge(into: "Maud Harrowgate")))
        let known = base.known(upTo: 60)
        let id = entity("Maud Harrowgate", in: base)?.id ?? EntityID(0)
        #expect(known.aliases(of: id).allSatisfy { !$0.contains("Lucy") })
        #expect(known.corrections(of: id).map(\.before) == [""])
    }
}
