extension Command {
    /// A row for the command that opens a kind of panel; its id is that of the panel.
    init<Kind: Panel>(
        opening kind: Kind.Type, _ group: Group, keys: [String], in scopes: Set<Scope> = [.page, .panel], help: String,
        unless whyDisabled: @escaping @Sendable (AppState) -> String? = { _ in nil }
    ) {
        self.init(Kind.id, group, keys: keys, in: scopes, help: help, unless: whyDisabled) { state, _ in
            state.open(kind)
        }
    }
}
