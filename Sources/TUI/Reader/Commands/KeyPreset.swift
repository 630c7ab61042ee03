/// Keys of another program, for hands that know it. Keys that the other program has no use for stay as they are.
package struct KeyPreset: Sendable {
    /// Its name in the configuration.
    package let name: String
    /// Whose keys they are.
    package let help: String
    /// The keys of commands; those of an empty id do nothing.
    private let keys: [(command: String, keys: [String])]

    /// The changes to the commands' own keys.
    var overrides: [KeyMap.Override] {
        keys.flatMap { command, keys in keys.map { KeyMap.Override(keys: $0, command: command) } }
    }

    /// The preset of that name.
    package static func named(_ name: String) -> KeyPreset? { all.first { $0.name == name } }

    /// All of them.
    package static let all = [
        KeyPreset(
            name: "less", help: "e and y for lines, z and w for pages, < and > for the ends, h for help, F to follow",
            keys: [
                ("line-down", ["e", "^N"]), ("line-up", ["y", "^K", "^P"]), ("page-down", ["z", "^V"]),
                ("page-up", ["w", "Alt-v"]), ("start", ["<"]), ("end", [">"]), ("redraw", ["r"]),
                ("help", ["h"]), ("follow", ["F"]), ("hints", ["L"]), ("entity", ["E"]), ("copy", ["Y"]),
                ("quit", ["ZZ"]),
            ]),
        KeyPreset(
            name: "vim", help: "gg, ]] and [[, gd for the chosen name, gx for a link, gO for the contents, yy, ZZ",
            keys: [
                ("", ["g", "]", "[", "y"]), ("start", ["gg"]), ("section-next", ["]]"]), ("section-previous", ["[["]),
                ("entity", ["gd"]), ("open-link", ["gx"]), ("contents", ["gO"]), ("copy", ["yy"]),
                ("quit", ["ZZ", "ZQ"]),
            ]),
        KeyPreset(
            name: "epy", help: "h and l for pages, H and L for chapters, f for links, M for the names, ? for help",
            keys: [
                ("page-up", ["h", "←"]), ("page-down", ["l", "→"]), ("section-previous", ["H"]),
                ("section-next", ["L"]), ("hints", ["f"]), ("entity", ["d"]), ("entities", ["M"]),
                ("go-to-mark", ["`"]), ("help", ["?"]), ("search-backwards", ["\\"]), ("open-link", ["o"]),
                // Their own keys turn pages here.
                ("focus-page", ["^W"]), ("focus-panel", ["^W"]),
            ]),
    ]
}
