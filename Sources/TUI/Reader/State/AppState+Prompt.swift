import Model
import Screen

/// The prompt: what is done with each key while a line is typed.
extension AppState {
    /// Begins to type a filter for the panel; a panel that has none leaves `/` to the search of the page.
    mutating func beginFilter() {
        guard let open = panel, open.panel.filterPrompt != nil else {
            leavePanelForPage()
            beginSearch(.forward)
            return
        }
        prompt = PromptState(.filter, text: open.view.filter)
    }

    /// Takes a key while a line is typed.
    mutating func typeInPrompt(_ key: Key) -> [Effect] {
        guard var line = prompt else { return [] }
        if key != .tab, key != .backTab { line.completion = nil }
        switch key {
        case .escape, .control("c"), .control("g"): return abandonPrompt()
        case .enter: return confirmPrompt(line)
        case .backspace where line.text.isEmpty: return abandonPrompt()
        case .control("r") where line.isSearch:
            settings.searchesPatterns.toggle()
            return searchAsTyped(line.string)
        case .tab where line.purpose == .command, .backTab where line.purpose == .command:
            complete(&line, step: key == .tab ? 1 : -1)
            prompt = line
            return []
        case .up where line.purpose == .filter: moveInPanel(by: -1)
        case .down where line.purpose == .filter: moveInPanel(by: 1)
        case .pageUp where line.purpose == .filter: move(pages: -1)
        case .pageDown where line.purpose == .filter: move(pages: 1)
        default:
            let before = line.text
            line.edit(key, history: promptHistory[line.purpose])
            prompt = line
            if line.text != before { return promptChanged(line) }
        }
        return []
    }

    /// What follows from a change of the line.
    private mutating func promptChanged(_ line: PromptState) -> [Effect] {
        switch line.purpose {
        case .command: return []
        case .search: return searchAsTyped(line.string)
        case .filter:
            panel?.view.filter = line.string
            refreshPanel(keepingSelection: false)
            return []
        }
    }

    private mutating func abandonPrompt() -> [Effect] {
        let purpose = prompt?.purpose
        prompt = nil
        switch purpose {
        case .search: return abandonSearch()
        case .filter:
            panel?.view.filter = ""
            refreshPanel(keepingSelection: false)
        case .command, nil: break
        }
        return []
    }

    private mutating func confirmPrompt(_ line: PromptState) -> [Effect] {
        prompt = nil
        promptHistory.add(line.string, for: line.purpose)
        switch line.purpose {
        case .command: return perform(line: line.string)
        case .search: return confirmSearch(line.string)
        case .filter: return openSelectedRow()
        }
    }

    /// Performs a line typed at the `:` prompt: an id with its argument, a line's number, or a share in percent.
    mutating func perform(line: String) -> [Effect] {
        let words = line.drop { $0 == " " || $0 == ":" }
        let name = words.prefix { $0 != " " }
        let argument = String(words.dropFirst(name.count).drop { $0 == " " })
        guard !name.isEmpty else { return [] }
        if let number = Int(name) { return goTo(line: number) }
        if name.hasSuffix("%"), let percent = Int(name.dropLast()) { return goTo(percent: percent) }
        guard let command = Command.named(String(name)) else {
            tell("No command “\(name)”. F1 lists them.", isError: true)
            return []
        }
        return perform(command, Command.Call(argument: argument))
    }

    /// Runs a command, unless it is disabled: then the reason is told.
    mutating func perform(_ command: Command, _ call: Command.Call) -> [Effect] {
        if let reason = command.whyDisabled(self) {
            tell(reason)
            return []
        }
        if command.takesLetter, call.argument.isEmpty {
            pending.awaitsLetter = command.id
            return []
        }
        return command.run(&self, call)
    }

    /// Completes the line as far as is certain, then offers what is possible, one at each press.
    private func complete(_ line: inout PromptState, step: Int) {
        if var completion = line.completion {
            let count = completion.candidates.count
            let next = completion.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
            completion.chosen = next
            line.set(completion.candidates[next])
            line.completion = completion
            return
        }
        let typed = line.string
        let candidates = candidates(for: typed)
        guard let first = candidates.first else { return }
        guard candidates.count > 1 else {
            line.set(first + (typed.contains(" ") || Command.named(first)?.argument == nil ? "" : " "))
            return
        }
        let common = candidates.dropFirst().reduce(first) { common, candidate in
            String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
        }
        if common.count > typed.count { line.set(common) }
        line.completion = PromptState.Completion(candidates: candidates, chosen: nil, typed: typed)
    }

    /// The whole lines that may be meant by `typed`.
    private func candidates(for typed: String) -> [String] {
        guard let space = typed.firstIndex(of: " ") else {
            return Command.all.map(\.id).filter { $0.hasPrefix(typed) }.sorted()
        }
        guard let command = Command.named(String(typed[..<space])) else { return [] }
        let argument = typed[typed.index(after: space)...]
        return command.completions(self).filter { $0.hasPrefix(argument) }.map { "\(command.id) \($0)" }
    }
}

extension PromptHistory {
    /// The lines typed before for a purpose, the newest last.
    subscript(purpose: PromptState.Purpose) -> [String] {
        switch purpose {
        case .command: commands
        case .search: searches
        case .filter: filters
        }
    }

    /// Remembers a line, once.
    mutating func add(_ line: String, for purpose: PromptState.Purpose) {
        guard !line.isEmpty else { return }
        switch purpose {
        case .command: commands = commands.filter { $0 != line } + [line]
        case .search: searches = searches.filter { $0 != line } + [line]
        case .filter: filters = filters.filter { $0 != line } + [line]
        }
    }
}
