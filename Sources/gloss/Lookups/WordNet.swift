import Platform

/// WordNet's dictionary files where they are installed: `index.noun`, `data.noun` and so on (wndb(5)), read in place.
///
/// Princeton University, WordNet, https://wordnet.princeton.edu/documentation/wndb5wn.
struct WordNet {
    /// A part of speech.
    private enum Part: String, CaseIterable {
        case noun, verb, adj, adv

        /// What it is called in an answer.
        var name: String {
            switch self {
            case .noun: "noun"
            case .verb: "verb"
            case .adj: "adjective"
            case .adv: "adverb"
            }
        }

        /// Endings of inflected forms, each with the ending of the base form (morphy(7)).
        var endings: [(inflected: String, base: String)] {
            switch self {
            case .noun:
                [
                    ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
                    ("ies", "y"),
                ]
            case .verb:
                [
                    ("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
                    ("ing", ""),
                ]
            case .adj: [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]
            case .adv: []
            }
        }
    }

    /// How many meanings of one part of speech are given.
    private static let mostMeanings = 8
    /// The longest word that is looked for, in bytes.
    private static let longestWord = 100

    /// The directory of the files.
    let directory: String

    /// WordNet where the reader's environment says that it is (WNSEARCHDIR, WNHOME), or where it is usually installed; nil if
    /// it is nowhere.
    init?(environment: (String) -> String? = { Environment[$0] }) {
        let named = environment("WNSEARCHDIR") ?? environment("WNHOME").map { $0 + "/dict" }
        let usual = [
            "/usr/share/wordnet", "/usr/share/wordnet/dict", "/usr/local/share/wordnet/dict",
            "/usr/local/WordNet-3.0/dict", "/opt/homebrew/opt/wordnet/dict", "/usr/local/opt/wordnet/dict",
        ]
        let candidates = named.map { [$0] } ?? usual
        guard let found = candidates.first(where: { access($0 + "/index.noun", R_OK) == 0 }) else { return nil }
        directory = found
    }

    /// The meanings of a word or an expression in lines, the first meaning first; none if WordNet does not have it. Inflected
    /// forms are found by their base form.
    func meanings(of word: String) -> [String] {
        let sought = word.lowercased().split(separator: " ").joined(separator: "_")
        guard !sought.isEmpty, sought.utf8.count <= Self.longestWord else { return [] }
        return Part.allCases.flatMap { part -> [String] in
            guard let index = SortedLines(path: "\(directory)/index.\(part.rawValue)"),
                let data = SortedLines(path: "\(directory)/data.\(part.rawValue)")
            else { return [] }
            for form in [sought] + baseForms(of: sought, part) {
                guard let line = index.line(beginningWith: form) else { continue }
                let meanings = Self.synsets(in: line).prefix(Self.mostMeanings).compactMap { data.line(at: $0) }
                    .compactMap(Self.meaning)
                return Self.lines(meanings, heading: Self.shown(form) + ", " + part.name)
            }
            return []
        }
    }

    /// The forms that a word may be inflected from: the irregular ones of the list of exceptions, then those by its ending.
    private func baseForms(of word: String, _ part: Part) -> [String] {
        let exceptions = SortedLines(path: "\(directory)/\(part.rawValue).exc")?.line(beginningWith: word)
        let irregular = exceptions.map { line in
            line.split(separator: UInt8(ascii: " ")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
        }
        let regular = part.endings.compactMap { ending -> String? in
            guard word.hasSuffix(ending.inflected), word.count > ending.inflected.count + 1 else { return nil }
            return word.dropLast(ending.inflected.count) + ending.base
        }
        // "stopped", "running": the last letter was doubled.
        let doubled = regular.filter { $0.count > 3 && $0.last == $0.dropLast().last }.map { String($0.dropLast()) }
        return (irregular ?? []) + regular + doubled
    }

    /// The places of the meanings in a line of the index: "pier n 3 4 @ ~ #m + 3 1 03933529 03933933 …".
    private static func synsets(in line: [UInt8]) -> [Int] {
        let fields = line.split(separator: UInt8(ascii: " "))
        guard fields.count > 3, let count = number(fields[2]), let pointers = number(fields[3]) else { return [] }
        let first = 4 + pointers + 2
        guard count > 0, pointers >= 0, pointers < fields.count, first + count <= fields.count else { return [] }
        return fields[first..<first + count].compactMap(number)
    }

    /// The words and the gloss of a line of the data: "03933529 06 n 02 pier 0 wharf 0 … | a platform built out …".
    private static func meaning(_ line: [UInt8]) -> (words: [String], gloss: String)? {
        guard let bar = line.firstIndex(of: UInt8(ascii: "|")) else { return nil }
        let gloss = String(decoding: line[line.index(after: bar)...], as: UTF8.self)
        let fields = line[..<bar].split(separator: UInt8(ascii: " "))
        guard fields.count > 4, let count = Int(String(decoding: fields[3], as: UTF8.self), radix: 16) else {
            return nil
        }
        let words = stride(from: 4, to: min(fields.count, 4 + 2 * count), by: 2)
            .map { shown(String(decoding: fields[$0], as: UTF8.self)) }
        return (words, gloss)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

    /// A word of the files as it is read: spaces for underscores, without the mark of an adjective's place ("galore(ip)").
    private static func shown(_ word: String) -> String {
        String(word.prefix { $0 != "(" }.map { $0 == "_" ? " " : $0 })
    }

    /// One meaning on a line, numbered if there are several; with the other words for it.
    private static func lines(_ meanings: [(words: [String], gloss: String)], heading: String) -> [String] {
        guard !meanings.isEmpty else { return [] }
        let word = heading.prefix { $0 != "," }.lowercased()
        return [heading]
            + meanings.enumerated().map { index, meaning in
                let number = meanings.count > 1 ? "\(index + 1). " : ""
                let others = meaning.words.filter { $0.lowercased() != word }
                let same = others.isEmpty ? "" : " [\(others.joined(separator: ", "))]"
                let gloss = meaning.gloss.split(separator: " ").joined(separator: " ")
                return "  \(number)\(gloss)\(same)"
            }
    }
}
