/// Text from outside, such as a file's name, made safe for a terminal line.
public enum ShownName {
    /// `name` with every control, bidirectional and invisible format character written as `<U+…>`.
    ///
    /// A file's name may hold any byte but "/" and NUL, so one that came from the network could otherwise move the
    /// cursor or hide its ending.
    public static func of(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: isUnsafe) else { return name }
        var shown = ""
        for scalar in name.unicodeScalars {
            if isUnsafe(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly every name is ASCII, and the tables of Unicode need not be touched before the first page for it.
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        // The joiners shape emoji and some scripts, and hide nothing.
        case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
