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

    /// The commands' own keys.
    static let standard = KeyMap()

    // The state is copied often, and with a class in between copying this costs nothing.
    private let bindings: KeyBindings

    /// What was wrong with the overrides, one line each, for the reader.
    package var problems: [String] { bindings.table.problems }

    /// The commands' own keys, changed by `overrides` in their order.
    package init(overrides: [Override] = []) {
        bindings = KeyBindings(KeyTable(overrides: overrides))
    }

    /// What `keys` mean in `scope`. A whole sequence counts before the beginning of a longer one.
    func match(_ keys: [Key], in scope: Command.Scope) -> Match { bindings.table.match(keys, in: scope) }

    /// The keys of a command, as help writes them.
    func keys(of id: String) -> [String] { bindings.table.names[id] ?? [] }
}

private final class KeyBindings: Sendable {
    let table: KeyTable

    init(_ table: KeyTable) { self.table = table }
}

private struct KeyTable: Sendable {
    private struct Binding: Hashable {
        var scope: Command.Scope
        var keys: [Key]
    }

    private var commands: [Binding: Command] = [:]
    private var prefixes: Set<Binding> = []
    /// The keys of each command, as help writes them.
    private(set) var names: [String: [String]] = [:]
    private(set) var problems: [String] = []

    init(overrides: [KeyMap.Override]) {
        for command in Command.all {
            for keys in command.keys { bind(keys, to: command, in: command.scopes(of: keys)) }
        }
        for override in overrides {
            guard KeyName.keys(override.keys) != nil else {
                problems.append("no such key: \(override.keys)")
                continue
            }
            if override.command.isEmpty {
                unbind(override.keys, in: Set(Command.Scope.allCases))
            } else if let command = Command.named(override.command) {
                bind(override.keys, to: command, in: command.scopes)
            } else {
                problems.append("no such command: \(override.command)")
            }
        }
    }

    private mutating func bind(_ name: String, to command: Command, in scopes: Set<Command.Scope>) {
        guard let keys = KeyName.keys(name) else { return }
        unbind(name, in: scopes)
        for scope in scopes {
            commands[Binding(scope: scope, keys: keys)] = command
            for length in 1..<max(1, keys.count) {
                prefixes.insert(Binding(scope: scope, keys: Array(keys.prefix(length))))
            }
        }
        names[command.id, default: []].append(name)
    }

    private mutating func unbind(_ name: String, in scopes: Set<Command.Scope>) {
        guard let keys = KeyName.keys(name) else { return }
        var changed: Set<String> = []
        for scope in scopes {
            if let old = commands.removeValue(forKey: Binding(scope: scope, keys: keys)) { changed.insert(old.id) }
        }
        for id in changed where !commands.contains(where: { $0.key.keys == keys && $0.value.id == id }) {
            names[id]?.removeAll { KeyName.keys($0) == keys }
        }
    }

    func match(_ keys: [Key], in scope: Command.Scope) -> KeyMap.Match {
        let binding = Binding(scope: scope, keys: keys)
        if let command = commands[binding] { return .command(command) }
        return prefixes.contains(binding) ? .prefix : .none
    }
}
