/// What each correction changes.
extension CorrectedKnowledge {
    mutating func rename(_ index: Int, to name: String, by correction: Correction) {
        let old = entities[index].name
        guard old != name else { return }
        note(correction, of: index, before: old)
        let isWritten = places.contains { $0.entity == index && spelling(of: $0) == old }
        entities[index].aliases.removeAll { $0 == name || $0 == old }
        // The text goes on calling it so.
        if isWritten { entities[index].aliases.insert(old, at: 0) }
        entities[index].name = name
    }

    mutating func merge(_ index: Int, into other: Int, by correction: Correction) {
        let joined = entities[index]
        for place in places.indices where places[place].entity == index { places[place].entity = other }
        note(correction, of: other, before: joined.name)
        isGone[index] = true
        var kept = entities[other]
        let names = Set([kept.name] + kept.aliases)
        kept.aliases += ([joined.name] + joined.aliases).filter { !names.contains($0) }
        kept.titles += joined.titles.filter { !kept.titles.contains($0) }
        kept.firstMentions.merge(joined.firstMentions) { min($0, $1) }
        kept.descriptions += joined.descriptions
        kept.reasons += joined.reasons
        kept.corrections += joined.corrections
        kept.confidence = max(kept.confidence, joined.confidence)
        entities[other] = kept
        for relation in relations.indices {
            if relations[relation].subject == EntityID(index) { relations[relation].subject = EntityID(other) }
            if relations[relation].object == EntityID(index) { relations[relation].object = EntityID(other) }
        }
        relations.removeAll { $0.subject == $0.object }
    }

    mutating func split(_ moved: [Int], of index: Int, into name: String, by correction: Correction) {
        let before = places.filter { $0.entity == index }.map(\.range)
        let spellings = moved.map { spelling(of: places[$0]) }
        let target = owner(named: name, or: correction.otherNamesOfTarget, besides: index) ?? make(name, index)
        for place in moved { places[place].entity = target }
        note(correction, of: target, before: entities[index].name)
        for spelling in spellings where spelling != entities[target].name {
            if !entities[target].aliases.contains(spelling) { entities[target].aliases.append(spelling) }
        }
        findFirstMentions(of: target)
        forget(spellings, of: index)
        let movedRanges = Set(moved.map { places[$0].range })
        moveFacts(from: index, to: target) { passage in
            let nearest = before.min { Self.distance($0, passage) < Self.distance($1, passage) }
            return nearest.map(movedRanges.contains) ?? false
        }
        if movedRanges.count == before.count { isGone[index] = true }
    }

    /// The entity that is called so and gets mentions of another.
    private func owner(named name: String, or others: [String], besides index: Int) -> Int? {
        let called = entities.indices.first { !isGone[$0] && $0 != index && entities[$0].name == name }
        return called ?? (others.isEmpty ? nil : entity(named: name, or: others, besides: index))
    }

    /// Takes away the names that no mention of the entity is written with any more.
    private mutating func forget(_ spellings: [String], of index: Int) {
        var left: [String: Int] = [:]
        var order: [String] = []
        for place in places where place.entity == index {
            let spelling = spelling(of: place)
            if left[spelling] == nil { order.append(spelling) }
            left[spelling, default: 0] += 1
        }
        let gone = Set(spellings).filter { left[$0] == nil }
        entities[index].aliases.removeAll(where: gone.contains)
        entities[index].reasons.removeAll { gone.contains($0.name) || gone.contains($0.other) }
        if gone.contains(entities[index].name) {
            let fullest = order.max { ($0.utf8.count, left[$0] ?? 0) < ($1.utf8.count, left[$1] ?? 0) }
            if let fullest {
                entities[index].name = fullest
                entities[index].aliases.removeAll { $0 == fullest }
            }
        }
        findFirstMentions(of: index)
    }

    private mutating func moveFacts(from index: Int, to target: Int, where isMoved: (TextRange) -> Bool) {
        func moves(_ passage: TextRange?) -> Bool { passage.map(isMoved) ?? false }
        entities[target].descriptions += entities[index].descriptions.filter { moves($0.passage) }
        entities[index].descriptions.removeAll { moves($0.passage) }
        for relation in relations.indices where moves(relations[relation].passage) {
            if relations[relation].subject == EntityID(index) { relations[relation].subject = EntityID(target) }
            if relations[relation].object == EntityID(index) { relations[relation].object = EntityID(target) }
        }
        relations.removeAll { $0.subject == $0.object }
    }

    private static func distance(_ one: TextRange, _ two: TextRange) -> Int {
        max(0, max(one.start, two.start) - min(one.end, two.end))
    }

    mutating func add(_ alias: String, to index: Int, by correction: Correction) {
        note(correction, of: index, before: "")
        if entities[index].name != alias, !entities[index].aliases.contains(alias) {
            entities[index].aliases.append(alias)
        }
        take(alias, for: index)
        findFirstMentions(of: index)
    }

    mutating func drop(_ alias: String, of index: Int, by correction: Correction) -> Bool {
        let moved = places.indices.filter { places[$0].entity == index && spelling(of: places[$0]) == alias }
        guard moved.isEmpty else {
            split(moved, of: index, into: alias, by: correction)
            return true
        }
        guard entities[index].aliases.contains(alias) else { return false }
        entities[index].aliases.removeAll { $0 == alias }
        note(correction, of: index, before: alias)
        return true
    }

    mutating func remove(_ index: Int) {
        isGone[index] = true
        places.removeAll { $0.entity == index }
        relations.removeAll { $0.subject == EntityID(index) || $0.object == EntityID(index) }
    }

    mutating func mark(_ correction: Correction, as type: EntityType) -> Bool {
        let name = correction.entity
        let present = entities.indices.first { !isGone[$0] && entities[$0].name == name }
        let index = present ?? make(name, nil)
        take(name, for: index)
        guard places.contains(where: { $0.entity == index }) else {
            if present == nil { isGone[index] = true }
            return false
        }
        entities[index].type = type
        note(correction, of: index, before: "")
        findFirstMentions(of: index)
        return true
    }

    // MARK: - Entities and places

    /// A new entity, of the type of `origin`.
    private mutating func make(_ name: String, _ origin: Int?) -> Int {
        let type = origin.map { entities[$0].type } ?? .other
        entities.append(Entity(id: EntityID(entities.count), type: type, name: name))
        isGone.append(false)
        return entities.count - 1
    }

    /// Makes every place that has `words` a mention of the entity, unless they are part of a longer name.
    private mutating func take(_ words: String, for index: Int) {
        var found: [TextRange] = []
        for sentence in base.sentences {
            found += SpacedWords.places(of: words, in: sentence, of: text).filter { SpacedWords.isWhole($0, in: text) }
        }
        found.removeAll { range in
            let first = places.partitionIndex { $0.range.end > range.start }
            return first < places.count && places[first].range != range && places[first].range.contains(range)
        }
        guard !found.isEmpty else { return }
        var lost: Set<Int> = []
        var next = 0
        var kept: [Place] = []
        for place in places {
            while next < found.count, found[next].end <= place.range.start { next += 1 }
            if next < found.count, found[next].overlaps(place.range) {
                lost.insert(place.entity)
            } else {
                kept.append(place)
            }
        }
        kept += found.map { Place(range: $0, entity: index, confidence: .certain) }
        places = kept.sorted { $0.range < $1.range }
        for entity in lost where entity != index && !isGone[entity] {
            if places.contains(where: { $0.entity == entity }) {
                forget([words], of: entity)
            } else {
                remove(entity)
            }
        }
    }

    /// Finds where the text first has each name of an entity, so that none is told before.
    private mutating func findFirstMentions(of index: Int) {
        var waiting = [entities[index].name] + entities[index].aliases
        var first: [String: Int] = [:]
        text.withBytes { bytes in
            for place in places where place.entity == index && !waiting.isEmpty {
                waiting.removeAll { name in
                    let isHere = SpacedWords.start(of: name, upTo: place.range.end, in: bytes) != nil
                    if isHere { first[name] = place.range.start }
                    return isHere
                }
            }
        }
        for name in waiting + entities[index].titles { first[name] = entities[index].firstMentions[name] }
        entities[index].firstMentions = first
    }

    // MARK: - The result

    /// The entities that are left, by first mention, with everything that refers to them.
    var knowledge: KnowledgeBase {
        var firstPlaces = [Int](repeating: .max, count: entities.count)
        for place in places { firstPlaces[place.entity] = min(firstPlaces[place.entity], place.range.start) }
        let order = entities.indices.filter { !isGone[$0] }.sorted { (firstPlaces[$0], $0) < (firstPlaces[$1], $1) }
        var ids = [EntityID?](repeating: nil, count: entities.count)
        for (new, old) in order.enumerated() { ids[old] = EntityID(new) }
        func id(_ old: EntityID) -> EntityID? { ids[Int(old.index)] }
        let left = order.enumerated().map { new, old in
            var entity = entities[old]
            entity.id = EntityID(new)
            entity.perhapsSame = entity.perhapsSame.compactMap(id).filter { $0 != EntityID(new) }.sorted()
            return entity
        }
        return KnowledgeBase(
            entities: left,
            mentions: places.compactMap { place in
                ids[place.entity].map { Mention(place.range, of: $0, confidence: place.confidence) }
            },
            relations: relations.compactMap { relation in
                guard let subject = id(relation.subject) else { return nil }
                var relation = relation
                relation.subject = subject
                if let object = relation.object {
                    guard let kept = id(object) else { return nil }
                    relation.object = kept
                }
                return relation
            },
            times: base.times, sentences: base.sentences, analysed: base.analysed, parts: base.parts,
            remark: base.remark)
    }
}
