import Model

/// What is known, the entity at hand, and going from mention to mention.
extension AppState {
    /// Whether what lies ahead is left out: unless the reader said, of books but not of articles.
    var hidesAhead: Bool { settings.hidesAhead ?? reading.isBook }

    /// What may be told here: all that is known, or what has been read and what is on the page.
    var known: KnowledgeView {
        hidesAhead ? knowledge.base.known(upTo: max(reading.furthest, pageRange.end)) : knowledge.base.all
    }

    /// ": A shows all", the key that tells what lies ahead; empty if it has none.
    var wayAhead: String { keyMap.keys(of: "ahead").first.map { ": \($0) shows all" } ?? "" }

    /// The entity that a command about "it" means: that of the panel's row, of what is chosen or found on the page, the
    /// panel's own, or the one looked at last.
    var entityAtHand: EntityReference? {
        if isInPanel, let target = panel?.selectedRow?.target {
            if let reference = target.entity { return reference }
            if case .passage(let range) = target, let named = entity(namedIn: range) { return named }
        }
        return entityChosen ?? panel?.panel.entity ?? reading.entity
    }

    /// The entity that a correction is about: in a panel about an entity that one, whatever the row is about.
    var entityToCorrect: EntityReference? { isInPanel ? panel?.panel.entity ?? entityAtHand : entityAtHand }

    /// The entity whose mentions `*` goes through: in a panel about an entity that one, whatever the row is about.
    private var entityToFollow: EntityReference? {
        if isInPanel, let own = panel?.panel.entity { return own }
        return entityAtHand ?? entity(namedIn: pageRange)
    }

    /// The entity that is named by what is chosen or found on the page.
    private var entityChosen: EntityReference? {
        guard !isInPanel, let chosen = reading.chosen ?? hitAtHand else { return nil }
        return entity(namedIn: chosen.range)
    }

    /// The entity that is named first in `range`.
    func entity(namedIn range: TextRange) -> EntityReference? {
        let base = knowledge.base
        return base.mentions(in: range).first.map { EntityReference($0.entity, in: known, at: $0.start) }
    }

    /// Goes to the next or previous mention of the entity at hand, its aliases included.
    mutating func goToMention(step: Int, times: Int) {
        let base = knowledge.base
        guard let reference = entityToFollow, let id = reference.resolved(in: base) else {
            tell(knowledge.isRunning ? "Names are still being looked for." : "Choose a name first: Tab.")
            return
        }
        reading.entity = reference
        guard let target = mention(of: id, step: step, times: times) else {
            let count = known.mentions(of: id).count
            let ahead = known.mentionsAhead(of: id).map { ", \($0.count) ahead\(wayAhead)" } ?? ""
            let inAll = ahead.isEmpty ? "in all" : "so far"
            tell(
                "\(known.name(of: id)): no mention \(step > 0 ? "after" : "before") this one "
                    + "(\(count) \(inAll)\(ahead)).")
            return
        }
        if !pageRange.contains(target.range) { rememberPlace() }
        if split.page.height == 0 { closePanel() }
        reading.chosen = Choice(kind: .name, range: target.range)
        show(target.range)
        selectInPanel(place: target.start)
        let all = known.mentions(of: id)
        tell("\(known.name(of: id)): \(all.partitionIndex { $0.start >= target.start } + 1) of \(all.count)")
    }

    /// The mention of an entity that is `times` further from what is chosen, or from the page.
    private func mention(of id: EntityID, step: Int, times: Int) -> Mention? {
        let base = knowledge.base
        let known = known
        let page = pageRange
        let isChosenHere = reading.chosen.map { page.overlaps($0.range) } ?? false
        var place = isChosenHere ? readingOffset : step > 0 ? page.start - 1 : page.end
        var target: Mention?
        for _ in 0..<times {
            let next = step > 0 ? base.nextMention(of: id, after: place) : base.previousMention(of: id, before: place)
            guard let next, next.start < known.end else { break }
            target = next
            place = next.start
        }
        return target
    }
}
