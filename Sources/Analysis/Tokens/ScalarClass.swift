/// What a scalar means to the tokenizer.
enum ScalarClass: UInt8 {
    case space, lowercase, uppercase, digit, mark, apostrophe, hyphen, dash, other

    /// Whether it is part of a word wherever it stands.
    @inline(__always)
    var isWord: Bool { self == .lowercase || self == .uppercase || self == .digit || self == .mark }

    /// Whether it is a letter.
    @inline(__always)
    var isLetter: Bool { self == .lowercase || self == .uppercase }

    /// The class of an ASCII byte.
    @inline(__always)
    init(ascii byte: UInt8) {
        switch byte {
        case 0x61...0x7A: self = .lowercase
        case 0x41...0x5A: self = .uppercase
        case 0x30...0x39: self = .digit
        case 0x09...0x0D, 0x20, 0x1C...0x1F: self = .space
        case 0x5F: self = .mark
        case 0x27: self = .apostrophe
        case 0x2D: self = .hyphen
        default: self = .other
        }
    }

    /// The class of any scalar.
    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self.init(ascii: UInt8(scalar.value))
            return
        }
        switch scalar.value {
        case 0xC0...0xD6, 0xD8...0xDE: self = .uppercase
        case 0xDF...0xF6, 0xF8...0xFF: self = .lowercase
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0x2019, 0x02BC: self = .apostrophe
        case 0x2010, 0x2011: self = .hyphen
        case 0x2012...0x2015: self = .dash
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: self = .mark
        default: self.init(properties: scalar.properties)
        }
    }

    private init(properties: Unicode.Scalar.Properties) {
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: self = .uppercase
        case .lowercaseLetter, .otherLetter, .modifierLetter: self = .lowercase
        case .decimalNumber, .letterNumber: self = .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
        default: self = .other
        }
    }
}
