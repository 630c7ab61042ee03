import Model

/// What is before an item of a list.
struct ListMarker: Hashable {
    /// The kinds of marker; only items of one kind follow each other in a list.
    enum Kind: Hashable {
        case bullet(UInt8)
        /// A number and the mark after it.
        case number(Int, closing: UInt8)
        /// "(a)", "a)", "(iv)", "[12]": shown as it is.
        case label
        /// "9.1.", "2.3.4": shown as it is.
        case section
        /// "#." of reStructuredText, which takes the number after the one before: shown as it is.
        case counted
    }

    /// What it is.
    let kind: Kind
    /// How deep the item is by its marker: "**" of AsciiDoc is one deeper than "*".
    let depth: Int
    /// Its length in bytes, the white space after it included.
    let length: Int

    /// The marker at the start of `text`; nil if there is none.
    init?(at text: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return nil }
        let found =
            Self.bullet(text, bytes) ?? Self.section(text, bytes) ?? Self.number(text, bytes) ?? Self.label(text, bytes)
        guard let (kind, end) = found, end < text.end, ByteSearch.isSpace(bytes[end]) else { return nil }
        var place = end
        while place < text.end, ByteSearch.isSpace(bytes[place]) { place += 1 }
        guard place < text.end else { return nil }
        self.kind = kind
        depth = bytes[text.start] == UInt8(ascii: "*") ? end - text.start : 1
        length = place - text.start
    }

    /// Whether an item with this marker may follow one with `other` in the same list.
    func follows(_ other: ListMarker) -> Bool {
        switch (kind, other.kind) {
        case (.bullet(let mark), .bullet(let otherMark)): mark == otherMark
        case (.number(let number, let closing), .number(let otherNumber, let otherClosing)):
            closing == otherClosing && (number == otherNumber + 1 || number == otherNumber)
        case (.label, .label), (.section, .section), (.counted, .counted), (.counted, .number): true
        default: false
        }
    }

    /// What the screen writes in its place; nil if the text's own marker is shown.
    var blockMarker: Block.Marker? {
        switch kind {
        case .bullet: .bullet
        case .number(let number, UInt8(ascii: ".")): .number(Int32(number))
        case .number, .label, .section, .counted: nil
        }
    }

    private static func bullet(_ text: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> (Kind, Int)? {
        let first = bytes[text.start]
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o")].contains(first) {
            let run = bytes[text.start..<min(text.end, text.start + 5)].prefix { $0 == first }.count
            return (.bullet(first), text.start + (first == UInt8(ascii: "*") ? run : 1))
        }
        if first == UInt8(ascii: "#"), text.count > 2, bytes[text.start + 1] == UInt8(ascii: ".") {
            return (.counted, text.start + 2)
        }
        guard text.count > 3 else { return nil }
        // The bullets "•", "‣", "◦", "▪", "·" and the private-use one of word processors; no dash, which opens speech.
        let signs: [[UInt8]] = [
            [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA3], [0xE2, 0x97, 0xA6], [0xE2, 0x96, 0xAA], [0xC2, 0xB7],
            [0xEF, 0x82, 0xB7],
        ]
        let sign = signs.first { bytes[text.start..<text.end].starts(with: $0) }
        return sign.map { (.bullet($0.last ?? 0), text.start + $0.count) }
    }

    private static func number(_ text: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> (Kind, Int)? {
        var (value, place) = (0, text.start)
        while place < min(text.end, text.start + 3), (0x30...0x39).contains(bytes[place]) {
            value = value * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        guard place > text.start, place < text.end else { return nil }
        let closing = bytes[place]
        guard closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")") else { return nil }
        return (.number(value, closing: closing), place + 1)
    }

    /// Numbers with points between them, but not an address of four numbers.
    private static func section(_ text: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> (Kind, Int)? {
        var place = text.start
        var numbers = 0
        var isAddress = false
        while place < min(text.end, text.start + 16) {
            let start = place
            while place < text.end, place - start < 3, (0x30...0x39).contains(bytes[place]) { place += 1 }
            guard place > start else { break }
            numbers += 1
            isAddress = isAddress || place - start == 3 || bytes[start] == UInt8(ascii: "0")
            guard place < text.end, bytes[place] == UInt8(ascii: ".") else { break }
            place += 1
        }
        return numbers >= 2 && !(isAddress && numbers == 4) ? (.section, place) : nil
    }

    private static func label(_ text: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> (Kind, Int)? {
        let opening = bytes[text.start]
        let isBracketed = opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[")
        var place = text.start + (isBracketed ? 1 : 0)
        let start = place
        while place < min(text.end, start + 4), isLetterOrDigit(bytes[place]) { place += 1 }
        guard place > start, place < text.end else { return nil }
        let closing: UInt8 = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        guard bytes[place] == closing else { return nil }
        // "(the)" and "(May)" are words; letters count one by one, longer labels are roman numbers.
        let label = bytes[start..<place]
        let isRoman = label.allSatisfy { "ivxIVX".utf8.contains($0) }
        let isNumber = label.allSatisfy { (0x30...0x39).contains($0) }
        guard label.count == 1 || isRoman || isNumber else { return nil }
        return (.label, place + 1)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
