/// What a reader takes for one character, as bytes of a text and as columns of the screen.
public struct Grapheme: Hashable, Sendable {
    /// Length in bytes, at least 1.
    public let length: Int
    /// Columns on the screen; 0 if nothing of it is shown.
    public let width: Int

    /// Sequences of emoji are drawn part beside part, so a made-up one could be as wide as the page: at this many columns
    /// it is cut in two. The widest that Unicode recommends, a family of four, just fits.
    private static let widest = 8

    /// The grapheme that starts at `offset`, which must be before `end`; no byte at or after `end` is looked at.
    ///
    /// Boundaries are those of the Unicode Standard (annex 29) as the standard library has them.
    @inline(__always)
    public init(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) {
        let first = bytes[offset]
        if first >= 0x20, first < 0x7F, offset + 1 >= end || bytes[offset + 1] < 0x80 {
            self.init(length: 1, width: 1)
        } else {
            self.init(beyondASCIIIn: bytes, at: offset, end: end)
        }
    }

    private init(length: Int, width: Int) {
        self.length = length
        self.width = width
    }

    private init(beyondASCIIIn bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) {
        if let ideograph = Self.ideograph(in: bytes, at: offset, end: end),
            offset + 3 == end || Self.isWhole(ideograph, before: bytes[offset + 3])
        {
            self.init(length: 3, width: 2)
            return
        }
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
        let first = UTF8Decoding.scalar(in: bytes, at: offset)
        var next = offset + first.length
        if next >= end || Self.isWhole(first.scalar, before: bytes[next]) {
            self.init(length: first.length, width: CellSequence(first: first.scalar).lastWidth)
            return
        }
        var boundary = Unicode._CharacterRecognizer()
        _ = boundary.hasBreak(before: first.scalar)
        var sequence = CellSequence(first: first.scalar)
        var width = sequence.lastWidth
        while next < end {
            let decoded = UTF8Decoding.scalar(in: bytes, at: next)
            guard !boundary.hasBreak(before: decoded.scalar) else { break }
            sequence.add(decoded.scalar)
            guard width + sequence.lastWidth <= Self.widest else { break }
            width += sequence.lastWidth
            next += decoded.length
        }
        self.init(length: next - offset, width: width)
    }

    /// The ideograph (U+4000 to U+9FFF) at `offset`, of which every text in Chinese is full, without the tables: it is three
    /// bytes and two columns. Nil if anything else is there.
    @inline(__always)
    public static func ideograph(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
    ) -> Unicode.Scalar? {
        guard (0xE4...0xE9).contains(bytes[offset]), offset + 3 <= end else { return nil }
        let (first, second, third) = (bytes[offset], bytes[offset + 1], bytes[offset + 2])
        // The hexagrams, U+4DC0 to U+4DFF, are signs.
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, first != 0xE4 || second != 0xB7 else { return nil }
        return Unicode.Scalar(UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
    }

    /// Whether a scalar is a grapheme of its own because of the byte that follows: true only if that is cheap to know.
    private static func isWhole(_ scalar: Unicode.Scalar, before byte: UInt8) -> Bool {
        if byte < 0x80 { return scalar != "\r" || byte != 0x0A }
        let isLatin = scalar.value < 0x300
        let isIdeograph = scalar.value >= 0x3400 && scalar.value <= 0x9FFF
        // Lead bytes C2...CB are U+0080...U+02FF, E4...E9 are U+4000...U+9FFF: no mark is among them.
        return (isLatin || isIdeograph) && scalar != "\r"
            && ((0xC2...0xCB).contains(byte) || (0xE4...0xE9).contains(byte))
    }

    /// Calls `body` with each scalar of the grapheme that starts at `offset`, and the form in which it is shown there.
    public func forEachForm(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ body: (Unicode.Scalar, CellForm) -> Void
    ) {
        let end = offset + length
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
        var decoded = UTF8Decoding.scalar(in: bytes, at: offset)
        var sequence = CellSequence(first: decoded.scalar)
        var place = offset
        while true {
            place += decoded.length
            sequence.emit(isLast: place >= end, body)
            guard place < end else { return }
            decoded = UTF8Decoding.scalar(in: bytes, at: place)
            sequence.add(decoded.scalar)
        }
    }
}

/// The scalars of one grapheme in turn, each with the form that it has after those before it.
private struct CellSequence {
    private let first: Unicode.Scalar
    private var last: Unicode.Scalar
    private var isFirst = true
    private var form: CellForm

    init(first: Unicode.Scalar) {
        self.first = first
        last = first
        let form = CellForm(first)
        self.form = form
    }

    /// The columns of the scalar that was added last. A mark without a base sits on a space.
    var lastWidth: Int { isFirst && form == .mark ? 1 : form.width }

    mutating func add(_ scalar: Unicode.Scalar) {
        let before = last
        last = scalar
        isFirst = false
        form = CellForm(scalar)
        switch scalar.value {
        // In these scripts joiners choose the shapes of letters, and are part of the spelling. Elsewhere they could only hide:
        // the parts of an emoji are drawn side by side without them.
        case 0x200C where Self.joinsLetters(before), 0x200D where Self.joinsLetters(before): form = .mark
        // Skin tones are part of the emoji before them, and the flag of a region may be spelled in tags.
        case 0x1F3FB...0x1F3FF: form = .dropped
        case 0xE0020...0xE007F where first.value == 0x1F3F4: form = .dropped
        case 0x0A where first == "\r": form = .dropped
        default: break
        }
    }

    /// Whether the letters of a script are joined: those of Arabic and its relatives, of India, and of Mongolia.
    private static func joinsLetters(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0600...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }

    func emit(isLast: Bool, _ body: (Unicode.Scalar, CellForm) -> Void) {
        if isFirst && form == .mark { body(" ", .blank(1)) }
        // Two regional indicators are a flag of two columns; on one alone terminals disagree, so it is shown as its letter.
        if isFirst, isLast, (0x1F1E6...0x1F1FF).contains(first.value) {
            body(Unicode.Scalar(UInt8(0x41 + first.value - 0x1F1E6)), .glyph(1))
        } else {
            body(last, form)
        }
    }
}
