/// Running commands.
extension AppState {
    /// Runs a command, unless it is disabled: then the reason is shown.
    mutating func perform(_ command: Command, _ call: Command.Call) -> [Effect] {
        if let reason = command.whyDisabled(self) {
            tell(reason)
            return []
        }
        if command.takesLetter, call.argument.isEmpty {
            pending.awaitsLetter = command.id
            return []
        }
        let effects = command.run(&self, call)
        tour?.lastCommand = command.id
        return effects
    }
}
