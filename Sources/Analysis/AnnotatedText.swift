import Model

/// A text with what the annotators found in it so far. It owns the tokens; everything else is a view of their offsets.
public struct AnnotatedText: Sendable {
    /// The layers that annotators fill; each states which it requires and which it assigns.
    public enum Layer: Hashable, Sendable, CaseIterable {
        case tokens, sentences, keywords, names, entities, descriptions, relations, times
    }

    /// The document.
    public let document: Document
    /// The part of its text that is analysed.
    public let scope: TextRange
    /// The blocks of `scope` that are analysed, by offset: prose, and headings, titles and tables for their names. Those of
    /// parts that are wrapped around the text are left out.
    public var blocks: [Block]
    /// The parts of `scope` that are not its body, by offset; the list of characters is among `blocks` as well.
    public private(set) var parts: [DocumentPart] = []
    /// The emphasised spans of `scope`, by offset.
    public private(set) var emphasis: [TextRange] = []
    /// The tokens by offset.
    public var tokens: [Token] = []
    /// The sentences by offset; each lies in one block.
    public var sentences: [Sentence] = []
    /// The common words among the tokens: `keywords[i]` is that of `tokens[i]`.
    var keywords: [Keyword] = []
    /// Which of the tokens are spoken by somebody in the text.
    var speech = Speech()
    /// The names by offset; they do not overlap.
    public var names: [NameSpan] = []
    /// The entities by first mention; `entities[i].id.index == i`.
    public var entities: [Entity] = []
    /// The mentions by offset.
    public var mentions: [Mention] = []
    /// The relations in any order.
    public var relations: [Relation] = []
    /// The dates by offset.
    public var times: [TimePoint] = []
    /// What the text is written in.
    public var language = TextLanguage.english

    /// A text of which nothing is known yet.
    public init(_ document: Document, scope: TextRange) {
        self.document = document
        self.scope = scope
        blocks = []
        readContent()
    }

    /// The text's bytes.
    public var text: TextBuffer { document.text }

    /// Whether the text is in English.
    public var isEnglish: Bool { language == .english }

    /// Whether a block is of a list of characters.
    func isOfCastList(_ block: Block) -> Bool {
        parts.contains { $0.kind == .castList && $0.range.contains(block.range) }
    }

    /// The words of a token.
    public func string(_ token: Token) -> String { text.string(in: token.range) }

    /// Whether any word has a capital at `index`: at the start of a sentence, and after the mark that opens a quotation there.
    func opensSentence(_ index: Int) -> Bool {
        if tokens[index].shape.contains(.sentenceStart) { return true }
        return index > 0 && tokens[index - 1].shape.isSuperset(of: [.punctuation, .sentenceStart])
    }

    /// Whether the token at `index` begins its sentence, or what follows a mark.
    func isAfterMark(_ index: Int) -> Bool {
        tokens[index].shape.contains(.sentenceStart) || index == 0 || tokens[index - 1].shape.contains(.punctuation)
    }

    /// Whether the token at `index` may be the number of a score ("12"); false past the last token.
    func isScore(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].shape.contains(.digits) && tokens[index].length <= 3
    }

    /// The bytes from the first to the last token of `tokens`.
    public func range(of tokens: Range<Int>) -> TextRange {
        guard let first = tokens.first, let last = tokens.last else { return TextRange(0, 0) }
        return TextRange(self.tokens[first].start, self.tokens[last].range.end)
    }

    /// The index in `emphasis` of the span that holds all of `range`; nil if no span does.
    func emphasisIndex(around range: TextRange) -> Int? {
        let index = emphasis.partitionIndex { $0.end > range.start }
        return index < emphasis.count && emphasis[index].contains(range) ? index : nil
    }

    /// The text of `range` as the screen shows it: without the underscores around what a plain text sets in italics.
    func shownString(in range: TextRange) -> String {
        let written = text.string(in: range)
        guard !emphasis.isEmpty, written.utf8.contains(UInt8(ascii: "_")) else { return written }
        let first = emphasis.partitionIndex { $0.end >= range.start }
        let near = emphasis[first...].prefix { $0.start <= range.end }
        let marks = Set(near.flatMap { [$0.start - 1, $0.end] })
        return text.withBytes { bytes in
            let kept = (range.start..<range.end).filter { bytes[$0] != UInt8(ascii: "_") || !marks.contains($0) }
            return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
        }
    }

    /// The index of the sentence that holds `offset`, or of the first after it; nil after the last.
    public func sentenceIndex(at offset: Int) -> Int? {
        let index = sentences.partitionIndex { tokens[$0.tokens.upperBound - 1].range.end > offset }
        return index < sentences.count ? index : nil
    }

    private mutating func readContent() {
        var place = scope.start
        var all: [Block] = []
        var marked: [DocumentPart] = []
        while place < scope.end {
            let segment = document.segment(at: place)
            let content = document.content(at: place)
            all += content.blocks.filter { scope.contains($0.range) && !$0.range.isEmpty }
            marked += content.parts
            emphasis += content.spans.filter { $0.style == .emphasis && scope.contains($0.range) }.map(\.range)
            guard segment.end > place else { break }
            place = segment.end
        }
        parts = PartFinder.parts(of: all, in: document, scope: scope, marked: marked)
        blocks = analysed(all)
    }

    private func analysed(_ blocks: [Block]) -> [Block] {
        var part = 0
        return blocks.filter { block in
            while part < parts.count, parts[part].range.end <= block.range.start { part += 1 }
            if part < parts.count, parts[part].range.contains(block.range), !parts[part].kind.isAnalysed {
                return false
            }
            switch block.kind {
            case .code, .aside, .rule: return false
            default: return true
            }
        }
    }
}
