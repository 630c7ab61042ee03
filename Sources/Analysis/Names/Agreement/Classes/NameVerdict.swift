import Model

/// Drops what the document shows to be no name, and settles the class of the others.
struct NameVerdict {
    private let profiles: NameProfiles
    private let contexts: NameContexts
    private let styles: StyledNames
    private let vessels: VesselNames
    /// The first that knows a name decides.
    private let readers: [any ClassReader]
    private let filter: NameFilter

    init(
        _ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, profiles: NameProfiles,
        characters: CharacterNames
    ) {
        self.profiles = profiles
        contexts = NameContexts(text, words: words)
        styles = StyledNames(text: text, words: words)
        vessels = VesselNames(names, in: text, words: words)
        let seats = SeatNames(names, in: text, words: words) {
            StyledNames.peerages.contains(words.form(of: $0).lower)
        }
        readers = [
            seats,
            BearerNames(names, in: text, words: words),
            PlaceForms(names, in: text, words: words, seats: seats),
            ListedPeoples(text: text, words: words),
            FirmNames(names, in: text, words: words),
            DeviceNames(names, in: text, words: words, profiles: profiles),
            BodyNames(text: text, words: words),
            PersonForms(text: text, words: words, styles: styles, characters: characters),
            LandmarkNames(text: text, words: words, styles: styles),
            BeingNames(words: words),
        ]
        filter = NameFilter(names, in: text, words: words, styles: styles, characters: characters)
    }

    /// The name with the class that the document gives it; nil for what is no name.
    func judged(_ name: NameSpan, in sentence: Range<Int>) -> NameSpan? {
        if let other = styles.peer(name) ?? vessels.vessel(name) { return other }
        guard let profile = profiles.profile(of: name.tokens) else { return name }
        var judged = name
        judged.label = label(of: name, profile, in: sentence)
        return filter.isName(judged, profile) ? judged : nil
    }

    /// One class for all uses of a name, but for uses whose neighbours leave little doubt of another that the document
    /// knows the name as, too.
    private func label(of name: NameSpan, _ profile: NameProfile, in sentence: Range<Int>) -> NameSpan.Label {
        for reader in readers {
            if let label = reader.label(of: name, profile) { return label }
        }
        let scores = profile.scores
        let votes = contexts.votes(beside: name.tokens, in: sentence)
        // "Roscosmos missions" are an agency's.
        let isSureOrganisation = name.label == .organisation && name.confidence.share >= 0.7
        for label in NameSpan.Label.allCases
        where votes[Int(label.rawValue)] >= 1 && !(isSureOrganisation && label == .miscellaneous) {
            if scores[Int(label.rawValue)] >= scores.sum() * 0.2 { return label }
        }
        // Hardly anything else is called like an organisation of several words.
        if name.tokens.count > 1, profile.listed[1] >= 1, name.label != .person, name.confidence.share < 0.7 {
            return .organisation
        }
        if name.tokens.count == 1 || profile.stated.max() > 0, votes.max() < 1, let certain = profile.certainLabel,
            name.label != .organisation || name.confidence.share < 0.8
        {
            return certain
        }
        let leading = profile.leading
        guard leading.label != name.label, leading.share >= 0.65 else { return name.label }
        let isBacked = profile.uses >= 3 || profile.listed[Int(leading.label.rawValue)] >= 0.6
        let isOwn = votes[Int(name.label.rawValue)] > 0 && name.confidence.share >= 0.8
        return isOwn || !isBacked ? name.label : leading.label
    }
}
