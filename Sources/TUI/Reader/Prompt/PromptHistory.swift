/// What was typed before `Enter`, for each kind of prompt, the newest last.
struct PromptHistory: Hashable, Sendable {
    private var commands: [String] = []
    private var searches: [String] = []
    private var filters: [String] = []
}

extension PromptHistory {
    /// The lines typed before for a purpose, the newest last.
    subscript(purpose: PromptState.Purpose) -> [String] {
        switch purpose {
        case .command: commands
        case .search: searches
        case .filter: filters
        case .correction, .note, .lookup: []
        }
    }

    /// Takes what was typed in former runs, the newest last, as older than all of this run.
    mutating func addBefore(commands: [String], searches: [String]) {
        self.commands = commands.filter { !self.commands.contains($0) } + self.commands
        self.searches = searches.filter { !self.searches.contains($0) } + self.searches
    }

    /// Remembers a line, once.
    mutating func add(_ line: String, for purpose: PromptState.Purpose) {
        guard !line.isEmpty else { return }
        switch purpose {
        case .command: commands = commands.filter { $0 != line } + [line]
        case .search: searches = searches.filter { $0 != line } + [line]
        case .filter: filters = filters.filter { $0 != line } + [line]
        case .correction, .note, .lookup: break
        }
    }
}
