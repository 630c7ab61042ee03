import Model
import TestSupport

@testable import Page
@testable import Screen

/// Texts and documents for the tests of the layout.
enum PageText {
    /// A document of one block.
    static func document(
        _ text: String, _ kind: Block.Kind = .paragraph, level: Int = 0, keepsLines: Bool = false,
        marker: Block.Marker = .none, spans: [InlineSpan] = []
    ) -> Document {
        let buffer = TextBuffer(text)
        let block = Block(kind, buffer.range, level: level, keepsLines: keepsLines, marker: marker)
        return Document(text: buffer, content: Content(blocks: [block], spans: spans))
    }

    /// A document with a block for each of `paragraphs`, an empty line between them.
    static func document(paragraphs: [(Block.Kind, String)]) -> Document {
        var text = ""
        var blocks: [Block] = []
        for (kind, paragraph) in paragraphs {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            let keepsLines = kind == .code
            let level = kind == .code ? 0 : 1
            blocks.append(Block(kind, TextRange(start, text.utf8.count), level: level, keepsLines: keepsLines))
        }
        return Document(text: TextBuffer(text), content: Content(blocks: blocks))
    }

    /// The page as text, drawn at the left edge.
    static func drawn(_ document: Document, measure: Int, rows: Int = 40) -> [String] {
        let layout = PageLayout(document: document, measure: measure)
        var buffer = CellBuffer(rows: rows, columns: layout.measure)
        PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty).draw(
            into: &buffer, in: buffer.bounds)
        var lines = buffer.lines
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// A text of random pieces: words, spaces, line breaks, ideographs, emoji, marks, tabs, long words, controls and bytes
    /// that are not UTF-8. The same seed gives the same text.
    static func random(seed: UInt64, pieces count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "word", "a", "harbour", " ", " ", "  ", "\n", "\t", "\r\n", "中", "文字", "か\u{3099}", "한국어", "😀", "👨‍👩‍👧", "🇩🇪",
            "e\u{301}",
            "\u{301}", "https://example.org/a/very-long_path?with=queries&more", "well-known", "—", "–", "1981-1997",
            "\u{AD}",
            "\u{200B}", "\u{A0}", "\u{1B}[31m", "。", "「", "」", "สวัสดี", "नमस्ते", "\u{202E}", "🇩", "\u{3000}",
            "Antidisestablishmentarianism",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<count {
            let choice = Int(generator.next() % UInt64(pieces.count + 1))
            if choice == pieces.count {
                bytes.append(UInt8(truncatingIfNeeded: generator.next() >> 8))
            } else {
                bytes += pieces[choice].utf8
            }
        }
        return bytes
    }
}
