import Model

/// The names in capitals at the start of the speeches of a play: "ROSALIND. Nay, but …".
enum SpeakerLabels {
    /// A longer label is a sentence in capitals.
    private static let longest = 4
    /// A play has so many speeches, and they are such a part of its paragraphs.
    private static let leastSpeeches = (count: 12, share: 0.4)

    /// Whether `paragraphs` of a text are those of a play.
    static func makePlay(of paragraphs: [Paragraph], in text: AnnotatedText) -> Bool {
        let speeches = paragraphs.count { speech(in: $0.tokens, of: text) != nil }
        return speeches >= leastSpeeches.count && Double(speeches) >= leastSpeeches.share * Double(paragraphs.count)
    }

    /// Where the speech after a label begins in the paragraph of `tokens`; nil if it has no label.
    static func speech(in tokens: Range<Int>, of text: AnnotatedText) -> Int? {
        var place = tokens.lowerBound
        while place < tokens.upperBound, text.tokens[place].shape.contains(.allCapitals),
            place == tokens.lowerBound || !text.tokens[place].shape.contains(.sentenceStart)
        {
            place += 1
        }
        guard (1...longest).contains(place - tokens.lowerBound), place < tokens.upperBound else { return nil }
        if text.keywords[place] == Vocabulary.fullStop { place += 1 }
        return place < tokens.upperBound && text.tokens[place].shape.contains(.sentenceStart) ? place : nil
    }

    /// Whether a name is all of a label: a sentence of its own before one that is spoken, without a mark that opens it.
    static func isLabel(_ name: Range<Int>, in sentence: Range<Int>, of text: AnnotatedText) -> Bool {
        let next = sentence.upperBound
        return name.lowerBound == sentence.lowerBound && next - name.upperBound <= 1 && next < text.tokens.count
            && text.tokens[name.lowerBound].shape.contains(.allCapitals) && text.speech.holds(next)
            && !text.speech.holds(name.lowerBound)
    }
}
