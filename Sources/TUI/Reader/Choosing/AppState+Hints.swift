import Screen

/// Letters on the names and links of the page, to open one.
extension AppState {
    /// Puts letters on all names and links of the page.
    mutating func showHints() {
        let choices = choices(in: pageRange)
        guard !choices.isEmpty else {
            tell("No name or link on this page.")
            return
        }
        let letters = HintState.letters(count: choices.count)
        hints = HintState(hints: zip(letters, choices).map { HintState.Hint(letters: $0, choice: $1) })
    }

    /// Takes a letter of a hint: opens what it names as soon as only one is left.
    mutating func typeHint(_ key: Key) -> [Effect] {
        guard var open = hints else { return [] }
        switch key {
        case .backspace where !open.typed.isEmpty: open.typed.removeLast()
        case .character(let character):
            let typed = open.typed + [Character(character.lowercased())]
            let left = open.hints.filter { $0.letters.starts(with: typed) }
            if left.isEmpty {
                hints = nil
                tell("No name has these letters.")
                return []
            }
            if let hint = left.first, left.count == 1, hint.letters == typed {
                hints = nil
                reading.chosen = hint.choice
                return openChoice() ?? []
            }
            open.typed = typed
        default:
            hints = nil
            return []
        }
        hints = open
        return []
    }
}
