import Screen

extension Event {
    /// The event that an input of the terminal is.
    package init?(input: TerminalInput) {
        switch input {
        case .key(let key): self = .key(key)
        case .mouse(let action): self = .mouse(action)
        case .resized(let size): self = .resized(rows: size.rows, columns: size.columns)
        case .resumed: self = .resumed
        case .background(let isLight): self = .background(isLight: isLight)
        case .answer: return nil
        case .pictures(let support): self = .pictures(support)
        // What a shell reports of a program that a signal ended.
        case .ended(let signal): self = .terminated(status: 128 + signal)
        }
    }
}
