import Model
import Screen

/// The search: as it is typed, as its hits arrive, and from hit to hit.
extension AppState {
    /// Begins to type a search.
    mutating func beginSearch(_ direction: SearchState.Direction) {
        guard reading.document != nil else { return }
        var fresh = SearchState()
        fresh.generation = search.generation
        fresh.direction = direction
        fresh.origin = reading.top
        fresh.previous = search.query
        search = fresh
        prompt = PromptState(.search(direction))
    }

    /// Searches for what is typed so far.
    mutating func searchAsTyped(_ text: String) -> [Effect] {
        guard let document = reading.document else { return [] }
        search.generation += 1
        search.hits = []
        search.current = nil
        search.isComplete = true
        reading.top = search.origin
        guard !text.isEmpty else {
            search.query = nil
            search.awaitedMove = nil
            return [.cancelSearch]
        }
        let query = SearchQuery(text, kind: settings.searchesPatterns ? .regularExpression : .literal)
        search.query = query
        search.isComplete = false
        let start = pageRange
        search.awaitedMove = SearchState.AwaitedMove(
            offset: search.direction == .forward ? start.start : start.end, direction: search.direction)
        return [.search(query, in: document, from: start.start, generation: search.generation)]
    }

    /// Keeps the search that was typed; an empty one repeats the last.
    mutating func confirmSearch(_ text: String) -> [Effect] {
        guard !text.isEmpty else {
            guard let previous = search.previous else {
                search.query = nil
                return []
            }
            let effects = searchAsTyped(previous.pattern)
            return effects
        }
        let place = reading.top
        reading.top = search.origin
        rememberPlace()
        reading.top = place
        if search.isComplete, search.hits.isEmpty { tellNotFound() }
        return []
    }

    /// Ends the search while it is typed: the reader is where it began.
    mutating func abandonSearch() -> [Effect] {
        reading.top = search.origin
        return clearSearch()
    }

    /// Ends the wait for a match where another key is pressed: the page must not jump later. A search that has found nothing
    /// so far ends with it.
    mutating func stopWaitingForMatch(at key: Key) -> [Effect] {
        guard prompt == nil, search.awaitedMove != nil else { return [] }
        if case .command(let command) = keyMap.match([key], in: .page),
            command.id == "search-next" || command.id == "search-previous"
        {
            return []
        }
        search.awaitedMove = nil
        guard search.hits.isEmpty, !search.isComplete else { return [] }
        search.generation += 1
        search.isComplete = true
        search.query = nil
        tell("Search stopped.")
        return [.cancelSearch]
    }

    /// Ends the search: nothing is marked any more.
    mutating func clearSearch() -> [Effect] {
        let generation = search.generation + 1
        let wasRunning = !search.isComplete
        search = SearchState()
        search.generation = generation
        if panel?.panel is ResultsPanel { closePanel() }
        return wasRunning ? [.cancelSearch] : []
    }

    /// Takes hits that were found.
    mutating func receive(hits: [TextRange], isComplete: Bool) {
        search.add(hits)
        search.isComplete = isComplete
        if let move = search.awaitedMove, let index = search.target(of: move) {
            search.awaitedMove = nil
            goToHit(index)
        }
        if isComplete {
            search.awaitedMove = nil
            if search.hits.isEmpty, prompt == nil { tellNotFound() }
        }
        if panel?.panel is ResultsPanel { refreshPanelForNewData() }
    }

    private mutating func tellNotFound() {
        tell("Not found: \(search.query?.pattern ?? "")", isError: true)
    }

    /// Goes from hit to hit; `step` 1 is the direction in which the search was begun.
    mutating func goToNextHit(step: Int, times: Int) -> [Effect] {
        guard !search.hits.isEmpty else {
            if search.isComplete { tellNotFound() }
            return []
        }
        if split.page.height == 0 { closePanel() }
        let isForward = (search.direction == .forward) == (step > 0)
        let page = pageRange
        var index: Int
        if let current = search.current, page.overlaps(search.hits[current]) {
            index = current + (isForward ? times : -times)
        } else if isForward {
            index = search.hits.partitionIndex { $0.start >= page.start } + times - 1
        } else {
            index = search.hits.partitionIndex { $0.start >= page.start } - times
        }
        let count = search.hits.count
        if index < 0 || index >= count {
            guard search.isComplete else {
                search.awaitedMove = SearchState.AwaitedMove(
                    offset: isForward ? page.end : page.start, direction: isForward ? .forward : .backward)
                tell("Still searching …")
                return []
            }
            index = ((index % count) + count) % count
            tell(isForward ? "From the start again." : "From the end again.")
        }
        rememberPlaceUnlessVisible(search.hits[index])
        goToHit(index)
        return []
    }

    private mutating func rememberPlaceUnlessVisible(_ range: TextRange) {
        if !pageRange.contains(range) { rememberPlace() }
    }

    private mutating func goToHit(_ index: Int) {
        search.current = index
        reading.chosen = nil
        show(search.hits[index])
        if panel?.panel is ResultsPanel { selectInPanel(place: search.hits[index].start) }
    }
}

extension SearchState {
    /// The hit that a move goes to, or nil while it is not known.
    func target(of move: AwaitedMove) -> Int? {
        guard !hits.isEmpty else { return nil }
        switch move.direction {
        case .forward:
            let index = hits.partitionIndex { $0.start >= move.offset }
            if index < hits.count { return index }
            return isComplete ? 0 : nil
        case .backward:
            // The hits before the place arrive last, so the nearest of them is known only at the end.
            guard isComplete else { return nil }
            let index = hits.partitionIndex { $0.start >= move.offset }
            return index > 0 ? index - 1 : hits.count - 1
        }
    }
}
