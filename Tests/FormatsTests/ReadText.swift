import Formats
import Model

/// Documents made of text in the tests.
enum ReadText {
    /// Reads `text` as a file called `path` would be read, all of it.
    static func document(_ text: String, path: String = "text.txt", options: ReadOptions = ReadOptions()) throws
        -> Document
    {
        try document(bytes: Array(text.utf8), path: path, options: options)
    }

    /// Reads `bytes` as a file called `path` would be read, all of it.
    static func document(bytes: [UInt8], path: String = "text.txt", options: ReadOptions = ReadOptions()) throws
        -> Document
    {
        let source = SourceBytes(bytes: TextBuffer(bytes: bytes), name: path, path: path)
        var reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        return try reading.whole()
    }
}

extension Document {
    /// The blocks in order.
    var blocks: [Block] {
        var blocks: [Block] = []
        var next = block(at: 0)
        while let block = next {
            blocks.append(block)
            next = self.block(after: block)
        }
        return blocks
    }

    /// The blocks as lines such as "heading2: The euphoria", without what is hidden; line breaks that are kept as "⏎".
    var sketch: [String] {
        blocks.map { block in
            var marks = "\(block.kind)" + (block.level > 0 ? "\(block.level)" : "")
            if block.marker != .none { marks += " \(block.marker)" }
            return marks + ": " + shown(block)
        }
    }

    /// The texts of the blocks of a kind, as `sketch` shows them.
    func texts(_ kind: Block.Kind) -> [String] { blocks.filter { $0.kind == kind }.map(shown) }

    private func shown(_ block: Block) -> String {
        let hidden = spans(in: block.range).filter { $0.style == .hidden }
        var shown = ""
        var place = block.range.start
        for span in hidden {
            shown += text.string(in: TextRange(place, span.range.start))
            place = span.range.end
        }
        shown += text.string(in: TextRange(place, block.range.end))
        let separator = block.keepsLines || block.kind == .table ? "⏎" : " "
        let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { block.keepsLines ? String($0) : String($0.drop(while: \.isWhitespace)) }
            .joined(separator: separator)
    }

    /// The pieces of text with a style.
    func styled(_ style: InlineStyle) -> [String] {
        blocks.flatMap { spans(in: $0.range) }.filter { $0.style == style }.map { text.string(in: $0.range) }
    }
}
