import Model

/// The names in capitals at the start of the speeches of a play: "ROSALIND. Nay, but …".
enum SpeakerLabels {
    /// A longer label is a sentence in capitals.
    private static let longest = 4
    /// A play has so many speeches, and they are such a part of its paragraphs.
    private static let leastSpeeches = (count: 12, share: 0.4)

    /// Whether a text is a play.
    static func makePlay(of text: AnnotatedText) -> Bool {
        var speeches = 0
        var blocks = 0
        var first = 0
        while first < text.sentences.count {
            var last = first
            while last + 1 < text.sentences.count, text.sentences[last + 1].block == text.sentences[first].block {
                last += 1
            }
            let block = text.sentences[first].tokens.lowerBound..<text.sentences[last].tokens.upperBound
            if speech(in: block, of: text) != nil { speeches += 1 }
            blocks += 1
            first = last + 1
        }
        return speeches >= leastSpeeches.count && Double(speeches) >= leastSpeeches.share * Double(blocks)
    }

    /// Where the speech after a label begins in the paragraph of `block`; nil if it has no label.
    static func speech(in block: Range<Int>, of text: AnnotatedText) -> Int? {
        var place = block.lowerBound
        while place < block.upperBound, text.tokens[place].shape.contains(.allCapitals),
            place == block.lowerBound || !text.tokens[place].shape.contains(.sentenceStart)
        {
            place += 1
        }
        guard (1...longest).contains(place - block.lowerBound), place < block.upperBound else { return nil }
        if text.keywords[place] == Vocabulary.fullStop { place += 1 }
        return place < block.upperBound && text.tokens[place].shape.contains(.sentenceStart) ? place : nil
    }

    /// Whether a name is all of a label: a sentence of its own before one that is spoken, without a mark that opens it.
    static func isLabel(_ name: Range<Int>, in sentence: Range<Int>, of text: AnnotatedText) -> Bool {
        let next = sentence.upperBound
        return name.lowerBound == sentence.lowerBound && next - name.upperBound <= 1 && next < text.tokens.count
            && text.tokens[name.lowerBound].shape.contains(.allCapitals) && text.speech.holds(next)
            && !text.speech.holds(name.lowerBound)
    }
}
