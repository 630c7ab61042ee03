import CNcurses

/// Turns cells into what ncurses takes.
@MainActor
struct NcursesCharacters {
    /// For each role and each set of attributes, a blank with that look. ncurses makes it, for only it knows how a look is
    /// kept; the glyphs are put in here, since that is done thousands of times for a page.
    private var blanks: [cchar_t?]
    private let looks: [(attributes: Attributes, pair: Int16)]
    private var encoded: [cchar_t] = []
    private static let attributeSets = 32

    init(theme: Theme) {
        let hasColours = theme.hasColours && has_colors()
        if hasColours {
            start_color()
            use_default_colors()
            for colour in Theme.Colour.red.rawValue...Theme.Colour.cyan.rawValue { init_pair(colour, colour, -1) }
        }
        looks = Role.allCases.map { role in
            let look = theme.look(of: role)
            return (look.attributes, hasColours ? look.colour?.rawValue ?? 0 : 0)
        }
        blanks = Array(repeating: nil, count: Role.allCases.count * Self.attributeSets)
    }

    private mutating func blank(in style: Style) -> cchar_t {
        let index = Int(style.role.rawValue) * Self.attributeSets + Int(style.attributes.rawValue) % Self.attributeSets
        if let known = blanks[index] { return known }
        let look = looks[Int(style.role.rawValue)]
        let space: [wchar_t] = [0x20, 0]
        var blank = cchar_t()
        setcchar(&blank, space, Self.bits(of: look.attributes.union(style.attributes)), look.pair, nil)
        blanks[index] = blank
        return blank
    }

    private static func bits(of attributes: Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= gloss_bold() }
        if attributes.contains(.italic) { bits |= gloss_italic() }
        if attributes.contains(.underline) { bits |= gloss_underline() }
        if attributes.contains(.reverse) { bits |= gloss_reverse() }
        if attributes.contains(.dim) { bits |= gloss_dim() }
        return bits
    }

    /// The characters of a row; a wide glyph is one of them.
    mutating func encode(_ cells: UnsafeBufferPointer<Cell>) -> [cchar_t] {
        encoded.removeAll(keepingCapacity: true)
        for cell in cells where cell.width > 0 {
            var character = blank(in: cell.style)
            let base = cell.glyph.base
            if base.isASCII {
                character.chars.0 = wchar_t(base.value)
            } else {
                character.chars.0 = Self.letter(base, width: cell.width)
            }
            if cell.glyph.hasMarks { Self.add(cell.glyph.marks, to: &character) }
            encoded.append(character)
        }
        return encoded
    }

    /// Where the C library gives a glyph another width than its cell has, as for characters newer than its tables, ncurses
    /// would lose count of the columns: a sign of the cell's width stands for it.
    private static func letter(_ base: Unicode.Scalar, width: UInt8) -> wchar_t {
        let letter = wchar_t(base.value)
        if gloss_columns_of(letter) == Int32(width) { return letter }
        return width == 2 ? 0x3013 : 0xFFFD
    }

    private static func add(_ marks: (UInt32, UInt32, UInt32, UInt32), to character: inout cchar_t) {
        func mark(_ value: UInt32) -> wchar_t {
            value != 0 && gloss_columns_of(wchar_t(value)) == 0 ? wchar_t(value) : 0
        }
        character.chars.1 = mark(marks.0)
        character.chars.2 = mark(marks.1)
        character.chars.3 = mark(marks.2)
        character.chars.4 = mark(marks.3)
    }
}
