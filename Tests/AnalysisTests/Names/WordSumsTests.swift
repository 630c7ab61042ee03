import Model
import Testing

@testable import Analysis

/// What a document gains by the words of others changes nothing that is found in it.
struct WordSumsTests {
    private static let texts = [
        "Ann Lee met Mr. Bob Ash in Oslo. THE MAYOR OF OSLO SPOKE. Ash slept.",
        "In Oslo the mayor met Ash and Bob Lee. Lee met Ann.",
        "The Oslo Group met Mayor Ann Ash; “Bob,” she said, “met Lee.”",
    ]

    private static func labels(_ plain: String, _ known: WordSums?) -> NameTagger.Labelling {
        let text = MarkedNames.tokenized(plain)
        let tagger = NameTagger(text, words: DocumentWords(text), models: .standard, known: known)
        return tagger.label(text.sentences.indices)
    }

    @Test func theScoresAreTheSame() {
        let known = WordSums()
        for text in Self.texts + Self.texts.reversed() {
            let (with, without) = (Self.labels(text, known), Self.labels(text, nil))
            #expect(with.labels == without.labels)
            #expect(with.scores == without.scores)
        }
    }
}
