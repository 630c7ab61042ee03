/// Judges whether a short line that is alone is a heading.
enum HeadingRules {
    /// How a heading is written, and so how sure it is and where it is among others.
    enum Style: Hashable {
        /// "PART ONE", "Chapter 12. The Storm": the word, in lower case.
        case keyword(String)
        /// "2.1 Method": how many numbers.
        case numbered(depth: Int)
        /// "IV", "XII. The Storm".
        case roman
        case capitals
        /// A short line without the signs of a sentence: a heading only where prose follows.
        case plain

        /// Whether the words or the number are those of a chapter or a part.
        var isOfPart: Bool {
            switch self {
            case .keyword, .numbered, .roman: true
            case .capitals, .plain: false
            }
        }

        /// Whether the word is one by which books are divided, part above chapter.
        var dividesBook: Bool {
            guard case .keyword(let word) = self else { return false }
            return numberedWords.contains(word) && !sectionWords.contains(word)
        }
    }

    /// Whether a line that begins with this byte is a drawing, a command or an option.
    private static func opensNoTitle(_ byte: UInt8) -> Bool { "-+|/\\$%~<>=".utf8.contains(byte) }

    /// How `line` is written, if it may be a heading; nil if it may not.
    static func style(of line: String) -> Style? {
        // No heading opens with a small letter, which rules most lines out at once.
        guard line.utf8.count <= 200, let opening = line.utf8.first, !(0x61...0x7A).contains(opening),
            !opensNoTitle(opening)
        else { return nil }
        let words = line.words
        guard let first = words.first, words.count <= 16 else { return nil }
        if isContentsEntry(line) || isClosing(line) { return nil }
        if let word = keyword(words) { return .keyword(word) }
        if let depth = numberDepth(first, words) { return .numbered(depth: depth) }
        if isRoman(words) { return .roman }
        if isCapitals(line, words) { return .capitals }
        return isPlain(line, words) ? .plain : nil
    }

    /// Whether `line` could be a title: as a heading, but longer, and with a question or exclamation inside or at its end.
    static func canBeTitle(_ line: String) -> Bool {
        let words = line.words
        guard let first = words.first?.first, words.count <= 20, line.count <= 140 else { return false }
        guard first.isUppercase || first.isNumber || opensTitle(line) || !first.isCased && first.isLetter else {
            return false
        }
        guard let last = line.last, !".,;:-–—".contains(last) || line.hasSuffix("...") || endsWithAbbreviation(words)
        else {
            return false
        }
        return line.contains(where: \.isLetter) && !isDate(words)
    }

    /// Whether `line` is a date or a place with a date, which are alone at the top of letters and reports.
    static func isDate(_ words: [Substring]) -> Bool {
        guard words.count <= 8, words.contains(where: { $0.utf8.contains { (0x30...0x39).contains($0) } }),
            words.contains(where: isMonth)
        else { return false }
        let numbers = words.count { $0.contains(where: \.isNumber) }
        return numbers > 0 && (numbers + 1) * 2 >= words.count
    }

    /// Whether a line ends with a word that leads to what is set below it: "You find them on".
    static func breaksOff(_ line: String) -> Bool {
        guard let last = line.words.last?.lowercased() else { return false }
        return unfinished.contains(last) || ["on", "in", "for", "into", "see"].contains(last)
    }

    // MARK: - Kinds

    private static func keyword(_ words: [Substring]) -> String? {
        guard let first = words.first, first.first?.isUppercase ?? false else { return nil }
        let word = first.lowercased().trimmingPunctuation
        if standaloneWords.contains(word) {
            let isAlone =
                words.count == 1 || words.count <= 8 && !first.allSatisfy { $0.isLetter || $0 == "’" || $0 == "'" }
            return isAlone && !endsSentence(words, allowed: words.count == 1) ? word : nil
        }
        guard numberedWords.contains(word), words.count >= 2, words.count <= 14 else { return nil }
        let number = words[1]
        guard isNumeral(String(number).trimmingPunctuation) else { return nil }
        // "Chapter 12 tells us that …" is a sentence: the number is the last word, or a mark or a capital follows.
        let hasMark = number.last.map { ".:,;—–-)".contains($0) } ?? false
        let next = words.count > 2 ? words[2].first : nil
        let opens = next.map { $0.isUppercase || "—–-:(“\"'‘".contains($0) || $0.isNumber } ?? true
        guard hasMark && opens || opens || words.count == 2 else { return nil }
        return endsSentence(words, allowed: words.count <= 8) ? nil : word
    }

    private static func numberDepth(_ first: Substring, _ words: [Substring]) -> Int? {
        let parts = first.split(separator: ".", omittingEmptySubsequences: true)
        guard words.count >= 2, words.count <= 12, !parts.isEmpty, parts.count <= 6 else { return nil }
        guard parts.allSatisfy({ $0.count <= 3 && $0.allSatisfy { "0123456789".contains($0) } }) else {
            // "A.1. Syntax": appendices count with letters.
            guard parts.count > 1, parts[0].count == 1, parts[0].first?.isUppercase ?? false,
                parts.dropFirst().allSatisfy({ $0.count <= 3 && $0.allSatisfy { "0123456789".contains($0) } })
            else { return nil }
            return words[1].first?.isUppercase ?? false ? parts.count : nil
        }
        // "1984 was …", "3 Men": of a bare number its neighbours tell what it is.
        guard first.contains(".") || first.count <= 2 && words.count <= 8 else { return nil }
        guard let opening = words[1].first, opening.isUppercase || opening.isNumber else { return nil }
        return endsSentence(words, allowed: words.count <= 10 && isTitleCased(words.dropFirst())) ? nil : parts.count
    }

    /// Whether all long words have a capital, as in the headings of books and laws ("3. Limits of Liability.").
    private static func isTitleCased(_ words: ArraySlice<Substring>) -> Bool {
        words.allSatisfy { word in
            guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
            return first.isUppercase || first.isNumber || word.count < 5
        }
    }

    private static func isRoman(_ words: [Substring]) -> Bool {
        guard let first = words.first else { return false }
        let numeral = String(first).trimmingPunctuation
        guard isRomanNumeral(numeral), words.count == 1 || first.last == "." || first.last == ":" else { return false }
        if words.count == 1 { return true }
        // Initials ("V. Woolf") are no numbers.
        let isInitial = numeral.count == 1 && words.count == 2 && numeral != "I"
        return !isInitial && (words[1].first?.isUppercase ?? false) && !endsSentence(words, allowed: words.count <= 8)
    }

    private static func isCapitals(_ line: String, _ words: [Substring]) -> Bool {
        guard !line.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        let letters = line.filter(\.isLetter)
        guard letters.count >= 3, words.count <= 14, line.count <= 90 else { return false }
        guard letters.allSatisfy({ $0.isUppercase }) else { return false }
        guard let opening = line.first, opening.isLetter || opening.isNumber || opensTitle(line) else { return false }
        // A speaker with a few words ("MR HALE: NO."), shouted speech and codes ("HELP!", "ISBN 0-19-…") are no headings.
        if line.last == ".", words.dropLast().contains(where: { $0.last == ":" }) { return false }
        let digits = line.count { $0.isNumber }
        return line.last != "!" && line.last != "," && line.last != ";" && !line.contains("=")
            && digits * 2 <= letters.count
    }

    private static func isPlain(_ line: String, _ words: [Substring]) -> Bool {
        guard line.count <= 64, words.count <= 10, let first = line.first, let last = line.last else { return false }
        guard first.isUppercase || first.isNumber && words.count > 1 else { return false }
        guard !".,;:!-–—…)]\"”’*_/=|".contains(last) || endsWithAbbreviation(words) else { return false }
        // A line that breaks off in the middle of a sentence.
        if let last = words.last, unfinished.contains(last.lowercased()) { return false }
        guard !hasForeignSigns(line), line.count(where: \.isLetter) * 2 > line.count, !isDate(words) else {
            return false
        }
        // A label with its value ("Date: Monday", "Price: 12") and a speaker with his words are no headings.
        return !words.dropLast().contains { $0.hasSuffix(":") && words[0] == $0 && words.count > 1 && $0.count <= 8 }
    }

    // MARK: - Parts

    /// A line of a table of contents: "Introduction ........ 12", "Chapter 1      5".
    private static func isContentsEntry(_ line: String) -> Bool {
        guard let last = line.utf8.last, (0x30...0x39).contains(last) || (0x61...0x7A).contains(last) else {
            return false
        }
        var (dots, spacedDots, spaces) = (0, 0, 0)
        var previous: UInt8 = 0
        for byte in line.utf8 {
            spaces = byte == 0x20 ? spaces + 1 : 0
            if byte == UInt8(ascii: ".") {
                dots = previous == byte ? dots + 1 : 1
                spacedDots = previous == 0x20 ? spacedDots + 1 : 1
            } else if byte != 0x20 || spaces > 1 {
                spacedDots = 0
            }
            // Dots, or a gap, lead the eye to a page number; three dots alone are an ellipsis.
            if dots == 4 || spacedDots == 3 || spaces == 4 && (0x30...0x39).contains(last) { return true }
            previous = byte
        }
        return false
    }

    /// What is under the last line of a text.
    private static func isClosing(_ line: String) -> Bool {
        line.utf8.count <= 24 && closings.contains(line.lowercased().trimmingPunctuation)
    }

    /// Signs of columns, addresses and settings.
    private static func hasForeignSigns(_ line: String) -> Bool {
        var previous: UInt8 = 0
        for byte in line.utf8 {
            switch (previous, byte) {
            case (0x20, 0x20), (_, 0x09), (_, UInt8(ascii: "@")), (_, UInt8(ascii: "=")),
                (UInt8(ascii: ":"), UInt8(ascii: "/")):
                return true
            default: previous = byte
            }
        }
        return false
    }

    private static func endsSentence(_ words: [Substring], allowed: Bool) -> Bool {
        guard let last = words.last?.last else { return false }
        return last == "," || last == ";" || !allowed && last == "." && !endsWithAbbreviation(words)
    }

    private static func endsWithAbbreviation(_ words: [Substring]) -> Bool {
        guard let last = words.last, last.last == "." else { return false }
        let abbreviations = ["inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "u.s.", "u.k.", "u.n.", "etc.", "d.c."]
        return abbreviations.contains(last.lowercased())
    }

    private static func opensTitle(_ line: String) -> Bool {
        guard let first = line.first else { return false }
        // A quotation mark that closes before the end opens a title ("“Europe” after 1945"), otherwise speech.
        guard "\"“‘'«".contains(first) else { return "¿¡(".contains(first) && line.last != ")" }
        guard let closing = line.dropFirst().firstIndex(where: { "\"”’»".contains($0) }) else { return false }
        return line.index(after: closing) < line.endIndex && !",.".contains(line[line.index(before: closing)])
    }

    private static func isNumeral(_ word: String) -> Bool {
        word.allSatisfy(\.isNumber) && !word.isEmpty || isRomanNumeral(word) || numberWords.contains(word.lowercased())
            || word.count == 1 && word.first?.isUppercase ?? false
    }

    /// Whether `word` is a roman number in capitals (at most 15 letters).
    static func isRomanNumeral(_ word: String) -> Bool {
        guard !word.isEmpty, word.count <= 15, word.allSatisfy({ "IVXLCDM".contains($0) }) else { return false }
        // Words such as "MIX" or "CIVIL" obey no order of values; three equal signs are the most that are together.
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
        let numbers = word.compactMap { values[$0] }
        for index in numbers.indices.dropFirst() where numbers[index] > numbers[index - 1] {
            let isPair = numbers[index] == numbers[index - 1] * 5 || numbers[index] == numbers[index - 1] * 10
            let isStart = index < 2 || numbers[index - 2] > numbers[index - 1] && numbers[index - 2] >= numbers[index]
            guard isPair, isStart else { return false }
        }
        return !word.contains("IIII") && !word.contains("XXXX") && !word.contains("VV") && word != "MIX"
    }

    private static func isMonth(_ word: Substring) -> Bool {
        let letters = word.lowercased().filter(\.isLetter)
        return monthNames.contains { $0 == letters || $0.prefix(3) == letters && letters.count == 3 }
    }

    // Lists, not sets: they are short, and a set must be made before the first page is shown.

    /// Words that are followed by others.
    private static let unfinished: [String] = [
        "a", "an", "the", "and", "or", "but", "is", "are", "was", "were", "be", "to", "of", "with", "from", "that",
        "which",
        "if", "as", "at", "by", "than", "my", "your", "their", "its", "our",
    ]
    /// What is under the last line of a text.
    private static let closings: [String] = ["the end", "end", "finis", "fin", "ende", "to be continued"]
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let numberedWords: [String] = [
        "chapter", "part", "book", "volume", "act", "scene", "section", "canto", "appendix", "letter", "stave",
        "article",
        "lesson", "lecture", "story", "tale", "adventure", "essay", "episode", "chap", "vol", "annex", "unit", "day",
        "night", "step",
    ]
    /// Those by which papers and standards are divided.
    private static let sectionWords: [String] = ["section", "appendix", "article", "annex", "unit", "step"]
    private static let standaloneWords: [String] = [
        "prologue", "epilogue", "preface", "introduction", "foreword", "contents", "conclusion", "conclusions",
        "afterword", "glossary", "bibliography", "notes", "footnotes", "acknowledgements", "acknowledgments",
        "dedication", "summary", "abstract", "references", "appendix", "postscript", "interlude", "background",
        "discussion", "methods", "results", "index",
    ]
    private static let numberWords: [String] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "the",
    ]
}

extension StringProtocol {
    /// The words without the punctuation at their ends.
    var trimmingPunctuation: String {
        var text = self[...]
        while let first = text.first, first.isPunctuation { text.removeFirst() }
        while let last = text.last, last.isPunctuation { text.removeLast() }
        return String(text)
    }
}
