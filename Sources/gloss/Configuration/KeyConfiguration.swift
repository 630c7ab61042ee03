import Formats
import Reader

/// The table `[keys]` of the configuration: the ids of commands with keys for them.
struct KeyConfiguration {
    /// The name of the table.
    static let table = "keys"
    /// The key that names a preset.
    static let preset = "preset"
    /// The key for keys that are to do nothing.
    static let none = "none"

    /// What has no meaning.
    private(set) var mistakes: [TOMLError] = []
    private var chosen: KeyPreset?
    private var overrides: [(override: KeyMap.Override, place: TOMLPlace)] = []

    /// What a table says.
    init(_ table: TOMLTable) {
        for entry in table.entries {
            if entry.key == Self.preset {
                takePreset(entry)
            } else if entry.key != Self.none, !Command.all.contains(where: { $0.id == entry.key }) {
                let known = Command.all.map(\.id) + [Self.preset, Self.none]
                mistakes.append(TOMLError(entry.place, Configuration.unknown(entry.key, "command", of: known)))
            } else {
                takeKeys(entry)
            }
        }
    }

    private mutating func takePreset(_ entry: TOMLTable.Entry) {
        if case .string(let name) = entry.value, let preset = KeyPreset.named(name) {
            chosen = preset
            return
        }
        let names = KeyPreset.all.map { "\"\($0.name)\"" }
        mistakes.append(TOMLError(entry.valuePlace, "\(Self.preset) is one of \(Configuration.list(names))"))
    }

    private mutating func takeKeys(_ entry: TOMLTable.Entry) {
        let command = entry.key == Self.none ? "" : entry.key
        switch entry.value {
        case .string(let keys): overrides.append((KeyMap.Override(keys: keys, command: command), entry.valuePlace))
        case .array(let all, _):
            for (keys, place) in zip(all, entry.elementPlaces) {
                overrides.append((KeyMap.Override(keys: keys, command: command), place))
            }
        default:
            let message = "\(entry.key) is a key or an array of keys in quotation marks: [\"Space\", \"^F\"]"
            mistakes.append(TOMLError(entry.valuePlace, message))
        }
    }

    /// The keys as the table changes them; what is wrong with them joins the mistakes.
    mutating func keyMap() -> KeyMap {
        let keyMap = KeyMap(preset: chosen, overrides: overrides.map(\.override))
        mistakes += keyMap.problems.map { TOMLError(overrides[$0.index].place, $0.message) }
        return keyMap
    }
}
