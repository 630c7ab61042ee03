import Model
import Platform

/// Text from outside, such as a file's name, made safe for a terminal line.
public enum ShownName {
    /// `name` with every control, bidirectional and invisible character written as `<U+…>`, and every byte that is not UTF-8
    /// (see `FileName`) as `<E9>`.
    ///
    /// A file's name may hold any byte but "/" and NUL, so one that came from the network could otherwise move the
    /// cursor or hide its ending.
    public static func of(_ name: String) -> String {
        guard isUnsafe(name) else { return name }
        var shown = ""
        var previous: Unicode.Scalar = " "
        for scalar in name.unicodeScalars {
            if let byte = FileName.replacedByte(scalar) {
                shown += "<" + String(byte, radix: 16, uppercase: true) + ">"
            } else if isUnsafe(scalar, after: previous) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
            } else {
                shown.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return shown
    }

    /// The same for words of a document, with each run of white space as one space.
    public static func onOneLine(_ text: String) -> String {
        of(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private static func isUnsafe(_ name: String) -> Bool {
        var previous: Unicode.Scalar = " "
        return name.unicodeScalars.contains { scalar in
            defer { previous = scalar }
            return isUnsafe(scalar, after: previous)
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
        // Nearly every name is ASCII, and the tables of Unicode need not be touched before the first page for it.
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.value {
        case 0x85, 0x2028, 0x2029: return true
        // Joiners and the choice of a variant shape emoji and some scripts; after a plain letter they only hide.
        case 0x200C, 0x200D, 0xFE00...0xFE0F: return previous.isASCII
        case _ where FileName.replacedByte(scalar) != nil: return true
        default: break
        }
        return switch CellForm(scalar) {
        case .dropped, .caret, .hexadecimal, .replacement: true
        case .glyph, .mark, .blank: false
        }
    }
}
