import Page
import Screen

/// What an event changes, and what is to be done because of it: the table that hands events to subjects.
///
/// The one place that changes the state; the same state and event always give the same result.
package func update(_ state: inout AppState, _ event: Event) -> [Effect] {
    var effects: [Effect]
    let spoken = state.settings.isPlain ? SpokenState(state) : nil
    switch event {
    case .key(let key):
        state.notice = nil
        effects = state.stopWaitingForMatch(at: key) + state.receive(key)
    case .mouse(let action):
        state.notice = nil
        effects = state.receive(action)
    case .resized(let rows, let columns):
        state.resize(to: ScreenSize(rows: rows, columns: columns))
        effects = []
    case .resumed: effects = [.redraw]
    case .background(let isLight):
        state.theme.background = isLight ? .light : .dark
        effects = []
    case .pictures(let support):
        state.pictures.support = support
        effects = []
    case .configured(let settings, let keyMap, let remark):
        state.take(keyMap)
        effects = state.take(settings)
        state.tell(remark)
    case .notice(let text):
        state.tell(text)
        effects = []
    case .terminated(let status): effects = [.quit(status: status)]
    default: effects = state.receive(report: event)
    }
    state.noteReading()
    state.renewPanel()
    state.followTour()
    if let spoken { state.speak(of: spoken) }
    return effects + state.themeToShow() + state.pictureToShow() + state.wholePageToShow() + state.placeToKeep()
        + state.askLibrary()
        + state.analysisOfPlace()
        + state.placeReached()
}

extension AppState {
    /// Takes a key: for the prompt, a hint, a count, a sequence or a command.
    fileprivate mutating func receive(_ key: Key) -> [Effect] {
        if prompt != nil { return typeInPrompt(key) }
        if hints != nil { return typeHint(key) }
        if let id = pending.awaitsLetter {
            pending = PendingKeys()
            guard case .character(let letter) = key, let command = Command.named(id) else { return [] }
            return perform(command, Command.Call(argument: String(letter)))
        }
        if pending.takesDigit(key) { return [] }
        if let effects = takeShortcut(key) { return effects }
        if key == .escape, pending.count != nil || !pending.keys.isEmpty {
            pending = PendingKeys()
            return []
        }
        let keys = pending.keys + [key]
        let count = pending.count
        switch keyMap.match(keys, in: keyScopes) {
        case .command(let command):
            pending = PendingKeys()
            return perform(command, Command.Call(count: count))
        case .prefix: pending.keys = keys
        case .none:
            pending = PendingKeys()
            if key == .control("c") { tell(howToQuit) } else { tellOnce(ofUnbound: keys) }
        }
        return []
    }

    /// Where the keys go.
    private var keyScopes: [Command.Scope] {
        if isInPanel { return panel?.panel.keyScopes ?? [.panel] }
        return [selection == nil ? .page : .selection]
    }

    /// What `^C` answers, which ends other programs.
    private var howToQuit: String {
        keyMap.keys(of: "quit").first.map { "\($0) quits." } ?? ":quit quits."
    }

    /// Says that no command has these keys; once, so that it is not said again and again. Escape asks for nothing, and a backslash may
    /// be the end of a late answer of the terminal.
    private mutating func tellOnce(ofUnbound keys: [Key]) {
        guard keys != [.escape], keys != [.character("\\")], unboundKeys.insert(keys).inserted else { return }
        let help = helpKey.map { " \($0) lists the keys." } ?? ""
        tell("\(CellText.joined(keys.map(KeyName.name), by: " ")) does nothing here.\(help)")
    }

    /// Gives the screen another size; the place stays.
    fileprivate mutating func resize(to newSize: ScreenSize) {
        guard newSize != size else { return }
        size = newSize
        // The letters may be larger or smaller, too.
        pictures.isAsked = false
        refreshLayout()
        refreshPanel(keepingSelection: true)
    }

    /// Takes a report of work in the background.
    fileprivate mutating func receive(report: Event) -> [Effect] {
        switch report {
        case .documentLoaded(let document, let name, let generation) where generation == reading.generation:
            defer { if let position = files.position { tell(position) } }
            return show(document, name: name)
        case .documentGrew(let document, let generation) where generation == reading.generation:
            return grow(document)
        case .loadFailed(let message, let generation) where generation == reading.generation:
            reading.isLoading = false
            reading.isReadAnew = false
            reading.interpretation = reading.presentInterpretation
            tell(message, isError: true)
        case .namesListed(let names, let path): offer(names: names, for: path)
        case .analysed(let base, let progress, let generation) where generation == reading.textGeneration:
            receive(base, progress: progress)
        case .correctionsRead(let corrections, let generation) where generation == reading.generation:
            receive(corrections)
        case .noteWritten(let words, let range, let generation) where generation == reading.generation:
            return words.allSatisfy(\.isWhitespace) ? [] : add(words: words, at: range)
        case .analysisStopped(let generation) where generation == reading.textGeneration:
            knowledge.isRunning = false
        case .lookedUp(let answer, let isLast, let number):
            return receive(answer, isLast: isLast, number: number)
        case .library(let report, let generation): receive(report, generation: generation)
        case .pictureLoaded(let picture, let request): pictures.take(picture, of: request)
        case .pictureFailed(let problem, let request): pictures.take(problem: problem, of: request)
        case .searchFound(let hits, let isComplete, let generation) where generation == search.generation:
            receive(hits: hits, isComplete: isComplete)
        case .searchFailed(let message, let generation) where generation == search.generation:
            receive(searchFailure: message)
        default: break
        }
        return []
    }
}
