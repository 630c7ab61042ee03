import Model
import Testing

@testable import Analysis

/// Names that the search took for one by a narrow margin: the form of the halves decides.
@Suite struct NameDividerTests {
    /// What is left of `name`, which the search took for one name of class `label` and which is worse by `loss` than what is left
    /// without its small word: names of the classes `halves`, of which nil is no name.
    private func divided(
        _ name: String, in text: String, label: NameSpan.Label = .miscellaneous, loss: Int32 = 30,
        halves: [NameSpan.Label?] = [.miscellaneous, .miscellaneous]
    ) -> [String] {
        let buffer = TextBuffer(text)
        let document = Document(text: buffer, content: Content(blocks: [Block(.paragraph, buffer.range)]))
        var annotated = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&annotated)
        KeywordAnnotator().annotate(&annotated)
        let tokens = Gazetteer.words(name)
        let start = annotated.tokens.indices.first { start in
            annotated.tokens[start...].prefix(tokens.count).map(annotated.string) == tokens
        }
        guard let start, let joint = tokens.firstIndex(where: { ["and", "’s", "of", ","].contains($0) }) else {
            return []
        }
        let whole = Int(label.rawValue) * 2
        let right = tokens[joint + 1] == "the" ? joint + 2 : joint + 1
        var scores = [SIMD16<Int32>](repeating: .zero, count: tokens.count)
        scores[joint][whole + 2] = loss
        for place in tokens.indices where place < joint || place >= right {
            guard let half = halves[place < joint ? 0 : 1] else { continue }
            scores[place][whole + (place == 0 ? 1 : 2)] = 100
            scores[place][Int(half.rawValue) * 2 + (place == 0 || place == right ? 1 : 2)] = 100
        }
        var labels = tokens.indices.map { UInt8(whole + ($0 == 0 ? 1 : 2)) }
        var decoder = LabelDecoder(transitions: [Int32](repeating: 0, count: 81))
        NameDivider(text: annotated, words: DocumentWords(annotated)).divide(
            &labels, scores: scores, at: start, by: &decoder)
        return LabelRuns.names(of: labels).map { run in
            buffer.string(in: annotated.range(of: start + run.place..<start + run.place + run.length))
        }
    }

    @Test func twoTitlesWithAndBetweenThemAreTwoNames() {
        let text = "They played Dark Water Rising and Never Come Home."
        let name = "Dark Water Rising and Never Come Home"
        #expect(divided(name, in: text) == ["Dark Water Rising", "Never Come Home"])
        #expect(divided(name, in: text, loss: 90) == [name])
    }

    @Test func aTitleOfSingleWordsIsOne() {
        #expect(divided("Sand and Glass", in: "She read Sand and Glass.") == ["Sand and Glass"])
    }

    @Test func organisationsAreTwoIfBothSayWhatTheyAre() {
        let two = "Orle School and Vale Academy"
        #expect(
            divided(two, in: "He left \(two).", label: .organisation, halves: [.organisation, .organisation])
                == ["Orle School", "Vale Academy"])
        let one = "Social Liberal and Rural Party"
        #expect(
            divided(one, in: "He left the \(one).", label: .organisation, halves: [.organisation, .organisation])
                == [one])
    }

    @Test func whatIsOwnedIsANameWithoutItsOwner() {
        #expect(
            divided("Vardo’s Ode on Winter", in: "He knew Vardo’s Ode on Winter.", halves: [.person, .miscellaneous])
                == ["Vardo", "Ode on Winter"])
        #expect(divided("Vardo’s Ode", in: "He knew Vardo’s Ode.") == ["Vardo’s Ode"])
    }

    @Test func ownerAndOwnedThatAreNeverApartAreOneName() {
        let text = "He played Vardo’s Creed Again. Nobody liked Vardo’s Creed Again."
        #expect(divided("Vardo’s Creed Again", in: text) == ["Vardo’s Creed Again"])
        #expect(divided("Vardo’s Creed Again", in: text + " Then Vardo left.") == ["Vardo", "Creed Again"])
    }

    @Test func anOfficeIsNoPartOfTheBodyThatItIsOf() {
        let society = "Fellow of the Vale Society"
        #expect(
            divided(society, in: "He became a \(society).", halves: [.miscellaneous, .organisation])
                == [society])
        #expect(
            divided(society, in: "He became a \(society).", halves: [nil, .organisation]) == ["Vale Society"])
        let work = "Song of the Vale Society"
        #expect(divided(work, in: "He sang the \(work).", halves: [nil, .organisation]) == [work])
    }
}
