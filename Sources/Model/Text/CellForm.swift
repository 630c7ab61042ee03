/// How one scalar of a text is put on the screen.
///
/// Terminals differ in what they do with controls, with invisible characters and with emoji sequences, and some of it is
/// dangerous: a text could move the cursor, hide a part of itself or turn it around. Only glyphs and the marks on them are
/// sent; everything else is spelled out or left away, so that every terminal shows the same columns.
public enum CellForm: Hashable, Sendable {
    /// A glyph of 1 or 2 columns.
    case glyph(Int)
    /// A mark that sits on the glyph before it.
    case mark
    /// A space of 1 or 2 columns.
    case blank(Int)
    /// Not shown: joiners, variation selectors, bidirectional controls and other format characters.
    case dropped
    /// A C0 control or DEL in caret notation, such as "^[": two columns.
    case caret
    /// A C1 control as its number, such as "<9B>": four columns.
    case hexadecimal
    /// U+FFFD in place of something that must not be invisible: one column.
    case replacement

    /// The form of a scalar that is alone.
    public init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F {
            self = value == 0x20 ? .blank(1) : .glyph(1)
        } else if value < 0xA0 {
            self = Self.control(value)
        } else {
            self = Self.beyondLatin1Controls(value, scalar)
        }
    }

    private static func control(_ value: UInt32) -> CellForm {
        switch value {
        case 0x09...0x0D, 0x85: .blank(1)
        case ..<0x20, 0x7F: .caret
        default: .hexadecimal
        }
    }

    private static func beyondLatin1Controls(_ value: UInt32, _ scalar: Unicode.Scalar) -> CellForm {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return .blank(1)
        case 0x3000: return .blank(2)
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .dropped
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F, 0x034F, 0x115F, 0x3164, 0xFFA0:
            return .dropped
        // Tags are letters that no font shows, and so a place to hide a message.
        case 0xE0000...0xE007F: return .replacement
        // Noncharacters.
        case 0xFDD0...0xFDEF: return .replacement
        case _ where value & 0xFFFE == 0xFFFE: return .replacement
        default: break
        }
        let width = CellWidth.columns(of: scalar)
        if width > 0 { return .glyph(width) }
        return scalar.properties.generalCategory == .format ? .dropped : .mark
    }

    /// The columns that it takes.
    public var width: Int {
        switch self {
        case .glyph(let width), .blank(let width): width
        case .mark, .dropped: 0
        case .caret: 2
        case .hexadecimal: 4
        case .replacement: 1
        }
    }
}
