import struct Model.TextColours

/// A cell as a buffer keeps it: in one word, so that a screen of them is small, and they are compared and copied as numbers.
struct PackedCell: Hashable {
    // From the lowest bit: 21 of the base, 2 of the width, 27 of the style, 14 of the marks.
    private let bits: UInt64

    /// `marks` is the place of the glyph in the buffer's list of those that have marks, counted from 1; 0 if it has none.
    @inline(__always)
    init(base: UInt32, style: Style, width: Int = 1, marks: Int = 0) {
        bits = UInt64(base) | UInt64(width) << 21 | UInt64(style.number) << 23 | UInt64(marks) << 50
    }

    private init(bits: UInt64) { self.bits = bits }

    /// A space in running text.
    static var blank: PackedCell { PackedCell(bits: 0x20 | 1 << 21) }

    /// The most glyphs with marks that a buffer can have.
    static let mostMarks = 1 << 14 - 1

    /// The value of the base scalar.
    var base: UInt32 { UInt32(truncatingIfNeeded: bits) & 0x1F_FFFF }
    /// Columns: 1 or 2; 0 for the second column of a glyph that is two wide.
    var width: Int { Int(bits >> 21 & 3) }
    /// The number of the style.
    var styleNumber: UInt32 { UInt32(truncatingIfNeeded: bits >> 23) & Style.greatestNumber }
    /// The place of the glyph in the buffer's list of those that have marks, from 1; 0 if it has none.
    var marks: Int { Int(bits >> 50) }
    var hasMarks: Bool { marks != 0 }

    /// A cell without a base, with this letter of ASCII for one.
    @inline(__always)
    func with(_ letter: UInt8) -> PackedCell { PackedCell(bits: bits | UInt64(letter)) }

    /// The cell with another style.
    func with(_ style: Style) -> PackedCell {
        PackedCell(bits: bits & ~(UInt64(Style.greatestNumber) << 23) | UInt64(style.number) << 23)
    }

    /// Whether it holds one byte in one column, in the style of that number.
    @inline(__always)
    func isPlain(style: UInt32) -> Bool { bits & ~0x7F == 1 << 21 | UInt64(style) << 23 }

    /// Whether nothing is drawn in it: a space, or the second column of a glyph, which the first one draws.
    var isSpace: Bool { width == 0 || base == 0x20 && !hasMarks }

    /// All that the cell is, but for which marks it has, as a number to be hashed.
    var number: UInt64 { bits & (1 << 50 - 1) }
}

extension Style {
    /// The greatest number that a style can have.
    static let greatestNumber: UInt32 = 1 << 27 - 1
    /// Below this are the numbers of the styles without colours of the text's own.
    static let plainNumbers: UInt32 = 1 << 11

    /// The style as a number. From the lowest bit: 5 of the attributes, 6 of the role, 8 of each colour.
    var number: UInt32 {
        UInt32(attributes.rawValue & 31) | UInt32(role.rawValue) << 5 | UInt32(colours.foreground) << 11
            | UInt32(colours.background) << 19
    }

    /// The style of that number.
    init(number: UInt32) {
        self.init(Role(rawValue: UInt8(number >> 5 & 63)) ?? .text, Attributes(rawValue: UInt8(number & 31)))
        colours = TextColours(foreground: UInt8(number >> 11 & 255), background: UInt8(number >> 19 & 255))
    }
}
