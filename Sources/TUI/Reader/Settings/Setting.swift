import Screen

/// Something that `:set` and the configuration change. One row is all there is to it.
package struct Setting: Sendable {
    /// What it may be set to.
    package enum Kind: Hashable, Sendable {
        case toggle
        /// A whole number of the unit ("columns").
        case number(ClosedRange<Int>, unit: String)
        case choice([String])
    }

    /// What it is set to.
    package enum Value: Hashable, Sendable {
        case toggle(Bool)
        case number(Int)
        case choice(String)
    }

    /// The name at the prompt and in the configuration.
    package let name: String
    package let kind: Kind
    /// What it decides, in a few words: "whether the mouse is used".
    package let help: String
    /// Values to choose from, for completion.
    let values: [String]
    /// The value that it has.
    private let read: @Sendable (AppState) -> Value
    private let write: @Sendable (inout Settings, Value) -> Void

    private init(
        _ name: String, _ kind: Kind, values: [String], help: String, read: @escaping @Sendable (AppState) -> Value,
        write: @escaping @Sendable (inout Settings, Value) -> Void
    ) {
        self.name = name
        self.kind = kind
        self.values = values
        self.help = help
        self.read = read
        self.write = write
    }

    /// All of them, in the order of help.
    package static let all: [Setting] = [
        number(
            "measure", Settings.measures, unit: "columns", \.measure, values: ["60", "70", "80", "100"],
            help: "the widest that a line of text is set"),
        toggle("justify", \.filling.justifies, help: "whether spaces are widened so that lines end at one column"),
        toggle("hyphenate", \.filling.hyphenates, help: "whether English words that do not fit are hyphenated"),
        choice(
            "paragraphs", \.paragraphs,
            help: "what separates paragraphs: a blank row, an indented first line, or what the source has"),
        choice(
            "names", \.names, help: "which names are marked on the page; quiet marks the first of each on a screen"),
        toggle(
            "ahead", help: "whether what lies ahead of the reader is told (of books only if this is set)",
            read: { !$0.hidesAhead }, write: { $0.hidesAhead = !$1 }),
        toggle("regex", \.searchesPatterns, help: "whether what is searched for is a regular expression"),
        toggle("mouse", \.usesMouse, help: "whether the mouse is used, or left to the terminal"),
        choice(
            "pictures", \.pictures,
            help: "how pictures are shown; auto takes the best way that the terminal says it has"),
        choice("theme", \.theme, help: "the colours; terminal leaves the background and the shades to the terminal"),
        toggle(
            "plain", \.isPlain,
            help: "whether the screen is linear, as --plain: no boxes, and changes are said on the last line"),
        toggle(
            "ascii", \.isASCII,
            help:
                "whether all of the screen is in ASCII, for a terminal without UTF-8; on by itself if the locale is so"),
        toggle("ignorecase", \.ignoresCase, help: "whether a capital does not make case count in a search, as -I does"),
        toggle("lines", \.showsLines, help: "whether a text is shown in the lines that it has, as -S does"),
        toggle("wrap", \.wrapsLines, help: "whether such lines are wrapped; otherwise the rest is to the right"),
    ]

    // MARK: - Kinds of rows

    static func toggle(
        _ name: String, help: String, read: @escaping @Sendable (AppState) -> Bool,
        write: @escaping @Sendable (inout Settings, Bool) -> Void
    ) -> Setting {
        Setting(name, .toggle, values: ["on", "off"], help: help, read: { .toggle(read($0)) }) { settings, value in
            if case .toggle(let isOn) = value { write(&settings, isOn) }
        }
    }

    static func toggle(
        _ name: String, _ path: WritableKeyPath<Settings, Bool> & Sendable, help: String
    ) -> Setting {
        toggle(name, help: help, read: { $0.settings[keyPath: path] }, write: { $0[keyPath: path] = $1 })
    }

    static func number(
        _ name: String, _ range: ClosedRange<Int>, unit: String, _ path: WritableKeyPath<Settings, Int> & Sendable,
        values: [String], help: String
    ) -> Setting {
        Setting(
            name, .number(range, unit: unit), values: values, help: help,
            read: { .number($0.settings[keyPath: path]) }
        ) { settings, value in
            if case .number(let number) = value { settings[keyPath: path] = number }
        }
    }

    static func choice<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: WritableKeyPath<Settings, Word> & Sendable, help: String
    ) -> Setting {
        let words = Word.allCases.map(\.rawValue)
        return Setting(
            name, .choice(words), values: words, help: help, read: { .choice($0.settings[keyPath: path].rawValue) }
        ) { settings, value in
            if case .choice(let word) = value, let choice = Word(rawValue: word) { settings[keyPath: path] = choice }
        }
    }

    // MARK: - Values

    /// The setting that a word of `:set` is about, and the word for the value that it gives it without another: as in vi the
    /// name turns on, with "no" before it off, and with "?" behind it asks.
    static func named(_ word: Substring) -> (setting: Setting, implied: String?)? {
        if word.hasSuffix("?") { return all.first { $0.name == word.dropLast() }.map { ($0, nil) } }
        if let setting = all.first(where: { $0.name == word }) {
            return (setting, setting.kind == .toggle ? "on" : nil)
        }
        guard word.hasPrefix("no") else { return nil }
        return all.first { $0.name == word.dropFirst(2) && $0.values.contains("off") }.map { ($0, "off") }
    }

    /// What it may be set to, for a message.
    var range: String {
        switch kind {
        case .toggle: "on or off"
        case .number(let range, let unit): "a number of \(unit), \(range.lowerBound) to \(range.upperBound)"
        case .choice(let words): words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        }
    }

    /// The value that a word at the prompt means; nil if it means none.
    func value(_ word: String) -> Value? {
        switch kind {
        case .toggle: Self.isOn(word).map { .toggle($0) }
        case .number: Int(word).map { .number($0) }
        // Of words from "off" to all, on and off mean the ends.
        case .choice(let words) where words.first == "off" && !words.contains(word):
            Self.isOn(word).map { .choice($0 ? words[words.count - 1] : "off") }
        case .choice: .choice(word)
        }
    }

    /// Changes `settings`, if the setting may have that value; says whether it may.
    package func set(_ value: Value, in settings: inout Settings) -> Bool {
        switch (kind, value) {
        case (.toggle, .toggle): break
        case (.number(let range, _), .number(let number)) where range.contains(number): break
        case (.choice(let words), .choice(let word)) where words.contains(word): break
        default: return false
        }
        write(&settings, value)
        return true
    }

    /// The value that it has.
    package func value(in state: AppState) -> Value { read(state) }

    /// The value that it has, as it is typed at the prompt.
    func word(in state: AppState) -> String {
        switch read(state) {
        case .toggle(let isOn): isOn ? "on" : "off"
        case .number(let number): String(number)
        case .choice(let word): word
        }
    }

    /// Whether a word says on or off; nil if it says neither.
    static func isOn(_ word: String) -> Bool? {
        switch word {
        case "on", "yes", "true", "1": true
        case "off", "no", "false", "0": false
        default: nil
        }
    }
}
