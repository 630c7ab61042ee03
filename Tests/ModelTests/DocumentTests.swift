import Model
import Testing

/// A paragraph a line, in segments of about 40 bytes that end after a line break.
private struct LineSource: BlockSource {
    func segment(at offset: Int, in text: TextBuffer) -> TextRange {
        TextRange(edge(offset / 40 * 40, in: text, upTo: offset), edge((offset / 40 + 1) * 40, in: text, upTo: nil))
    }

    private func edge(_ place: Int, in text: TextBuffer, upTo limit: Int?) -> Int {
        guard place > 0 else { return 0 }
        var place = place
        while place < text.count, text[place - 1] != 10 { place += 1 }
        // The line that crosses the mark belongs to the segment before it.
        if let limit, place > limit { return edge((limit / 40 - 1) * 40, in: text, upTo: nil) }
        return min(place, text.count)
    }

    func content(of segment: TextRange, in text: TextBuffer) -> Content {
        var blocks: [Block] = []
        var start = segment.start
        for offset in segment.start..<segment.end where text[offset] == 10 {
            if offset > start { blocks.append(Block(.paragraph, TextRange(start, offset))) }
            start = offset + 1
        }
        if start < segment.end { blocks.append(Block(.paragraph, TextRange(start, segment.end))) }
        return Content(blocks: blocks)
    }
}

private let text = TextBuffer((0..<40).map { "line \($0)\n" }.joined())
private let onDemand = Document(text: text, source: LineSource())
private let whole = Document(text: text, content: LineSource().content(of: text.range, in: text))

@Test func aDocumentForAnotherThreadAnswersTheSame() {
    for document in [onDemand.forAnotherThread, whole.forAnotherThread] {
        for offset in 0...text.count { #expect(document.block(at: offset) == whole.block(at: offset)) }
    }
}

@Test func aDocumentOnDemandAnswersAsOneThatIsWhole() {
    for offset in 0...text.count {
        #expect(onDemand.block(at: offset) == whole.block(at: offset))
        #expect(onDemand.block(before: offset) == whole.block(before: offset))
    }
}

@Test func walkingFromBlockToBlockMeetsEachOnce() {
    var lines: [String] = []
    var block = onDemand.block(at: 0)
    while let current = block {
        lines.append(text.string(in: current.range))
        block = onDemand.block(after: current)
    }
    #expect(lines == (0..<40).map { "line \($0)" })
}

@Test func anEmptyDocumentHasOneSectionAndNoBlock() {
    for document in [
        Document(text: TextBuffer(""), content: Content()), Document(text: TextBuffer(""), source: LineSource()),
    ] {
        #expect(document.block(at: 0) == nil)
        #expect(document.block(before: 0) == nil)
        #expect(document.outline.sections.count == 1)
    }
}

@Test func theOutlineTilesTheTextWithALeadBeforeTheFirstHeading() {
    let text = TextBuffer("Title\nlead\nOne\nbody\nTwo\nbody")
    let document = Document(
        text: text,
        content: Content(blocks: [
            Block(.title, TextRange(0, 5)), Block(.paragraph, TextRange(6, 10)),
            Block(.heading, TextRange(11, 14), level: 2),
            Block(.paragraph, TextRange(15, 19)), Block(.heading, TextRange(20, 23), level: 2),
            Block(.paragraph, TextRange(24, 28)),
        ]))
    #expect(document.outline.sections.map(\.title) == ["Title", "One", "Two"])
    #expect(document.outline.sections.map(\.range) == [TextRange(0, 11), TextRange(11, 20), TextRange(20, 28)])
    #expect(document.outline.section(at: 19).title == "One")
    #expect(document.outline.section(at: 400).title == "Two")
}

@Test func spansAndLinksAreFoundInTheirBlock() {
    let document = Document(
        text: TextBuffer("one two three"),
        content: Content(
            blocks: [Block(.paragraph, TextRange(0, 13))],
            spans: [InlineSpan(TextRange(0, 13), .emphasis), InlineSpan(TextRange(4, 7), .strong)],
            links: [Link(TextRange(4, 7), to: .address("x:"))]))
    #expect(document.spans(in: TextRange(8, 9)).map(\.style) == [.emphasis])
    #expect(document.spans(in: TextRange(5, 6)).map(\.style) == [.emphasis, .strong])
    #expect(document.links(in: TextRange(0, 5)).count == 1)
    #expect(document.links(in: TextRange(8, 9)).isEmpty)
}
