import Model

/// Choosing a name or a link on the page, and opening it.
extension AppState {
    /// The match that the search is at, if it is on the page.
    var hitAtHand: Choice? {
        guard let hit = search.current.map({ search.hits[$0] }), pageRange.overlaps(hit) else { return nil }
        return Choice(kind: .place, range: hit)
    }

    /// The link that a command about "it" means: the one that is chosen, or that the chosen or found name is part of.
    var linkAtHand: Link? {
        guard let chosen = reading.chosen ?? hitAtHand, let document = reading.document else { return nil }
        return document.links(in: chosen.range).first { $0.range.overlaps(chosen.range) }
    }

    /// The names and links in `range` by offset. A link that is a name is there once, as the name; a picture is there beside the
    /// names in its caption.
    func choices(in range: TextRange) -> [Choice] {
        guard let document = reading.document else { return [] }
        let base = settings.names == .off ? .empty : knowledge.base
        let names = base.mentions(in: range).map { Choice(kind: .name, range: $0.range) }
        let links = links(in: range, of: document)
            .filter { $0.isPicture || base.mentions(in: $0.range).isEmpty }
            .map { Choice(kind: .link, range: $0.range) }
        return (names + links).filter { $0.range.start >= range.start && $0.range.start < range.end }
            .sorted { $0.range < $1.range }
    }

    /// The links in `range`, which may reach over several segments of the document.
    private func links(in range: TextRange, of document: Document) -> [Link] {
        var links: [Link] = []
        var place = range.start
        while place < range.end {
            let end = document.segment(at: place).end
            links += document.links(in: TextRange(place, min(end, range.end)))
            guard end > place else { break }
            place = end
        }
        return links
    }

    /// Chooses the next name or link, or the one before; goes on past the page if there is none left on it. It begins at what is
    /// chosen, or at the match of a search, or at the edge of the page.
    mutating func chooseNext(step: Int, times: Int) {
        for _ in 0..<times {
            guard let next = nextChoice(step: step) else {
                tell(step > 0 ? "No name or link follows." : "No name or link before this one.")
                return
            }
            reading.chosen = next
            show(next.range)
        }
    }

    private func nextChoice(step: Int) -> Choice? {
        guard let document = reading.document else { return nil }
        let page = pageRange
        let chosen = reading.chosen.flatMap { page.overlaps($0.range) ? $0 : nil }
        var place = hitAtHand?.range.start ?? (step > 0 ? page.start : page.end)
        if let chosen { place = step > 0 ? max(chosen.range.end, chosen.range.start + 1) : chosen.range.start }
        // Links are found only by looking, so it is done piece by piece, and not through all of a large text.
        let reach = 1 << 20
        var size = max(2_000, page.count)
        var looked = 0
        while looked < reach {
            let window =
                step > 0
                ? TextRange(place, min(document.text.count, place + size)) : TextRange(max(0, place - size), place)
            guard !window.isEmpty else { return nil }
            let found = choices(in: window)
            if let next = step > 0 ? found.first : found.last { return next }
            looked += window.count
            place = step > 0 ? window.end : window.start
            size *= 2
        }
        return nil
    }

    /// Opens what is chosen on the page; nil if nothing is.
    mutating func openChoice() -> [Effect]? {
        guard let chosen = reading.chosen ?? hitAtHand, pageRange.overlaps(chosen.range) else { return nil }
        if chosen.kind == .link, let link = linkAtHand { return follow(link) }
        guard let reference = entity(namedIn: chosen.range) else { return nil }
        if let link = linkAtHand, case .name = chosen.kind { return follow(.nameInLink(reference, link)) }
        return follow(.entity(reference))
    }
}

extension Link {
    /// Whether it leads to a picture.
    fileprivate var isPicture: Bool {
        if case .picture = target { return true }
        return false
    }
}
