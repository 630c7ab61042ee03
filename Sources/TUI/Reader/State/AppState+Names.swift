import Model
import Screen

/// Names and links on the page: choosing, opening, going from mention to mention.
extension AppState {
    /// The entity that a command about "it" means: that of the panel's row, of what is chosen or found on the page, the
    /// panel's own, or the one looked at last.
    var entityAtHand: EntityReference? {
        if isInPanel, let row = panel?.selectedRow {
            switch row.target {
            case .entity(let reference): return reference
            case .passage(let range): if let named = entity(namedIn: range) { return named }
            default: break
            }
        }
        if !isInPanel, let chosen = reading.chosen ?? hitAtHand, let named = entity(namedIn: chosen.range) {
            return named
        }
        return panel?.panel.entity ?? reading.entity
    }

    /// The entity that is named first in `range`.
    private func entity(namedIn range: TextRange) -> EntityReference? {
        let base = knowledge.base
        return base.mentions(in: range).first.map { EntityReference($0.entity, in: base, at: $0.start) }
    }

    /// The match that the search stands on, where it is on the page.
    private var hitAtHand: Choice? {
        guard let hit = search.current.map({ search.hits[$0] }), pageRange.overlaps(hit) else { return nil }
        return Choice(kind: .place, range: hit)
    }

    /// The link that a command about "it" means: the one that is chosen, or that the chosen name is part of.
    var linkAtHand: Link? {
        guard let chosen = reading.chosen, let document = reading.document else { return nil }
        return document.links(in: chosen.range).first { $0.range.overlaps(chosen.range) }
    }

    /// The names and links in `range` by offset. A link that is a name is there once, as the name.
    func choices(in range: TextRange) -> [Choice] {
        guard let document = reading.document else { return [] }
        let base = settings.showsNames ? knowledge.base : .empty
        let names = base.mentions(in: range).map { Choice(kind: .name, range: $0.range) }
        let links = links(in: range, of: document)
            .filter { base.mentions(in: $0.range).isEmpty }
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

    /// Chooses the next name or link, or the one before; goes on past the page where there is none left on it.
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
        var place = page.start
        if let chosen { place = step > 0 ? max(chosen.range.end, chosen.range.start + 1) : chosen.range.start }
        if chosen == nil, step < 0 { place = page.end }
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

    /// Opens what is chosen on the page; nil where nothing is.
    mutating func openChoice() -> [Effect]? {
        guard let chosen = reading.chosen ?? hitAtHand, pageRange.overlaps(chosen.range) else { return nil }
        if chosen.kind == .link, let link = linkAtHand { return follow(link) }
        guard let reference = entity(namedIn: chosen.range) else { return nil }
        open(EntityPanel(reference: reference))
        return []
    }

    /// Follows a link: inside of the document at once, an address only into a panel that shows it.
    mutating func follow(_ link: Link) -> [Effect] {
        switch link.target {
        case .place(let offset): return goTo(TextRange(offset, offset))
        case .footnote(let range): open(FootnotePanel(range: range))
        case .address(let address): open(LinkPanel(address: address))
        }
        return []
    }

    /// Goes to the next or previous mention of the entity at hand, its aliases included.
    mutating func goToMention(step: Int, times: Int) {
        let base = knowledge.base
        guard let reference = entityAtHand ?? firstNameOnPage, let id = reference.resolved(in: base) else {
            tell(knowledge.isRunning ? "Names are still being looked for." : "Choose a name first: Tab.")
            return
        }
        var place = readingOffset
        if reading.chosen == nil || !pageRange.overlaps(reading.chosen?.range ?? TextRange(0, 0)) {
            place = step > 0 ? pageRange.start - 1 : pageRange.end
        }
        var target: Mention?
        for _ in 0..<times {
            let next = step > 0 ? base.nextMention(of: id, after: place) : base.previousMention(of: id, before: place)
            guard let next else { break }
            target = next
            place = next.start
        }
        reading.entity = reference
        guard let target else {
            let count = base.mentions(of: id).count
            tell("\(base[id].name): no mention \(step > 0 ? "after" : "before") this one (\(count) in all).")
            return
        }
        if !pageRange.contains(target.range) { rememberPlace() }
        if split.page.height == 0 { closePanel() }
        reading.chosen = Choice(kind: .name, range: target.range)
        show(target.range)
        if panel?.panel is EntityPanel { selectInPanel(place: target.start) }
        let all = base.mentions(of: id)
        let number = all.partitionIndex { $0.start >= target.start } + 1
        tell("\(base[id].name): \(number) of \(all.count)")
    }

    private var firstNameOnPage: EntityReference? {
        let base = knowledge.base
        return base.mentions(in: pageRange).first.map { EntityReference($0.entity, in: base, at: $0.start) }
    }

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

extension HintState {
    private static let alphabet: [Character] = Array("asdfghjklqwertyuiopzxcvbnm")

    /// `count` different sequences of letters, the shortest first, none of which begins another.
    ///
    /// As few letters as possible are kept back to begin longer sequences, so that most names have a letter of their own.
    static func letters(count: Int) -> [[Character]] {
        var complete: [[Character]] = []
        var open: [[Character]] = [[]]
        while complete.count < count {
            let candidates = open.flatMap { begin in alphabet.map { begin + [$0] } }
            let missing = count - complete.count
            guard missing > candidates.count else { return complete + Array(candidates.prefix(missing)) }
            // Each candidate that is kept back gives room to a whole alphabet, less itself.
            let kept = min(candidates.count, (missing - candidates.count + alphabet.count - 2) / (alphabet.count - 1))
            complete += candidates.dropLast(kept)
            open = Array(candidates.suffix(kept))
        }
        return complete
    }
}
