import enum Model.Base64
import enum Model.CellForm

/// The sequence that asks a terminal to set the clipboard (OSC 52 of xterm).
enum Clipboard {
    /// Terminals ignore longer ones; the limit is that of xterm's buffer, and many share it.
    static let longest = 74_994

    /// The bytes of the sequence; text that would make it too long is cut at a character.
    static func sequence(for text: String) -> [UInt8] {
        var kept: [UInt8] = []
        for character in text where kept.count + character.utf8.count <= longest * 3 / 4 {
            kept += visible(character).utf8
        }
        return Array("\u{1B}]52;c;".utf8) + Base64.encoded(kept) + [0x07]
    }

    /// A character without controls and without what could hide in it; line breaks and tabs stay.
    private static func visible(_ character: Character) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in character.unicodeScalars {
            switch CellForm(scalar) {
            case .caret, .hexadecimal, .replacement: break
            case .dropped where !scalar.properties.isVariationSelector && scalar != "\u{200C}" && scalar != "\u{200D}":
                break
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
