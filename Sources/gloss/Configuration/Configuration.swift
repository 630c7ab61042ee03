import Formats
import Reader

/// What a reader's configuration means; what it leaves open is as it is by default.
struct Configuration: Sendable {
    var settings = Settings()
    /// Whether a document that fits on one screen is printed instead of shown.
    var printsOneScreen = false
    /// Whether the last page stays on the screen.
    var keepsPage = false
    var color = ColorChoice.auto
    /// Whether the reading place, and all else that the library keeps, is kept.
    var keepsHistory = true
    /// The dictionaries that are asked.
    var dictionaries = Dictionaries()
    /// Which key does what, if the configuration changes that.
    private(set) var keyMap: KeyMap?
    /// The commands that turn a file into text, by the ending of its name.
    private(set) var filters: [ReadOptions.Filter] = []
    /// What has no meaning, by place. All else counts.
    private(set) var mistakes: [TOMLError] = []

    /// A configuration that changes nothing.
    init() {}

    /// A configuration that changes nothing, because of `mistake`.
    init(mistake: TOMLError) { mistakes = [mistake] }

    /// The configuration that the bytes of a file hold.
    init(bytes: some Sequence<UInt8>) {
        let document = TOMLDocument(bytes)
        for mistake in document.mistakes { refuse(mistake.place, mistake.message) }
        var first: [String: TOMLPlace] = [:]
        for table in document.tables {
            if let former = first[table.header] {
                refuse(table.place, "there is a \(table.header) already, in line \(former.line): put the keys there")
            }
            first[table.header] = first[table.header] ?? table.place
            switch table.isElement ? "" : table.name {
            case KeyConfiguration.table: takeKeys(table)
            case FilterConfiguration.table: takeFilters(table)
            case let name where ConfigurationKey.tables.contains(name): take(table)
            default:
                let names = ConfigurationKey.tables + [KeyConfiguration.table, FilterConfiguration.table]
                let known = Self.list(names.map { "[\($0)]" })
                refuse(table.place, "there is no table \(table.header); the tables are \(known)")
            }
        }
        mistakes.sort { $0.place < $1.place }
    }

    private mutating func refuse(_ place: TOMLPlace, _ message: String) {
        mistakes.append(TOMLError(place, ShownName.of(message)))
    }

    private mutating func take(_ table: TOMLTable) {
        let rows = ConfigurationKey.all.filter { $0.table == table.name }
        for entry in table.entries {
            guard let row = rows.first(where: { $0.name == entry.key }) else {
                let names = rows.map(\.name)
                refuse(entry.place, Self.unknown(entry.key, "key of \(table.header)", of: names))
                continue
            }
            if !row.take(entry.value, &self) { refuse(entry.valuePlace, "\(row.name) is \(row.range)") }
        }
    }

    private mutating func takeKeys(_ table: TOMLTable) {
        var keys = KeyConfiguration(table)
        keyMap = keys.keyMap()
        for mistake in keys.mistakes { refuse(mistake.place, mistake.message) }
    }

    private mutating func takeFilters(_ table: TOMLTable) {
        for entry in table.entries {
            if case .string(let command) = entry.value, !command.allSatisfy(\.isWhitespace) {
                filters.append(ReadOptions.Filter(entry.key, command: command))
            } else {
                let right = "a command of the shell in quotation marks: \(FilterConfiguration.example)"
                refuse(entry.valuePlace, "\(entry.key) is \(right)")
            }
        }
    }

    /// "a, b and c".
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What to say of a word that is none of those that there are.
    static func unknown(_ word: String, _ kind: String, of known: [String]) -> String {
        if let closest = ClosestWord.of(word, among: known) { return "\(word) is not a \(kind); \(closest) is" }
        guard known.count <= 12 else { return "\(word) is not a \(kind)" }
        return "\(word) is not a \(kind); they are \(list(known))"
    }
}
