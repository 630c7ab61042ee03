import Formats
import Reader
import Screen

/// One key of the configuration. The row is all there is to it: the file is read by it, and `gloss config --print-default`
/// and the manual are made from it.
struct ConfigurationKey: Sendable {
    /// The table that it is in.
    let table: String
    let name: String
    /// What it decides: "the widest that a line of text is set".
    let help: String
    /// What it may be, for a message and the manual: "true or false".
    let range: String
    /// What it is by default, as it is written in the file.
    let standard: String
    /// Takes a value; says whether it may be that.
    let take: @Sendable (TOMLTable.Value, inout Configuration) -> Bool

    /// All of them, in the order of the manual.
    static let all: [ConfigurationKey] =
        Setting.all.map { ConfigurationKey($0) } + [
            ConfigurationKey(
                table: "screen", name: "print-one-screen",
                help: "whether a text that fits on one screen is printed, as -F does", range: trueOrFalse,
                standard: "false"
            ) { value, configuration in
                guard case .boolean(let prints) = value else { return false }
                configuration.printsOneScreen = prints
                return true
            },
            ConfigurationKey(
                table: "screen", name: "keep-page",
                help: "whether the last page stays on the screen at the end, as -X does", range: trueOrFalse,
                standard: "false"
            ) { value, configuration in
                guard case .boolean(let keeps) = value else { return false }
                configuration.keepsPage = keeps
                return true
            },
            ConfigurationKey(
                table: "screen", name: "color", help: "when colours are used; auto does as NO_COLOR says",
                range: choice(ColorChoice.allCases.map(\.rawValue)), standard: "\"auto\""
            ) { value, configuration in
                guard case .string(let word) = value, let color = ColorChoice(rawValue: word) else { return false }
                configuration.color = color
                return true
            },
            ConfigurationKey(
                table: "library", name: "history", help: "whether reading places, marks and all that lasts are kept",
                range: trueOrFalse, standard: "true"
            ) { value, configuration in
                guard case .boolean(let keeps) = value else { return false }
                configuration.keepsHistory = keeps
                return true
            },
            ConfigurationKey(
                table: "library", name: "dictionary",
                help: "a command of the shell that prints what it knows of the word $1, for K",
                range: "a command in quotation marks; an empty one is none", standard: "\"\""
            ) { value, configuration in
                guard case .string(let command) = value else { return false }
                configuration.dictionaries.command = command.allSatisfy(\.isWhitespace) ? nil : command
                return true
            },
        ] + ThemeInks.Ink.allCases.map { ConfigurationKey($0) }

    /// The tables of the rows, in their order.
    static let tables = all.reduce(into: [String]()) { if !$0.contains($1.table) { $0.append($1.table) } }

    private static let trueOrFalse = "true or false"

    private static func choice(_ words: [String]) -> String {
        let quoted = words.map { "\"\($0)\"" }
        return quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
    }
}

extension ConfigurationKey {
    /// The row of a setting, which `:set` changes as well.
    init(_ setting: Setting) {
        let range =
            switch setting.kind {
            case .toggle: Self.trueOrFalse
            case .number(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            case .choice(let words): Self.choice(words)
            }
        let standard =
            switch setting.value(in: AppState(rows: 24, columns: 80)) {
            case .toggle(let isOn): isOn ? "true" : "false"
            case .number(let number): String(number)
            case .choice(let word): "\"\(word)\""
            }
        self.init(table: "screen", name: setting.name, help: setting.help, range: range, standard: standard) {
            value, configuration in
            let value: Setting.Value? =
                switch value {
                case .boolean(let isOn): .toggle(isOn)
                case .integer(let number): .number(number)
                case .string(let word): .choice(word)
                case .array, .tables: nil
                }
            return value.map { setting.set($0, in: &configuration.settings) } ?? false
        }
    }
}

extension ConfigurationKey {
    /// The row of a colour of the reader's own theme.
    init(_ ink: ThemeInks.Ink) {
        self.init(
            table: "theme", name: ink.rawValue, help: "a colour of the theme \"own\": \(Self.words(for: ink))",
            range: "a number of xterm's 256 colours, or \"#rrggbb\"", standard: String(ThemeInks.dark[ink].rawValue)
        ) { value, configuration in
            let word: String? =
                switch value {
                case .integer(let number): String(number)
                case .string(let word): word
                case .boolean, .array, .tables: nil
                }
            guard let colour = word.flatMap({ Theme.Colour($0) }) else { return false }
            configuration.settings.ownTheme[ink] = colour
            return true
        }
    }

    private static func words(for ink: ThemeInks.Ink) -> String {
        switch ink {
        case .paper: "the background"
        case .text: "running text"
        case .dim: "what is fainter"
        case .person: "names of people"
        case .organisation: "names of organisations, and matches"
        case .place: "names of places, and highlights"
        case .group: "names of peoples"
        case .link: "links, and names of other things"
        case .code: "code"
        case .alert: "errors, and letters to choose by"
        }
    }
}
