import Model
import Testing

@testable import Analysis

/// What is mended of names that the recogniser is taken to have found.
@Suite struct NameCorrectionsTests {
    /// The names left of those in `text` given by their words and labels.
    private func corrected(_ text: String, _ names: [(words: String, label: NameSpan.Label)]) -> [String] {
        let buffer = TextBuffer(text)
        let document = Document(text: buffer, content: Content(blocks: [Block(.paragraph, buffer.range)]))
        var annotated = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&annotated)
        annotated.names = names.compactMap { name in
            let words = Gazetteer.words(name.words)
            let start = annotated.tokens.indices.first { start in
                annotated.tokens[start...].prefix(words.count).map(annotated.string) == words
            }
            return start.map { start in
                let tokens = start..<start + words.count
                return NameSpan(
                    tokens: tokens, range: annotated.range(of: tokens), label: name.label, confidence: .certain)
            }
        }
        return NameCorrections(annotated).corrected().map { "\(buffer.string(in: $0.range))|\($0.label)" }
    }

    @Test func aTitleBeforeAPersonIsNoNameOfItsOwn() {
        #expect(
            corrected("Then Dame Agatha Prynne rose.", [("Dame", .organisation), ("Agatha Prynne", .person)])
                == ["Agatha Prynne|person"])
        #expect(corrected("Then the Dame rose.", [("Dame", .miscellaneous)]) == ["Dame|miscellaneous"])
    }

    @Test func whatASecretaryOfStateIsForIsNoBody() {
        #expect(
            corrected(
                "The Secretary of State for Public Affairs left.", [("State for Public Affairs", .organisation)]) == [])
        #expect(
            corrected("The State for Sale left.", [("State for Sale", .miscellaneous)]) == [
                "State for Sale|miscellaneous"
            ])
    }

    @Test func theSecondOfTwoNationsEndsAtItself() {
        #expect(
            corrected(
                "A Chinese-Indian Border Road is planned.",
                [("Chinese", .miscellaneous), ("Indian Border Road", .miscellaneous)])
                == ["Chinese|miscellaneous", "Indian|miscellaneous"])
        #expect(
            corrected("The Chile-Peru Axis failed.", [("Chile", .place), ("Peru Axis", .miscellaneous)])
                == ["Chile|place", "Peru|place"])
    }

    @Test func anOrganisationEndsBeforeACountrysPossessive() {
        #expect(
            corrected("The Bank of Spain's Board met.", [("Bank of Spain's Board", .organisation)])
                == ["Bank of Spain|organisation"])
        #expect(
            corrected("A Blow to the Pride of France's Car Makers", [("Pride of France's Car Makers", .organisation)])
                == ["France|place"])
    }
}
