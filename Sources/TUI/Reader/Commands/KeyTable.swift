import Screen

/// The commands of keys, and the keys of commands.
struct KeyTable: Sendable {
    private struct Binding: Hashable {
        var scope: Command.Scope
        var keys: [Key]
    }

    private var commands: [Binding: Command] = [:]
    private var prefixes: Set<Binding> = []
    /// The keys of each command, as help writes them.
    private(set) var names: [String: [String]] = [:]
    /// What is wrong with the overrides, in their order.
    private(set) var problems: [KeyMap.Problem] = []
    /// The overrides by what they bind.
    private var owners: [Binding: Int] = [:]

    /// The commands' own keys, changed by `preset` and then by `overrides` in their order.
    init(preset: KeyPreset?, overrides: [KeyMap.Override]) {
        for command in Command.all {
            for keys in command.keys { bind(keys, to: command, in: command.scopes(of: keys)) }
        }
        for override in preset?.overrides ?? [] { apply(override) }
        for (index, override) in overrides.enumerated() {
            if let problem = fault(of: override) ?? conflict(of: override, among: overrides) {
                problems.append(KeyMap.Problem(index: index, message: problem))
            } else {
                apply(override)
                for binding in bindings(of: override) { owners[binding] = index }
            }
        }
        reportUnreachable(among: overrides)
    }

    private mutating func apply(_ override: KeyMap.Override) {
        if override.command.isEmpty {
            unbind(override.keys, in: Set(Command.Scope.allCases))
        } else if let command = Command.named(override.command) {
            bind(override.keys, to: command, in: command.scopes(of: override.keys))
        }
    }

    /// What an override names that does not exist.
    private func fault(of override: KeyMap.Override) -> String? {
        if KeyName.keys(override.keys) == nil {
            let right = "a character, ^F, Alt-x, F5 or a name: Space, Enter, Tab, PgDn …"
            return "“\(override.keys)” is not a key; write \(right)"
        }
        guard !override.command.isEmpty, Command.named(override.command) == nil else { return nil }
        return "no command is called “\(override.command)”"
    }

    /// What an override binds, by scope.
    private func bindings(of override: KeyMap.Override) -> [Binding] {
        guard let keys = KeyName.keys(override.keys) else { return [] }
        let scopes = Command.named(override.command)?.scopes(of: override.keys) ?? Set(Command.Scope.allCases)
        return Command.Scope.allCases.filter(scopes.contains).map { Binding(scope: $0, keys: keys) }
    }

    /// Why an override does not go with one before it.
    private func conflict(of override: KeyMap.Override, among all: [KeyMap.Override]) -> String? {
        let former = bindings(of: override).compactMap { owners[$0] }.first.map { all[$0].command }
        guard let former, former != override.command else { return nil }
        let (first, second) = (Self.purpose(former), Self.purpose(override.command))
        return "\(override.keys) is bound twice: to \(first) before and to \(second) here"
    }

    /// A sequence that begins with keys which do something of their own can never be typed.
    private mutating func reportUnreachable(among overrides: [KeyMap.Override]) {
        for (index, override) in overrides.enumerated() where !override.command.isEmpty {
            for binding in bindings(of: override) where owners[binding] == index {
                let hidden = (1..<max(1, binding.keys.count)).compactMap { length in
                    commands[Binding(scope: binding.scope, keys: Array(binding.keys.prefix(length)))]
                }.first
                guard let hidden else { continue }
                let first = KeyName.name(of: binding.keys[0])
                let reason = "\(first) alone runs \(hidden.id); free it with none = [\"\(first)\"]"
                let message = "\(override.keys) cannot be typed: \(reason)"
                problems.append(KeyMap.Problem(index: index, message: message))
                break
            }
        }
        problems.sort { $0.index < $1.index }
    }

    private static func purpose(_ command: String) -> String { command.isEmpty ? "none" : command }

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

    /// What `keys` mean in `scope`. A whole sequence counts before the beginning of a longer one.
    func match(_ keys: [Key], in scope: Command.Scope) -> KeyMap.Match {
        let binding = Binding(scope: scope, keys: keys)
        if let command = commands[binding] { return .command(command) }
        return prefixes.contains(binding) ? .prefix : .none
    }
}
