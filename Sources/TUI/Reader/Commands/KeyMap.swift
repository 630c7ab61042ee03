import Screen

/// Which command each key runs, on the page and in a panel.
package struct KeyMap: Sendable {
    /// What the keys typed so far amount to.
    enum Match {
        /// They run this command.
        case command(Command)
        /// They begin a longer sequence.
        case prefix
        /// They mean nothing.
        case none
    }

    /// A change to the keys by the reader's configuration.
    package struct Override: Hashable, Sendable {
        /// The keys, as help writes them ("^F", "gg").
        package var keys: String
        /// The id of the command; empty for none.
        package var command: String

        package init(keys: String, command: String) {
            self.keys = keys
            self.command = command
        }
    }

    /// What is wrong with an override, which changes nothing then.
    package struct Problem: Hashable, Sendable {
        /// The place of the override among them.
        package let index: Int
        /// What is wrong and what would be right, in one line.
        package let message: String
    }

    /// The commands' own keys.
    static let standard = KeyMap()

    // The state is copied often, and with a class in between copying this costs nothing.
    private let bindings: KeyBindings

    /// What is wrong with the overrides, in their order.
    package var problems: [Problem] { bindings.table.problems }

    /// The commands' own keys, changed by `preset` and then by `overrides` in their order.
    package init(preset: KeyPreset? = nil, overrides: [Override] = []) {
        bindings = KeyBindings(KeyTable(preset: preset, overrides: overrides))
    }

    /// What `keys` mean in `scopes`, of which the first that knows them counts. A whole sequence counts before the beginning
    /// of a longer one.
    func match(_ keys: [Key], in scopes: Command.Scope...) -> Match { match(keys, in: scopes) }

    /// What `keys` mean in `scopes`.
    func match(_ keys: [Key], in scopes: [Command.Scope]) -> Match {
        for scope in scopes {
            let match = bindings.table.match(keys, in: scope)
            if case .none = match { continue }
            return match
        }
        return .none
    }

    /// The keys of a command, as help writes them.
    func keys(of id: String) -> [String] { bindings.table.names[id] ?? [] }
}

private final class KeyBindings: Sendable {
    let table: KeyTable

    init(_ table: KeyTable) { self.table = table }
}
