import Model
import Page
import Reader
import Screen

/// Text of any bytes is laid out as blocks of every kind, at any measure: lines stay within it, the anchors lead there, and
/// no control reaches a cell. The first four bytes choose the measure, the kind of block, its marker and its spans.
@_cdecl("LLVMFuzzerTestOneInput")
public func layOut(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    guard bytes.count > 4 else { return 0 }
    let document = document(of: bytes.dropFirst(4), kind: bytes[1], marker: bytes[2], spans: Int(bytes[3]))
    let layout = PageLayout(document: document, measure: Int(bytes[0]))
    checkLines(of: layout)
    checkAnchors(of: layout, rows: Int(bytes[0] % 40))
    checkScreen(of: document, rows: Int(bytes[0] % 50), columns: Int(bytes[0]) + Int(bytes[3] % 4))
    return 0
}

/// One block for each paragraph of `bytes`, with spans of every style over it.
private func document(of bytes: Slice<UnsafeBufferPointer<UInt8>>, kind: UInt8, marker: UInt8, spans: Int) -> Document {
    let text = TextBuffer(bytes: bytes)
    let number = Int32(marker) * 8_421_504
    let markers: [Block.Marker] = [
        .none, .bullet, .number(number), .task(done: true), .letter(number, isCapital: false),
        .roman(Int32(marker) * 16, isCapital: true),
    ]
    var content = Content()
    var start = 0
    for part in Array(bytes).split(separator: 0x0C, omittingEmptySubsequences: false) {
        let range = TextRange(start, start + part.count)
        start = range.end + 1
        guard !range.isEmpty else { continue }
        var block = Block(
            Block.Kind.allCases[(Int(kind) + content.blocks.count) % Block.Kind.allCases.count], range,
            level: Int(marker >> 4), keepsLines: kind & 0x80 != 0, marker: markers[Int(marker) % markers.count])
        block.itemIndent = kind & 0x40 != 0 ? marker : 0
        content.blocks.append(block)
        if spans > 0 { content.spans += InlineStyle.allCases.map { span($0, of: range, length: spans) } }
    }
    return Document(text: text, content: content)
}

private func span(_ style: InlineStyle, of range: TextRange, length: Int) -> InlineSpan {
    let start = range.start + Int(style.rawValue) * length / 8
    return InlineSpan(TextRange(start, start + length).clamped(to: range), style)
}

private func checkLines(of layout: PageLayout) {
    let text = layout.document.text
    let lines = layout.lines(from: layout.anchorOfStart, count: 200)
    for line in lines {
        precondition(line.range.start >= 0 && line.range.end <= text.count && line.indent >= 0)
        for column in [0, 1, line.indent, layout.measure / 2, layout.measure, 1_000] {
            let offset = layout.offset(atColumn: column, in: line)
            precondition(line.block.range.start <= offset && offset <= line.block.range.end)
            precondition(layout.column(of: offset, in: line) >= 0)
        }
        if let columns = layout.columns(of: line.range, in: line) {
            precondition(columns.lowerBound >= 0)
        }
    }
}

private func checkAnchors(of layout: PageLayout, rows: Int) {
    let count = layout.document.text.count
    let end = layout.anchorOfEnd(rows: rows)
    precondition(end.offset <= count && end.rowsAbove >= 0)
    var anchor = layout.anchorOfStart
    for _ in 0..<50 {
        let next = layout.anchor(anchor, movedBy: 1)
        precondition(next >= anchor && next.offset <= count)
        if next > anchor { precondition(layout.anchor(next, movedBy: -1) <= next) }
        anchor = next
    }
    for offset in [0, count / 3, count / 2, count, count + 7] {
        precondition(layout.anchor(for: offset).offset <= count)
        if let line = layout.line(holding: offset) { precondition(line.range.end <= count) }
    }
}

private func checkScreen(of document: Document, rows: Int, columns: Int) {
    var state = AppState(rows: rows, columns: columns, settings: Settings(measure: columns))
    let opening = Event.documentLoaded(document, name: "text", generation: AppState.firstGeneration)
    for event in [opening, .key(.pageDown), .key(.character("c")), .key(.end), .key(.character("F"))] {
        _ = update(&state, event)
        var buffer = CellBuffer(rows: rows, columns: columns)
        draw(state, into: &buffer)
        for row in 0..<buffer.rows {
            for column in 0..<buffer.columns {
                let cell = buffer[row, column]
                precondition(cell.width < 2 || column + 1 < buffer.columns && buffer[row, column + 1].width == 0)
                precondition(isHarmless(cell.glyph.string))
            }
        }
    }
}

/// No scalar acts on the terminal; a joiner is the spelling of the letter before it.
private func isHarmless(_ glyph: String) -> Bool {
    var last: Unicode.Scalar?
    for scalar in glyph.unicodeScalars {
        let isSpelling =
            (0x200C...0x200D).contains(scalar.value) && last.map { (0x600...0xFEFC).contains($0.value) } ?? false
        guard isSpelling || isHarmless(scalar) else { return false }
        last = scalar
    }
    return true
}

/// Neither a control nor something that turns the text of the line around.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    // Signs around numbers and the like: of the category "format", and yet drawn.
    let drawn: Set<UInt32> = [
        0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
    ]
    switch scalar.properties.generalCategory {
    case .format where drawn.contains(scalar.value): return true
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return true
    }
}
