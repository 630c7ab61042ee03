import Model

/// Cuts off the words that are beside a known name by chance, where the document knows the name without them.
struct NameTrimmer {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles

    init(_ text: AnnotatedText, words: DocumentWords, profiles: NameProfiles) {
        self.text = text
        self.words = words
        self.profiles = profiles
    }

    /// The name, or the names that it is made of.
    func trimmed(_ name: NameSpan) -> [NameSpan] {
        guard name.tokens.count > 1 else { return [name] }
        if let parts = dividedAtTitle(name) ?? divided(name) { return parts }
        var name = name
        if isDate(name.tokens.lowerBound)
            || isDayOfMonth(name.tokens.lowerBound)
                && isSupported(name.tokens.dropFirst(), beside: profiles.uses(of: name.tokens))
        {
            name = part(name, name.tokens.dropFirst(), of: name.tokens)
        }
        guard name.tokens.count > 1 else { return [name] }
        let uses = profiles.uses(of: name.tokens)
        let isListed = !Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        if !isListed, isChance(opener: name.tokens.lowerBound),
            isSupported(name.tokens.dropFirst(), beside: uses)
        {
            name = part(name, name.tokens.dropFirst(), of: name.tokens)
        }
        if name.tokens.count > 1, name.label == .person, isChance(closer: name.tokens.upperBound - 1),
            isSupported(name.tokens.dropLast(), beside: uses)
        {
            name = part(name, name.tokens.dropLast(), of: name.tokens)
        }
        return [name]
    }

    /// Two persons, where a title is between two names of persons ("Anna Prince Karl"); nil for one.
    private func dividedAtTitle(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person,
            let title = name.tokens.dropFirst().dropLast().first(where: { has(words.form(of: $0), [.title]) })
        else { return nil }
        let left = name.tokens.lowerBound..<title
        let right = title + 1..<name.tokens.upperBound
        let uses = profiles.uses(of: name.tokens)
        guard isSupported(left, beside: uses), isSupported(right, beside: uses) else { return nil }
        return [part(name, left, of: name.tokens), part(name, right, of: name.tokens)]
    }

    /// Whether `tokens` are a name by themselves, far more often than the `uses` of the longer one.
    private func isSupported(_ tokens: Range<Int>, beside uses: Int) -> Bool {
        profiles.uses(of: tokens) >= max(2, 3 * uses)
    }

    /// Two names that a small word joins, each known by itself ("Athos of Porthos", "Guards of M. de Tréville"); nil for
    /// one name.
    private func divided(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person || name.label == .organisation || name.label == .miscellaneous,
            let joint = name.tokens.dropFirst().dropLast().first(where: {
                Self.joints.contains(words.form(of: $0).lower)
            })
        else { return nil }
        let left = name.tokens.lowerBound..<joint
        let right = joint + 1..<name.tokens.upperBound
        let uses = profiles.uses(of: name.tokens)
        let isOfMister = right.count > 1 && Self.courtesies.contains(words.form(of: right.lowerBound).lower)
        guard
            isOfMister
                || !has(words.form(of: joint - 1), [.title, .organisationHead, .workHead, .eventHead, .placeHead])
        else { return nil }
        let bearer = hasTitle(right.lowerBound) && right.count > 1 ? right.dropFirst() : right
        guard let known = profiles.profile(of: right) ?? profiles.profile(of: bearer), known.leading.label == .person,
            isSupported(right, beside: uses) || hasTitle(right.lowerBound)
        else {
            // "Pierre of Illuminism", where Pierre is known by hardly another name: nobody is called after what is no place.
            guard let known = profiles.profile(of: left), known.leading.label == .person, known.uses >= 10,
                isSupported(left, beside: uses), !isPlace(right)
            else { return nil }
            var first = part(name, left, of: name.tokens)
            first.label = .person
            return [first]
        }
        guard name.label != .person || isSupported(left, beside: uses) else { return nil }
        var second = part(name, right, of: name.tokens)
        second.label = .person
        return [part(name, left, of: name.tokens), second]
    }

    /// A capitalised word that opens a sentence, and elsewhere is no part of a name.
    private func isChance(opener index: Int) -> Bool {
        let form = words.form(of: index)
        guard isOpening(index), words.cases(of: form).capital == 0 else { return false }
        return !has(form, [.givenName, .title, .particle]) || words.cases(of: form).small > 0
    }

    /// The month of "In May Odo Lind was sent a letter".
    private func isDate(_ index: Int) -> Bool {
        guard has(words.form(of: index), [.month]), index > 0, index + 1 < text.tokens.count else { return false }
        return Self.times.contains(words.form(of: index - 1).lower)
            && text.tokens[index + 1].shape.contains(.capitalised)
    }

    /// "On the twenty-fourth of August Pierre"
    private func isDayOfMonth(_ index: Int) -> Bool {
        has(words.form(of: index), [.month]) && index > 0 && words.form(of: index - 1).lower == Self.of
    }

    /// A pronoun or a common word after a name ("between Mr. Pocket and Herbert I got on").
    private func isChance(closer index: Int) -> Bool {
        let form = words.form(of: index)
        if form.lower == Self.pronoun { return true }
        let cases = words.cases(of: form)
        return cases.small >= 3 && cases.small > 3 * cases.capital
            && !has(form, [.surname, .givenName, .title, .companySuffix])
    }

    private func isOpening(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.shape.contains(.sentenceStart) || index == 0 { return true }
        return text.tokens[index - 1].shape.contains(.punctuation)
    }

    private func isPlace(_ tokens: Range<Int>) -> Bool {
        let known = profiles.profile(of: tokens)?.leading.label == .place
        return known
            || !Gazetteer.standard.lists(of: tokens, in: text).isDisjoint(with: [.place, .city, .region, .country])
    }

    private func hasTitle(_ index: Int) -> Bool { has(words.form(of: index), [.title]) }

    private func has(_ form: WordForm, _ lists: Gazetteer.Lists) -> Bool { form.lists & lists.rawValue != 0 }

    private func part(_ name: NameSpan, _ tokens: Range<Int>, of whole: Range<Int>) -> NameSpan {
        var part = name
        part.tokens = tokens
        part.range = text.range(of: tokens)
        return part
    }

    /// "Guards of M. des Essart" are not called so after him.
    private static let courtesies = Set(
        ["m.", "m", "mr", "mr.", "mrs", "mrs.", "monsieur", "mme"].map(WordHash.lowercased))
    private static let joints: Set<UInt64> = [WordHash.lowercased("of"), WordHash.lowercased("and")]
    private static let times = Set(
        ["in", "since", "until", "till", "during", "last", "next", "early", "late", "mid", "-"].map(WordHash.lowercased)
    )
    private static let of = WordHash.lowercased("of")
    private static let pronoun = WordHash.lowercased("I")
}
