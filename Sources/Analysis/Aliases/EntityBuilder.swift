import Model

/// Makes the entities and mentions of a text from its resolved names.
struct EntityBuilder {
    /// The share of ambiguous names that are decided rightly in the labelled texts (docs/aliases.md), roughly.
    private static let certaintyOfDoubtful = 0.6

    private let resolver: EntityResolver
    private let text: AnnotatedText
    /// The entities, by first mention.
    private(set) var entities: [Entity] = []
    /// The mentions, by offset.
    private(set) var mentions: [Mention] = []
    /// For each cluster the index of its entity.
    private var indices: [Int: Int] = [:]

    /// Makes them.
    init(_ resolver: EntityResolver, in text: AnnotatedText) {
        self.resolver = resolver
        self.text = text
        let table = resolver.table
        var forms: [[Int]] = []
        var confidences: [Double] = []
        mentions.reserveCapacity(table.uses.count)
        for (place, use) in table.uses.enumerated() {
            let cluster = resolver.clusters[place]
            let entity = indices[cluster] ?? forms.count
            if entity == forms.count {
                indices[cluster] = entity
                forms.append([])
                confidences.append(0)
            }
            if !forms[entity].contains(use.form) { forms[entity].append(use.form) }
            confidences[entity] = max(confidences[entity], use.confidence.share)
            let certainty = resolver.isDoubtful[place] ? Self.certaintyOfDoubtful : 1
            mentions.append(
                Mention(use.range, of: EntityID(entity), confidence: Confidence(use.confidence.share * certainty)))
        }
        entities = forms.indices.map { index in
            let (type, agreement) = resolver.type(of: forms[index])
            var entity = Entity(id: EntityID(index), type: type, name: "")
            entity.confidence = Confidence(confidences[index] * (0.5 + 0.5 * agreement))
            nameEntity(&entity, forms: forms[index])
            return entity
        }
        collectTitles()
        linkPerhapsSame()
    }

    // MARK: - Names

    private func nameEntity(_ entity: inout Entity, forms: [Int]) {
        var names: [String] = []
        for form in forms where !names.contains(resolver.table.forms[form].display) {
            names.append(resolver.table.forms[form].display)
        }
        if let noted = resolver.note(of: forms) {
            entity.name = noted.name
        } else {
            entity.name = resolver.table.forms[fullest(forms, type: entity.type)].display
        }
        entity.aliases = names.filter { $0 != entity.name }
    }

    /// The form with the fullest name: the most words, then the most letters; of synonyms of a place or a people, the one
    /// most used.
    private func fullest(_ forms: [Int], type: EntityType) -> Int {
        let table = resolver.table
        func rank(_ form: Int) -> (Int, Int, Int) {
            let form = table.forms[form]
            switch type {
            case .place, .group:
                let isUsual = type == .group || PlaceSynonyms.shared.isUsual(form.key.words)
                return (isUsual ? 1 : 0, form.useCount, form.display.utf8.count)
            default:
                return (form.words.count { $0.utf8.count > 1 }, form.words.count, form.display.utf8.count)
            }
        }
        var best = forms[0]
        for form in forms.dropFirst() where rank(form) > rank(best) { best = form }
        return best
    }

    private mutating func collectTitles() {
        for (use, mention) in zip(resolver.table.uses, mentions) where !use.titles.isEmpty {
            let title = text.text.string(in: use.titles).split(whereSeparator: { $0.isWhitespace }).joined(
                separator: " ")
            let entity = Int(mention.entity.index)
            guard entities[entity].type == .person, !title.isEmpty, !entities[entity].titles.contains(title) else {
                continue
            }
            entities[entity].titles.append(title)
        }
    }

    private mutating func linkPerhapsSame() {
        for (first, second) in resolver.perhapsSame {
            guard let one = indices[first], let other = indices[second], one != other else { continue }
            for (from, to) in [(one, other), (other, one)] where !entities[from].perhapsSame.contains(EntityID(to)) {
                entities[from].perhapsSame.append(EntityID(to))
            }
        }
        for index in entities.indices { entities[index].perhapsSame.sort() }
    }

    // MARK: - Nationalities

    /// A relation for each people whose country the text names too.
    func nationalities() -> [Relation] {
        var places: [Int: EntityID] = [:]
        for entity in entities where entity.type == .place {
            for name in [entity.name] + entity.aliases {
                if let place = PlaceSynonyms.shared.place(named: NameReader.folded(name[...])), places[place] == nil {
                    places[place] = entity.id
                }
            }
        }
        var firstMentions: [EntityID: TextRange] = [:]
        for mention in mentions
        where entities[Int(mention.entity.index)].type == .group && firstMentions[mention.entity] == nil {
            firstMentions[mention.entity] = mention.range
        }
        return entities.filter { $0.type == .group }.compactMap { group in
            guard let place = PlaceSynonyms.shared.place(ofDemonym: NameReader.folded(group.name[...])),
                let country = places[place]
            else { return nil }
            return Relation(
                .nationality, subject: group.id, object: country, label: group.name, passage: firstMentions[group.id],
                confidence: .certain)
        }
    }
}
