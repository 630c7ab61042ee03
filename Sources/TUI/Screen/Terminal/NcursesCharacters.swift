import CNcurses
import struct Model.TextColours

/// Turns cells into what ncurses takes.
@MainActor
struct NcursesCharacters {
    /// Blanks, each with the look of a style. ncurses makes them, for only it knows how a look is kept; the glyphs are put
    /// in here, since that is done thousands of times for a page.
    private var blanks: [cchar_t] = []
    /// The place of each style's blank among them, from 1; 0 where none is made yet, for few of a thousand styles are used.
    private var blankOfStyle = [UInt16](repeating: 0, count: Int(Style.plainNumbers))
    private let looks: [(attributes: Attributes, pair: Int16)]
    private var encoded: [cchar_t] = []
    /// The blanks of text with colours of its own, and the pairs of colours that were made for it.
    private var colouredBlanks: [UInt32: cchar_t] = [:]
    private var pairs: [TextColours: Int16] = [:]
    private let palette: TerminalPalette?

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
    }

    private mutating func blank(inStyle number: UInt32) -> cchar_t {
        let style = Style(number: number)
        if style.colours != .none, palette != nil { return colouredBlank(in: style) }
        let plain = Int(number) % blankOfStyle.count
        let known = blankOfStyle[plain]
        if known > 0 { return blanks[Int(known) - 1] }
        let look = looks[Int(style.role.rawValue)]
        let space: [wchar_t] = [0x20, 0]
        var blank = cchar_t()
        setcchar(&blank, space, Self.bits(of: look.attributes.union(style.attributes)), look.pair, nil)
        blanks.append(blank)
        blankOfStyle[plain] = UInt16(blanks.count)
        return blank
    }

    private mutating func colouredBlank(in style: Style) -> cchar_t {
        if let known = colouredBlanks[style.number] { return known }
        let space: [wchar_t] = [0x20, 0]
        var blank = cchar_t()
        let attributes = looks[Int(style.role.rawValue)].attributes.union(style.attributes)
        setcchar(&blank, space, Self.bits(of: attributes), pair(of: style.colours), nil)
        colouredBlanks[style.number] = blank
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

    /// The characters of `columns` of a row; a wide glyph is one of them.
    mutating func encode(_ row: CellRow, _ columns: Range<Int>) -> [cchar_t] {
        encoded.removeAll(keepingCapacity: true)
        var style: UInt32?
        var character = cchar_t()
        for cell in row.cells[columns] where cell.width > 0 {
            if cell.styleNumber != style {
                style = cell.styleNumber
                character = blank(inStyle: cell.styleNumber)
            }
            character.chars.0 = cell.base < 0x80 ? wchar_t(cell.base) : Self.letter(cell.base, width: cell.width)
            guard cell.hasMarks else {
                encoded.append(character)
                continue
            }
            var marked = character
            Self.add(row.marks(of: cell), to: &marked)
            encoded.append(marked)
        }
        return encoded
    }

    /// Where the C library gives a glyph another width than its cell has, as for characters newer than its tables, ncurses
    /// would lose count of the columns: a sign of the cell's width stands for it.
    private static func letter(_ base: UInt32, width: Int) -> wchar_t {
        let letter = wchar_t(base)
        if gloss_columns_of(letter) == Int32(width) { return letter }
        return width == 2 ? 0x3013 : 0xFFFD
    }

    private static func add(_ marks: SIMD4<UInt32>, to character: inout cchar_t) {
        func mark(_ value: UInt32) -> wchar_t {
            value != 0 && gloss_columns_of(wchar_t(value)) == 0 ? wchar_t(value) : 0
        }
        character.chars.1 = mark(marks[0])
        character.chars.2 = mark(marks[1])
        character.chars.3 = mark(marks[2])
        character.chars.4 = mark(marks[3])
    }
}
