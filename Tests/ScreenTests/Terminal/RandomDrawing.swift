import Model

@testable import Screen

/// Screens that change a little or much from one to the next, the same for the same seed.
struct RandomDrawing {
    private(set) var buffer: CellBuffer
    private var random: SplitMix
    /// What is written, from the first row to the last.
    private var lines: [[(text: String, style: Style)]]

    private static let words = [
        "the", "ferry", "of", "Merrin", "—", "漢字", "한국어", "ｆｕｌｌ", "e\u{301}te\u{301}", "क्षि", "ที่", "שלום", "👩‍👩‍👧", "🙂", "❤️",
        "1️⃣",
        "می\u{200C}خواهم", "│", "x", "\u{1B}[31m", "\t", "ﷺ", "q\u{300}\u{301}\u{302}\u{303}\u{304}",
    ]

    init(seed: UInt64, rows: Int, columns: Int) {
        random = SplitMix(state: seed)
        buffer = CellBuffer(rows: rows, columns: columns, joints: .joiners)
        lines = Array(repeating: [], count: rows)
    }

    /// Draws the next screen.
    mutating func change() {
        switch random.below(8) {
        case 0: for row in lines.indices { lines[row] = line() }
        case 1: lines = Array(repeating: [], count: lines.count)
        case 2, 3: scroll(by: 1 + random.below(3))
        case 4: scroll(by: -1 - random.below(3))
        default: for _ in 0...random.below(4) { lines[random.below(lines.count)] = line() }
        }
        buffer.clear()
        for (row, line) in lines.enumerated() {
            var column = line.isEmpty ? 0 : line.count % 5
            for (text, style) in line { column = buffer.write(text, row: row, column: column, style) }
        }
        if random.below(3) == 0 {
            let row = random.below(buffer.rows)
            buffer.restyle(Rect(row: row, column: 0, height: 1, width: buffer.columns), Style(.selection))
        }
        if random.below(4) == 0 {
            let rect = Rect(
                row: random.below(buffer.rows), column: random.below(buffer.columns), height: random.below(6),
                width: random.below(20))
            buffer.fill(rect, style())
        }
        if random.below(3) == 0 {
            buffer.cursor = ScreenPosition(row: random.below(buffer.rows), column: random.below(buffer.columns))
        }
    }

    private mutating func scroll(by distance: Int) {
        for _ in 0..<abs(distance) {
            // The last row stays, as a status line does.
            if distance > 0 {
                lines.removeFirst()
                lines.insert(line(), at: lines.count - 1)
            } else {
                lines.remove(at: lines.count - 2)
                lines.insert(line(), at: 0)
            }
        }
    }

    private mutating func line() -> [(text: String, style: Style)] {
        (0..<random.below(9)).map { _ in
            (Self.words[random.below(Self.words.count)] + (random.below(3) == 0 ? "" : " "), style())
        }
    }

    private mutating func style() -> Style {
        guard random.below(3) == 0 else { return .text }
        var style = Style(Role.allCases[random.below(Role.allCases.count)])
        if random.below(2) == 0 { style.attributes = Attributes(rawValue: UInt8(random.below(32))) }
        if random.below(3) == 0 {
            style.colours = TextColours(foreground: UInt8(random.below(256)), background: UInt8(random.below(256)))
        }
        return style
    }
}

/// Random numbers that are the same everywhere (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators").
private struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }
}
