import Analysis
import Model
import Testing

@testable import gloss_train

/// The trainer on a corpus of a few sentences.
@Suite struct NameTrainingTests {
    private static let sentences = [
        "Mr. [Hale] sailed from Boston with Anna Keller.", "Then Mrs. [Keller] wrote to the Harbour Company.",
        "In Sarn, Captain [Ash] told them all.", "Nobody had seen [Hale] since March.",
    ]

    private static let documents: [LabelledDocument] = sentences.enumerated().map { number, marked in
        let before = Array(marked.prefix { $0 != "[" }.utf8)
        let name = Array(marked.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }.utf8)
        let after = Array(marked.drop { $0 != "]" }.dropFirst().utf8)
        let range = TextRange(before.count, before.count + name.count)
        return LabelledDocument(
            id: "\(number)", source: "test", text: before + name + after, names: [(range: range, kind: 0)])
    }

    private static let capitals = documents.map {
        Recasing.headings($0, annotated: $0.annotated(), casing: .capitals)
    }

    private static func labels(of document: LabelledDocument) -> [UInt8] { document.labels(of: document.annotated()) }

    private static func found(_ document: LabelledDocument, by models: TrainedModels) -> [UInt8] {
        let text = document.annotated()
        return NameTagger(text, models: models.models).label(0..<text.sentences.count).labels
    }

    private func trained(_ settings: TrainingSettings) throws -> TrainedModels {
        let models = NameTraining(settings, documents: Recasing(seed: 1).applied(to: Self.documents)).run()
        return TrainedModels(plain: models.plain, recased: models.recased)
    }

    private func settings(rows: Int = 5000) throws -> TrainingSettings {
        try TrainingSettings.parse([
            "--passes", "12", "--fold-passes", "4", "--folds", "2", "--minimum-count", "1", "--rows", "\(rows)",
            "--recased-rows", "\(rows)", "--book-size", "32",
        ])
    }

    @Test func theSameTextGivesTheSameBytes() throws {
        let documents = Recasing(seed: 1).applied(to: Self.documents)
        let settings = try settings()
        let first = NameTraining(settings, documents: documents).run()
        let second = NameTraining(settings, documents: documents).run()
        #expect(min(first.plain.count, first.recased.count) > NameModel.headerSize)
        #expect(first == second)
    }

    @Test func whatWasLearnedIsFound() throws {
        let models = try trained(settings())
        for document in Self.documents + Self.capitals {
            #expect(Self.found(document, by: models) == Self.labels(of: document), "\(document.text)")
        }
    }

    /// Fewer features are kept than there are: those that matter most.
    @Test func whatIsKeptIsEnough() throws {
        let models = try trained(settings(rows: 600))
        #expect(Self.documents.map { Self.found($0, by: models) } == Self.documents.map(Self.labels))
    }

    @Test func theModelForPlainTextCanBeKept() throws {
        let documents = Recasing(seed: 1).applied(to: Self.documents)
        let kept = NameTraining(try settings(), documents: Self.documents).run().plain
        let models = NameTraining(try settings(rows: 600), documents: documents).run(keeping: kept)
        #expect(models.plain == kept)
        let trained = TrainedModels(plain: models.plain, recased: models.recased)
        #expect(Self.capitals.map { Self.found($0, by: trained) } == Self.capitals.map(Self.labels))
    }

    @Test func whereCapitalsSayNothingNamesHaveABonusAndNoSecondPass() throws {
        var settings = try settings()
        (settings.passes, settings.foldPasses) = (1, 1)
        let less = try trained(settings)
        settings.recasedBonus += 1
        let more = try trained(settings)
        let (before, after) = (less.models.recased.transitions, more.models.recased.transitions)
        #expect(after[0] == after[1])
        #expect(after[0][0] == before[0][0])
        #expect((1..<NameModel.labelCount).allSatisfy { after[0][$0] == before[0][$0] + Int32(NameModel.unit) })
    }

    @Test func whereALabellerWasNotSureNoLabelIsKnown() {
        let document = LabelledDocument(
            id: "", source: "silver", text: Array("In Sarn Captain Ash told them.".utf8), names: [(TextRange(3, 7), 2)],
            unsure: [TextRange(8, 19)])
        let unknown = ExampleSet.unknown
        #expect(document.labels(of: document.annotated()) == [0, 5, unknown, unknown, 0, 0, 0])
    }

    @Test func copiesInOtherCapitalsKeepTheNames() throws {
        let document = Self.documents[0]
        let copy = Recasing.headings(document, annotated: document.annotated(), casing: .capitals)
        #expect(String(decoding: copy.text, as: UTF8.self) == "MR. HALE SAILED FROM BOSTON WITH ANNA KELLER.")
        #expect(copy.names.map(\.range) == document.names.map(\.range))
        let labels = copy.labels(of: copy.annotated())
        #expect(labels.filter { $0 == 1 }.count == 1)
    }

    /// A change of the code or lists that make features calls for training anew: see docs/recognition.md.
    @Test func theModelsOfTheProgramWereTrainedOnTheseFeatures() {
        #expect(NameModels.standard.plain.stamp == FeatureStamp.current(isRecased: false))
        #expect(NameModels.standard.recased.stamp == FeatureStamp.current(isRecased: true))
    }
}
