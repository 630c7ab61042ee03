extension UInt8 {
    /// White space of HTML: tab, line feed, form feed, carriage return, space.
    @inline(__always)
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

    /// A to Z, a to z.
    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// 0 to 9.
    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// A to Z, a to z, 0 to 9.
    @inline(__always)
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// The lower-case letter for A to Z, otherwise the byte itself.
    @inline(__always)
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
