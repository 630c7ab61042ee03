import Screen

/// The prompt: what is done with each key while a line is typed.
extension AppState {
    /// Begins to type a filter for the panel; if it has none, `/` searches the page.
    mutating func beginFilter() -> [Effect] {
        guard let open = panel, open.panel.filterPrompt != nil else {
            leavePanelForPage()
            return beginSearch(.forward)
        }
        prompt = PromptState(.filter, text: open.options.filter)
        return []
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
        case .tab where line.isCompleted, .backTab where line.isCompleted:
            if line.completion == nil, let path = line.pathToComplete { return [.listNames(path: path)] }
            complete(&line, step: key == .tab ? 1 : -1)
            prompt = line
            return []
        case .control("e") where line.passage != nil:
            guard let range = line.passage else { return [] }
            prompt = nil
            return [.editNote(words: line.string, range, generation: reading.generation)]
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
        case .command, .correction, .note, .lookup: return []
        case .search: return searchAsTyped(line.string)
        case .filter:
            panel?.options.filter = line.string
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
            panel?.options.filter = ""
            refreshPanel(keepingSelection: false)
        case .command, .correction, .note, .lookup, nil: break
        }
        return []
    }

    private mutating func confirmPrompt(_ line: PromptState) -> [Effect] {
        prompt = nil
        promptHistory.add(line.string, for: line.purpose)
        let isEmpty = line.text.isEmpty
        switch line.purpose {
        case .command:
            return (isEmpty ? [] : [.library(.keepCommand(line.string), generation: reading.generation)])
                + perform(line: line.string)
        case .search:
            return (isEmpty ? [] : [.library(.keepSearch(line.string), generation: reading.generation)])
                + confirmSearch(line.string)
        case .filter: return openSelectedRow()
        case .correction(let question): return answer(question, with: line.string)
        case .lookup: return isEmpty ? [] : lookUp(typed: line.string)
        case .note(let range): return line.text.isEmpty ? [] : add(words: line.string, at: range)
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
        // The mark with which vi insists, and a capital as in less, say nothing else here.
        let plain = name.hasSuffix("!") ? name.dropLast() : name
        guard let command = Command.named(String(name)) ?? Command.named(plain.lowercased()) else {
            tell("No command “\(name)”. F1 lists them.", isError: true)
            return []
        }
        return perform(command, Command.Call(argument: argument))
    }
}
