/// How raised and lowered text is written in a line of plain text: 10⁶, m², H₂O, x^(a+b), V_max.
enum HTMLScript {
    /// Raised text, as of a `sup` element. Letters after a number or a title are an ending ("19th", "Mme") and stay.
    static func raised(_ text: String, after before: UInt8?) -> String {
        if let signs = mapped(text, superscripts) { return signs }
        if endings.contains(text.lowercased()) || before == nil || before == 0x20 { return text }
        return "^" + grouped(text)
    }

    /// Lowered text, as of a `sub` element.
    static func lowered(_ text: String) -> String { mapped(text, subscripts) ?? "_" + grouped(text) }

    private static func grouped(_ text: String) -> String {
        text.allSatisfy { $0.isLetter || $0.isNumber } ? text : "(\(text))"
    }

    private static func mapped(_ text: String, _ signs: [Character: Character]) -> String? {
        let mapped = text.compactMap { signs[$0] }
        return mapped.count == text.count ? String(mapped) : nil
    }

    private static let superscripts: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "−": "⁻", "–": "⁻", "n": "ⁿ", "(": "⁽", ")": "⁾", "=": "⁼",
    ]
    private static let subscripts: [Character: Character] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "-": "₋", "−": "₋", "(": "₍", ")": "₎", "=": "₌",
    ]
    /// What is raised after numbers and titles in English, French, Italian and Spanish.
    private static let endings: Set<String> = [
        "st", "nd", "rd", "th", "s", "er", "re", "e", "ème", "ième", "nde", "d", "me", "mme", "lle", "le", "mlle", "r",
        "gr",
        "o", "a", "os", "as", "ª", "º", "tm", "sm", "®", "™", "℠", "*", "†", "‡", "§", "¶",
    ]
}
