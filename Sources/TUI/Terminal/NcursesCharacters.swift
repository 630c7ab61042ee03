import CNcurses
import Model

/// Turns cells into what ncurses takes.
@MainActor
struct NcursesCharacters {
    /// For each role and each set of attributes, a blank with that look. ncurses makes it, for only it knows how a look is
    /// kept; the glyphs are put in here, since that is done thousands of times for a page.
    private var blanks: [cchar_t?]
    private let looks: [(attributes: Attributes, pair: Int16)]
    private var encoded: [cchar_t] = []
    /// The blanks of text with colours of its own, and the pairs of colours that were made for it.
    private var colouredBlanks: [Style: cchar_t] = [:]
    private var pairs: [TextColours: Int16] = [:]
    private let palette: TerminalPalette?
    private static let attributeSets = 32

    init(theme: Theme) {
        let hasColours = theme.hasColours && has_colors()
        if hasColours {
            start_color()
            use_default_colors()
            for colour in Theme.Colour.red.rawValue...Theme.Colour.cyan.rawValue { init_pair(colour, colour, -1) }
        }
        palette = hasColours ? TerminalPalette(count: Int(gloss_colour_count())) : nil
        looks = Role.allCases.map { role in
            let look = theme.look(of: role)
            return (look.attributes, hasColours ? look.colour?.rawValue ?? 0 : 0)
        }
        blanks = Array(repeating: nil, count: Role.allCases.count * Self.attributeSets)
    }

    private mutating func blank(in style: Style) -> cchar_t {
        if style.colours != .none, palette != nil { return colouredBlank(in: style) }
        let index = Int(style.role.rawValue) * Self.attributeSets + Int(style.attributes.rawValue) % Self.attributeSets
        if let known = blanks[index] { return known }
        let look = looks[Int(style.role.rawValue)]
        let space: [wchar_t] = [0x20, 0]
        var blank = cchar_t()
        setcchar(&blank, space, Self.bits(of: look.attributes.union(style.attributes)), look.pair, nil)
        blanks[index] = blank
        return blank
    }

    private mutating func colouredBlank(in style: Style) -> cchar_t {
        if let known = colouredBlanks[style] { return known }
        let space: [wchar_t] = [0x20, 0]
        var blank = cchar_t()
        let attributes = looks[Int(style.role.rawValue)].attributes.union(style.attributes)
        setcchar(&blank, space, Self.bits(of: attributes), pair(of: style.colours), nil)
        colouredBlanks[style] = blank
        return blank
    }

    /// The number of a pair of colours, made where it is new; 0, the terminal's own, where it can make no more.
    private mutating func pair(of colours: TextColours) -> Int16 {
        if let known = pairs[colours] { return known }
        guard let palette else { return 0 }
        let number = Int(Theme.Colour.cyan.rawValue) + 1 + pairs.count
        guard number < min(Int(gloss_pair_count()), Int(Int16.max)) else { return 0 }
        init_pair(
            Int16(number), colours.foreground == 0 ? -1 : palette.colour(colours.foreground),
            colours.background == 0 ? -1 : palette.colour(colours.background))
        pairs[colours] = Int16(number)
        return Int16(number)
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
