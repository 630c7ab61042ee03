import Model

/// The letters after a person's name that say what somebody is and are no name: "John Hale, M. D.", "Ann Voss, K.C.B., R.N.", "Sir Hugh
/// Pask, Bart.".
struct LettersAfterNames {
    private let words: DocumentWords
    /// The letters that are after a person's name and a comma in most of their places.
    private let known: Set<UInt64>

    /// Looks for the letters among `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.words = words
        var balance: [UInt64: Int] = [:]
        // Where the last person's name with what belongs to it ends.
        var end = -1
        for name in names {
            let isAfterPerson = name.tokens.lowerBound == end + 1 && Self.isComma(end, in: text)
            if name.label == .person, Self.isLetters(name, in: text) {
                balance[words.key(of: name.tokens), default: 0] += isAfterPerson ? 1 : -1
                if isAfterPerson { end = name.tokens.upperBound }
            } else if name.label == .person, !Self.isInCapitals(name, in: text) {
                end = name.tokens.upperBound
            }
        }
        known = Set(balance.filter { $0.value > 0 }.keys)
    }

    /// Whether `name` is not a name but such letters.
    func contains(_ name: NameSpan) -> Bool { name.label == .person && known.contains(words.key(of: name.tokens)) }

    /// Whether the last word of a name is in capitals: then those of a short name after it say nothing ("ANN VOSS, PAUL").
    private static func isInCapitals(_ name: NameSpan, in text: AnnotatedText) -> Bool {
        name.tokens.last.map { text.tokens[$0].shape.contains(.allCapitals) } ?? false
    }

    private static func isComma(_ index: Int, in text: AnnotatedText) -> Bool {
        index >= 0 && index < text.tokens.count
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.comma)
    }

    /// Titles that are cut short after a name.
    private static let titles: Set<String> = ["Bart", "Bart.", "Bt", "Bt.", "Kt", "Kt."]

    /// "Ann Vale" of "Ann Vale DBE RA".
    static func without(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard let last = words.last, words.count > 2, honours.contains(String(last)) else { return name }
        return without(words.dropLast().joined(separator: " "))
    }

    /// What is written after a name without a comma.
    private static let honours: Set<String> = [
        "AM", "AO", "CBE", "CH", "CMG", "DBE", "DFC", "DPhil", "DSO", "FBA", "FRS", "FRSL", "GBE", "GCMG", "JP",
        "KBE", "KC", "KCB", "KCMG", "KCVO", "MBE", "MEP", "MP", "MSP", "MVO", "OBE", "OM", "PhD", "QC", "RA", "RN",
        "VC",
    ]

    /// Whether a name is two capitals or more with nothing but full stops between: "M. D.", "KCB"; or a title cut short.
    private static func isLetters(_ name: NameSpan, in text: AnnotatedText) -> Bool {
        guard name.range.count <= 20 else { return false }
        if name.range.count <= 5, titles.contains(text.text.string(in: name.range)) { return true }
        let letters = text.text.withBytes { bytes in
            bytes[name.range.start..<name.range.end].filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
        }
        guard letters.count > 1, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
        return letters.count < name.range.count || letters.count <= 4
    }
}
