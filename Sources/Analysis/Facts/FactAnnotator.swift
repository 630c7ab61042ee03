import Model

/// Finds what the text says of its entities: the best three descriptions of each, and relations between them.
public struct FactAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Mentions, and the words around them.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names, .entities] }
    /// Descriptions and relations.
    public var assigns: Set<AnnotatedText.Layer> { [.descriptions, .relations] }

    private static let mostDescriptions = 3

    /// Reads the sentences of prose that hold a mention, and the lists of characters.
    public func annotate(_ text: inout AnnotatedText) {
        guard !text.mentions.isEmpty else { return }
        let context = FactContext(text)
        var ranking = DescriptionRanking(text)
        var relations = RelationCollection()
        var kin = KinCensus()
        var company = BelongingCensus()
        let husbands = FullNames(text, context.genders)
        var couples: [Couple] = []
        var focus = Focus()
        var mention = 0
        var previous: PreviousSentence?
        var inquiry: Inquiry?
        for (index, sentence) in text.sentences.enumerated() where text.blocks[sentence.block].isProse {
            if previous?.leads(to: index, in: sentence.block) == false { previous = nil }
            let reader = SentenceReader(text, context, sentence, nextMention: &mention)
            if previous == nil { previous = PreviousSentence(opening: reader, index: index, focus) }
            focus.leave(for: reader)
            let antecedents = Antecedents(sentence: reader, previous: previous, focus: focus, inquiry: inquiry)
            if !reader.mentions.isEmpty {
                let (belongings, possessions) = BelongingFinder(reader, antecedents).read()
                kin.add(belongings, in: reader)
                kin.add(possessions, in: reader)
                company.add(belongings, in: reader)
                couples += Couple.all(in: reader, husbands)
                kin.add(KinRow.all(in: reader))
                kin.add(Parentage.all(in: reader, antecedents))
                focus.move(over: reader)
                var descriptions = DescriptionFinder(reader, antecedents)
                descriptions.find(belongings)
                for candidate in descriptions.candidates { ranking.add(candidate, in: text) }
                var finder = RelationFinder(reader, antecedents)
                finder.find(belongings)
                for relation in finder.relations { relations.add(relation) }
            } else if previous?.person != nil || previous?.thing != nil || inquiry != nil {
                var descriptions = DescriptionFinder(reader, antecedents)
                descriptions.find([])
                for candidate in descriptions.candidates { ranking.add(candidate, in: text) }
            }
            inquiry = Inquiry(reader) ?? (inquiry?.isOpen(after: reader) == true ? inquiry : nil)
            previous = PreviousSentence(reader, index: index, block: sentence.block, after: previous)
        }
        let cast = CastList(text, context)
        for candidate in cast.candidates { ranking.add(candidate, in: text) }
        for candidate in company.candidates { ranking.add(candidate, in: text) }
        let surnames = Surnames(text, context.genders)
        kin.add(couples, surnames, context.genders)
        kin.addNamesakes(in: text, surnames)
        let findings = kin.findings(in: text, genders: context.genders, surnames, stated: cast.relations)
        let kinOfText = findings.compactMap(\.relation) + cast.relations
        for relation in cast.relations where !KinWords.isOfParent(relation, among: kinOfText) {
            relations.add(relation)
        }
        for finding in findings {
            if let description = finding.description { ranking.add(description, in: text) }
            if let relation = finding.relation { relations.add(relation) }
        }
        for relation in SharedParents(genders: context.genders).siblings(from: relations.all)
        where !relations.tellsKin(of: relation) {
            relations.add(relation)
        }
        let best = text.entities.indices.map { ranking.best(Self.mostDescriptions, of: $0, in: text) }
        for (entity, descriptions) in best.enumerated() { text.entities[entity].descriptions = descriptions }
        text.relations += relations.all
    }
}
