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
    /// For each mention the index of its use.
    private var places: [Int] = []
    /// For each cluster the index of its entity.
    private var indices: [Int: Int] = [:]

    /// Makes them.
    init(_ resolver: EntityResolver, in text: AnnotatedText) {
        self.resolver = resolver
        self.text = text
        var candidates: [[NameChoice.Candidate]] = []
        var confidences: [Double] = []
        mentions.reserveCapacity(resolver.names.table.uses.count)
        for (place, use) in resolver.names.table.uses.enumerated() {
            let cluster = resolver.clusters[place]
            if resolver.isAddress(use.form) { continue }
            places.append(place)
            let entity = indices[cluster] ?? candidates.count
            if entity == candidates.count {
                indices[cluster] = entity
                candidates.append([])
                confidences.append(0)
            }
            if let known = candidates[entity].firstIndex(where: { $0.form == use.form }) {
                candidates[entity][known].count += 1
            } else {
                candidates[entity].append(.init(form: use.form, count: 1, title: lastTitle(of: use)))
            }
            confidences[entity] = max(confidences[entity], use.confidence.share)
            let certainty = resolver.decider.isDoubtful[place] ? Self.certaintyOfDoubtful : 1
            mentions.append(
                Mention(use.range, of: EntityID(entity), confidence: Confidence(use.confidence.share * certainty)))
        }
        entities = candidates.indices.map { index in
            entity(EntityID(index), of: candidates[index], confidence: confidences[index])
        }
        collectTitles()
        collectReasons()
        linkPerhapsSame()
    }

    private func entity(_ id: EntityID, of candidates: [NameChoice.Candidate], confidence: Double) -> Entity {
        let forms = candidates.map(\.form)
        let (type, agreement) = resolver.type(of: forms)
        let choice = NameChoice(candidates, of: resolver.names.forms, type: type)
        let shown = resolver.note(of: forms)?.name ?? choice.shown
        let name = type == .person ? LettersAfterNames.without(shown) : shown
        let aliases = choice.aliases(beside: shown).filter { $0 != name }
        var entity = Entity(id: id, type: type, name: name, aliases: aliases)
        entity.confidence = Confidence(confidence * (0.5 + 0.5 * agreement))
        return entity
    }

    // MARK: - Titles

    /// The words of a use's titles, on one line; of a name that is written in capitals, as in a heading, in mixed case.
    private func titles(of use: NameUse) -> String {
        guard !use.titles.isEmpty else { return "" }
        let isInCapitals = NameForm.isRough(text.text.string(in: use.range))
        return text.text.string(in: use.titles).split(whereSeparator: { $0.isWhitespace })
            .map { isInCapitals ? $0.prefix(1) + $0.dropFirst().lowercased() : String($0) }.joined(separator: " ")
    }

    /// The last of them, which is before the name ("Minister" of "Deputy Foreign Minister Voss"), as one has it.
    private func lastTitle(of use: NameUse) -> String {
        guard resolver.names.forms[use.form].honorific != nil else { return "" }
        let words = titles(of: use).split(separator: " ")
        guard var title = words.last.map(String.init) else { return "" }
        if let singular = Self.singulars[title] { title = singular }
        if words.count > 1, words[words.count - 2] == "Grand" { title = "Grand " + title }
        // "MISS Brooke": where a chapter begins in capitals, the name does not.
        guard NameForm.isRough(title) || Self.courtesies.contains(title),
            !NameForm.isRough(resolver.names.forms[use.form].display)
        else { return title }
        return title.prefix(1) + title.dropFirst().lowercased()
    }

    private static let singulars = ["Messrs": "Mr.", "Messrs.": "Mr.", "Mesdames": "Mrs."]

    /// Titles too short to tell a line of capitals by.
    private static let courtesies: Set<String> = ["MR", "MRS", "DR", "MR.", "MRS.", "DR."]

    private mutating func collectTitles() {
        for (place, mention) in zip(places, mentions) {
            let use = resolver.names.table.uses[place]
            if use.titles.isEmpty { continue }
            let title = titles(of: use)
            let entity = Int(mention.entity.index)
            guard entities[entity].type == .person, !title.isEmpty,
                !entities[entity].titles.contains(where: { $0.lowercased() == title.lowercased() }),
                fits(use, resolver.clusters[place])
            else { continue }
            entities[entity].titles.append(title)
        }
    }

    /// Whether the title of a use is one for the gender of its entity.
    private func fits(_ use: NameUse, _ cluster: Int) -> Bool {
        guard let gender = resolver.names.forms[use.form].honorific?.gender,
            let other = resolver.clustering.profile(of: cluster).gender.gender
        else { return true }
        return gender == other
    }

    // MARK: - Reasons

    private mutating func collectReasons() {
        let clustering = resolver.clustering
        for evidence in clustering.reasons {
            guard let entity = indices[clustering.root(evidence.first)] else { continue }
            entities[entity].reasons.append(reason(evidence))
        }
        var places: [[Int]: Int] = [:]
        for (place, use) in resolver.names.table.uses.enumerated() where clustering.ambiguous[use.form] != nil {
            let decided = resolver.clusters[place]
            if decided != clustering.root(use.form) { places[[use.form, decided], default: 0] += 1 }
        }
        for form in clustering.ambiguous.keys.sorted() {
            var seen: Set<Int> = []
            for evidence in clustering.ambiguous[form] ?? [] {
                let root = clustering.root(evidence.second)
                guard seen.insert(root).inserted, let count = places[[form, root]], let entity = indices[root] else {
                    continue
                }
                entities[entity].reasons.append(reason(evidence, places: count))
            }
        }
    }

    private func reason(_ evidence: Evidence, places: Int? = nil) -> IdentityReason {
        IdentityReason(
            name: written(evidence.first), other: written(evidence.second), meaning: evidence.kind.meaning,
            passage: evidence.passage, places: places)
    }

    /// A form with its title, as first written.
    private func written(_ form: Int) -> String {
        let form = resolver.names.forms[form]
        guard form.honorific != nil else { return form.display }
        let place = resolver.names.table.uses.partitionIndex { $0.range.start >= form.firstRange.start }
        guard place < resolver.names.table.uses.count else { return form.display }
        return [lastTitle(of: resolver.names.table.uses[place]), form.display].filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    // MARK: - Perhaps the same

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
