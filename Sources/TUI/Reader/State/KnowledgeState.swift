import Model

/// What the analysis has reported so far.
struct KnowledgeState: Sendable {
    /// The last report.
    var base = KnowledgeBase.empty
    /// The share of the text that was analysed, 0...1.
    var progress = 0.0
    /// Whether the analysis runs.
    var isRunning = false
    /// Whether the reader wants the analysis; `:analysis off` says no.
    var isWanted = true
}

/// An entity, named so that it can be found again in a later report, where ids differ.
struct EntityReference: Hashable, Sendable {
    /// Its name when it was chosen.
    var name: String
    /// The place of one of its mentions; nil where it has none.
    var mention: Int?

    /// A reference to the entity `id`, by the mention at `place` or else its first.
    init(_ id: EntityID, in base: KnowledgeBase, at place: Int? = nil) {
        name = base[id].name
        mention = place ?? base.mentions(of: id).first?.start
    }

    /// The entity in `base`: the one mentioned at the same place, or else the one of that name.
    func resolved(in base: KnowledgeBase) -> EntityID? {
        if let mention, let found = base.mention(at: mention) { return found.entity }
        return base.entities.first { $0.name == name || $0.aliases.contains(name) }?.id
    }
}
