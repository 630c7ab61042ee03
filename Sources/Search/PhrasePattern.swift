import Model

/// The regular expression that matches a phrase of any letters: any white space for a space, a typographic quotation mark or
/// apostrophe for a straight one that was typed, and letters with accents for those that were typed without.
struct PhrasePattern {
    /// The expression.
    private(set) var pattern = ""

    /// What may be inside a word without being seen, and what may follow a letter.
    private static let invisible = #"[\x{AD}\x{200B}-\x{200D}\x{2060}\x{FEFF}]*+"#
    private static let marks = #"[\x{300}-\x{36F}\x{591}-\x{5C7}\x{610}-\x{61A}\x{64B}-\x{65F}\x{670}]*+"#

    init(_ phrase: String) {
        var lastWasSpace = false
        var lastWasLetter = false
        for character in phrase {
            if character.isWhitespace {
                if !lastWasSpace { pattern += #"(?:\s|(?<=[\n>])>)+"# }
            } else if character.isLetter {
                if lastWasLetter { pattern += Self.invisible }
                pattern += Self.pattern(ofLetter: character)
            } else {
                pattern += Self.pattern(ofSign: character)
            }
            lastWasSpace = character.isWhitespace
            lastWasLetter = character.isLetter
        }
    }

    private static func pattern(ofSign character: Character) -> String {
        switch character {
        case "'": "['\u{2018}\u{2019}\u{02BC}]"
        case "\"": "[\"\u{201C}\u{201D}\u{201E}\u{00AB}\u{00BB}]"
        default: character.isNumber || !character.isASCII ? String(character) : "\\\(character)"
        }
    }

    private static func pattern(ofLetter letter: Character) -> String {
        guard let first = letter.unicodeScalars.first else { return "" }
        let base = BaseLetter.of(first)
        let hasNoAccent = letter.lowercased() == String(base)
        guard hasNoAccent else { return "(?:" + spellings(of: letter).joined(separator: "|") + ")" }
        let isCapital = first.properties.isUppercase
        let accented = BaseLetter.accented(base).filter { $0.properties.isUppercase == isCapital }
        return "[\(letter)\(String(String.UnicodeScalarView(accented)))]\(marks)"
    }

    /// The ways in which a letter with accents may be spelled: as one scalar, or as a letter and marks, which the standard
    /// library holds to be equal.
    private static func spellings(of letter: Character) -> [String] {
        var spellings = [String(letter)]
        guard let first = letter.unicodeScalars.first else { return spellings }
        let base = BaseLetter.of(first)
        let capital = Unicode.Scalar(base.properties.uppercaseMapping) ?? base
        for other in [base, capital] + BaseLetter.accented(base) {
            if Character(other) == letter { spellings.append(String(Character(other))) }
            for mark in (0x300...0x36F).compactMap({ Unicode.Scalar(UInt32($0)) }) {
                let spelling = String(String.UnicodeScalarView([other, mark]))
                guard spelling == String(letter) else { continue }
                spellings.append(spelling)
                // "ế" is "ê" and a mark, or "e" and two.
                if other.value > 0x7F { spellings += Self.spellings(of: Character(other)).map { $0 + String(mark) } }
            }
        }
        return spellings
    }
}
