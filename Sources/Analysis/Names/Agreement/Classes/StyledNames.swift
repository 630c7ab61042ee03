import Model

/// Names that are titles, ranks and styles of address, or hold one: peers and their places, "Dowager Empress", "Majesty", "Prime
/// Minister".
struct StyledNames {
    let text: AnnotatedText
    let words: DocumentWords

    /// "The Duke of Wellington" is a person by that name, the place included; but "Lord of the Shoals" may be a
    /// book. Nil for other names.
    func peer(_ name: NameSpan) -> NameSpan? {
        let first = name.tokens.lowerBound
        var peer = name
        // "Master of Science" is no person.
        let isMaster = words.form(of: first).lower == Self.master
        if isMaster && name.label == .person || Self.ranks.contains(words.form(of: first).lower),
            name.tokens.count > 2, words.form(of: first + 1).lower == ContextWords.of,
            name.label != .miscellaneous || text.keywords[first + 2] != Vocabulary.the
        {
            peer.label = .person
            return peer
        }
        let isPlain =
            name.label != .organisation || name.tokens.count == 1 && !text.tokens[first].shape.contains(.allCapitals)
        guard first >= 2, isPlain, words.form(of: first - 1).lower == ContextWords.of,
            Self.peerages.contains(words.form(of: first - 2).lower)
                || words.form(of: first - 2).lower == Self.master
                    && (name.label == .person || name.label == .place),
            text.tokens[first - 2].shape.contains(.capitalised), text.tokens[first - 1].shape.contains(.word),
            !text.tokens[first - 1].shape.contains(.sentenceStart), !text.tokens[first].shape.contains(.sentenceStart)
        else { return nil }
        let isDowager = first >= 3 && words.form(of: first - 3).lower == Self.dowager
        peer.tokens = first - (isDowager ? 3 : 2)..<name.tokens.upperBound
        peer.range = text.range(of: peer.tokens)
        peer.label = .person
        return peer
    }

    /// "Dowager Empress": titles alone; and "Grand Duchess Xenia".
    func isStyled(_ name: NameSpan) -> Bool {
        guard name.tokens.count > 1, name.label != .organisation else { return false }
        let last = name.tokens.upperBound - 1
        let isOfHouse = Self.ofHouses.contains(words.form(of: name.tokens.lowerBound).lower)
        let rank = isOfHouse && text.isListedGivenName(last) ? last - 1 : last
        return rank > name.tokens.lowerBound && Self.ranks.contains(words.form(of: rank).lower)
            && (name.tokens.lowerBound..<rank).allSatisfy {
                isStyle($0) || words.form(of: $0).lower == Self.dowager || isOfHouse && rank < last
            }
    }

    /// Whether the words only address somebody, or speak of them by their rank ("Majesty", "his Grace", "the Chevalier").
    func isAddress(_ tokens: Range<Int>, _ profile: NameProfile) -> Bool {
        if isTitleAfterTitle(tokens, profile) { return true }
        guard tokens.allSatisfy({ isStyle($0) || isPossessive($0) }) else { return false }
        if isOwned(tokens.lowerBound) || tokens.contains(where: { Self.styles.contains(words.form(of: $0).lower) }) {
            return true
        }
        let determined = profile.afterDeterminer + profile.afterArticle
        if determined * 2 >= profile.uses { return true }
        // "Grace kept the books."
        if tokens.count == 1, determined == 0, text.isListedGivenName(tokens.lowerBound) { return false }
        return profile.votes[0] == 0 && Self.courtesies.contains(words.form(of: tokens.lowerBound).lower)
            || tokens.allSatisfy { words.cases(of: words.form(of: $0)).small > 0 } && profile.parts[0] == 0
    }

    /// "Mr. Captain", "Madam Chairman": an office that the text has after a title, and nobody has for a family name.
    private func isTitleAfterTitle(_ tokens: Range<Int>, _ profile: NameProfile) -> Bool {
        let form = words.form(of: tokens.lowerBound)
        return tokens.count == 1 && profile.parts[0] == 0 && words.cases(of: form).afterTitle > 0
            && Self.addressedOffices.contains(form.lower)
    }

    /// Whether the words are an office that anybody may have: "Prime Minister", "Right Honourable".
    func isOffice(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && words.isListed(tokens.upperBound - 1, in: [.title, .role])
            && tokens.dropLast().allSatisfy {
                words.isListed($0, in: .title) || Self.officeWords.contains(words.form(of: $0).lower)
            }
    }

    /// Whether the word is a title, rank or style of address ("Majesty", "Serene", "Duke").
    func isStyle(_ index: Int) -> Bool {
        let form = words.form(of: index)
        return form.isListed(in: .title) || Self.styles.contains(form.lower)
            || Self.styleAdjectives.contains(form.lower)
            || Self.courtesies.contains(form.lower)
    }

    private func isOwned(_ index: Int) -> Bool { isPossessive(index) || index > 0 && isPossessive(index - 1) }

    private func isPossessive(_ index: Int) -> Bool {
        Vocabulary.standard.classes(of: text.keywords[index]).contains(.possessive)
    }

    private static let officeWords = WordHash.lowercasedWords(
        "prime right most vice deputy foreign chief first attorney acting honourable honorable")
    private static let addressedOffices = WordHash.lowercasedWords(
        """
        captain colonel general lieutenant sergeant inspector president chairman chairwoman speaker secretary director doctor         professor ambassador minister commissioner consul mayor chancellor direktor doktor hauptmann oberst
        """)
    private static let styles = WordHash.lowercasedWords(
        """
        majesty majesties highness highnesses excellency excellencies eminence lordship ladyship holiness monseigneur \
        reverence
        """)
    /// What is before the rank of a sovereign's relative.
    private static let ofHouses = WordHash.lowercasedWords("grand dowager crown")
    private static let dowager = WordHash.lowercased("dowager")
    private static let styleAdjectives = WordHash.lowercasedWords(
        "serene royal imperial gracious most catholic christian")
    /// Words of address that are names, too.
    private static let courtesies = WordHash.lowercasedWords(
        "grace graces honour honor worship lord lords monsignor vicomte chevalier")
    private static let master = WordHash.lowercased("master")
    /// Ranks whose holders are called after a place, by that and hardly any other name.
    static let peerages = WordHash.lowercasedWords(
        """
        duke duchess earl marquess marquis marchioness viscount viscountess count countess baron baroness duc duchesse comte \
        comtesse vicomte vicomtesse marquise princesse archduke archduchess archbishop bishop patriarch abbot abbess prior prioress \
        dean provost prince princess landgrave margrave elector electress laird
        """)
    /// The same, and those of sovereigns.
    static let ranks = peerages.union(
        WordHash.lowercasedWords("king queen emperor empress tsar czar sultan shah pope patriarch lord lady regent"))
}
