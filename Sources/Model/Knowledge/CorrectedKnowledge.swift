/// A knowledge base in the hands of a reader who corrects it: corrections are applied one after another, each to what those
/// before it made.
struct CorrectedKnowledge {
    /// A mention whose entity may change.
    struct Place {
        var range: TextRange
        var entity: Int
        var confidence: Confidence
    }

    let base: KnowledgeBase
    let text: TextBuffer
    /// Those of the base, then the new ones; `isGone` says which of them are left.
    var entities: [Entity]
    var isGone: [Bool]
    var places: [Place]
    var relations: [Relation]

    init(_ base: KnowledgeBase, of text: TextBuffer) {
        self.base = base
        self.text = text
        entities = base.entities
        isGone = Array(repeating: false, count: entities.count)
        places = base.mentions.map {
            Place(range: $0.range, entity: Int($0.entity.index), confidence: $0.confidence)
        }
        relations = base.relations
    }

    /// Applies a correction; false if the text has nothing that it is about.
    mutating func apply(_ correction: Correction) -> Bool {
        if case .name(let type) = correction.change { return mark(correction, as: type) }
        if case .split(let part, let name) = correction.change {
            guard let (index, moved) = mentions(of: correction, in: part) else { return false }
            // What the analysis says by now need not be said again.
            if entities[index].name != name { split(moved, of: index, into: name, by: correction) }
            return true
        }
        guard let index = subject(of: correction) else { return false }
        switch correction.change {
        case .rename(let name): rename(index, to: name, by: correction)
        case .merge(let name):
            guard let other = entity(named: name, or: correction.otherNamesOfTarget, besides: index) else {
                return false
            }
            merge(index, into: other, by: correction)
        case .retype(let type):
            note(correction, of: index, before: entities[index].type.definition.id)
            entities[index].type = type
        case .addAlias(let alias): add(alias, to: index, by: correction)
        case .dropAlias(let alias):
            guard drop(alias, of: index, by: correction) else { return false }
        case .noName: remove(index)
        case .describe(let words):
            entities[index].descriptions.insert(
                Entity.Description(passage: nil, text: words, confidence: .certain), at: 0)
        case .name, .split: break
        }
        return true
    }

    mutating func note(_ correction: Correction, of index: Int, before: String) {
        entities[index].corrections.append(AppliedCorrection(correction, before: before))
    }

    // MARK: - Finding

    /// The entity of that name: the one that is called so, or else of those that have it as another name the one that is
    /// called so most often.
    func entity(named name: String, besides other: Int? = nil) -> Int? {
        let left = entities.indices.filter { !isGone[$0] && $0 != other }
        let called = left.filter { entities[$0].name == name }
        if called.count == 1 { return called[0] }
        let candidates = called.isEmpty ? left.filter { entities[$0].aliases.contains(name) } : called
        guard candidates.count > 1 else { return candidates.first }
        let counts = mentionCounts(spelling: name)
        return candidates.max { (counts[$0, default: 0], $1) < (counts[$1, default: 0], $0) }
    }

    /// The entity that a correction is about.
    private func subject(of correction: Correction) -> Int? {
        entity(named: correction.entity, or: correction.otherNames)
    }

    /// The entity of that name; if the text has lost it, the one that is called by one of its other names now. Where several
    /// are, it is the one that has most of them, or none: another's panel would be worse than a correction without a place.
    func entity(named name: String, or others: [String], besides other: Int? = nil) -> Int? {
        if let found = entity(named: name, besides: other) { return found }
        let names = Set(others)
        let called = entities.indices.filter { !isGone[$0] && $0 != other && names.contains(entities[$0].name) }
        let shared = called.map { index in entities[index].aliases.count(where: names.contains) }
        guard let most = shared.max(), shared.count(where: { $0 == most }) == 1 else { return nil }
        return zip(called, shared).first { $0.1 == most }?.0
    }

    private func mentionCounts(spelling name: String) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for place in places where spelling(of: place) == name { counts[place.entity, default: 0] += 1 }
        return counts
    }

    /// How the text writes the name at a place: with its title where the entity goes by that.
    func spelling(of place: Place) -> String {
        let entity = entities[place.entity]
        let longest = text.withBytes { bytes in
            var longest = ""
            for name in [entity.name] + entity.aliases where name.utf8.count > longest.utf8.count {
                if let start = SpacedWords.start(of: name, upTo: place.range.end, in: bytes),
                    start <= place.range.start
                {
                    longest = name
                }
            }
            return longest
        }
        return longest.isEmpty ? SpacedWords.plain(text.string(in: place.range)) : longest
    }

    /// The mentions that a part means, by index, and whose they are; nil if there are none.
    ///
    /// The words at a place say whose mentions are meant, whatever the analysis calls that entity by now: its fullest name may
    /// have been deleted from the text.
    private func mentions(of correction: Correction, in part: Correction.Part) -> (entity: Int, mentions: [Int])? {
        switch part {
        case .spelling(let words):
            guard let entity = subject(of: correction) else { return nil }
            let own = places.indices.filter { places[$0].entity == entity && spelling(of: places[$0]) == words }
            return own.isEmpty ? nil : (entity, own)
        case .place(let quotation):
            return mention(at: quotation).map { (places[$0].entity, [$0]) }
        case .from(let quotation):
            guard let first = mention(at: quotation) else { return nil }
            let entity = places[first].entity
            return (entity, places.indices.filter { $0 >= first && places[$0].entity == entity })
        }
    }

    /// The mention at a place. Other places that have its words tell by their surroundings that they are not meant.
    private func mention(at quotation: Quotation) -> Int? {
        let same = text.withBytes { bytes in
            places.indices.filter {
                SpacedWords.end(of: quotation.exact.utf8, from: places[$0].range.start, in: bytes)
                    == places[$0].range.end
            }
        }
        guard let range = quotation.best(of: same.map { places[$0].range }, in: text) else { return nil }
        return same.first { places[$0].range == range }
    }
}

extension KnowledgeBase {
    /// What is known after the reader's corrections, in their order, and which of them the text has nothing for.
    ///
    /// The result depends only on the base, the text and the corrections. Linear in what is known for each correction, and in
    /// the text for one that adds a name.
    public func corrected(
        by corrections: [Correction], in text: TextBuffer
    ) -> (knowledge: KnowledgeBase, unplaced: [Int]) {
        guard !corrections.isEmpty else { return (self, []) }
        var corrected = CorrectedKnowledge(self, of: text)
        var unplaced: [Int] = []
        for (index, correction) in corrections.enumerated() where !corrected.apply(correction) {
            unplaced.append(index)
        }
        return (corrected.knowledge, unplaced)
    }
}

extension KnowledgeBase {
    /// How the text writes the names of `entity` up to the offset `end`, with how often, the most frequent first.
    public func spellings(of entity: EntityID, in text: TextBuffer, upTo end: Int) -> [(spelling: String, count: Int)] {
        let corrected = CorrectedKnowledge(self, of: text)
        var counts: [String: Int] = [:]
        var order: [String] = []
        for mention in mentions(of: entity) where mention.start < end {
            let spelling = corrected.spelling(
                of: .init(range: mention.range, entity: Int(entity.index), confidence: mention.confidence))
            if counts[spelling] == nil { order.append(spelling) }
            counts[spelling, default: 0] += 1
        }
        return order.enumerated().sorted { (counts[$1.element]!, $0.offset) < (counts[$0.element]!, $1.offset) }
            .map { ($0.element, counts[$0.element]!) }
    }
}
