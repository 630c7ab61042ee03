import Analysis
import Model

/// How labelled rows stand for texts.
struct LabelledText {
    /// The class of the recogniser for a label of the data.
    static func label(_ type: String) -> NameSpan.Label {
        switch type {
        case "PER": .person
        case "ORG": .organisation
        case "LOC": .place
        default: .miscellaneous
        }
    }

    /// The byte offset of each scalar, and of the end.
    static func byteOffsets(of text: String) -> [Int] {
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        return offsets + [offset]
    }

    /// A paragraph for each line that is not empty.
    static func paragraphs(of text: TextBuffer) -> [Block] {
        var blocks: [Block] = []
        var start = 0
        for offset in 0...text.count where offset == text.count || text[offset] == UInt8(ascii: "\n") {
            if offset > start { blocks.append(Block(.paragraph, TextRange(start, offset))) }
            start = offset + 1
        }
        return blocks
    }
}
