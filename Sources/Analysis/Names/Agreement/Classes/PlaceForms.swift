import Model

/// Places by the form of their names, or because somebody or something is called by them.
struct PlaceForms: ClassReader {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let seats: SeatNames
    /// The last words of places of several words: "Heights" of "Sarn Heights".
    private let heads: Set<UInt64>

    /// Reads the places among `names`.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, seats: SeatNames) {
        (self.text, self.words, self.seats) = (text, words, seats)
        let places = names.filter { $0.label == .place && $0.tokens.count > 1 }
        heads = Set(places.map { words.form(of: $0.tokens.upperBound - 1).lower })
    }

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        seats.hold(name, profile) || isHeadedPlace(name, profile) || isShortPlace(name, profile) ? .place : nil
    }

    /// "Castle Orle", "Lake Torven": no person is called so, and no other thing that somebody is in; and "Gay Street", if somebody is in
    /// it, and "the Boris Villa".
    private func isHeadedPlace(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        guard name.tokens.count > 1, name.label == .person || name.label == .miscellaneous else { return false }
        let beginsWithHead = ContextWords.placeHeads.contains(words.form(of: name.tokens.lowerBound).lower)
        if name.label == .miscellaneous { return beginsWithHead && profile.votes[2] > 0 }
        let last = words.form(of: name.tokens.upperBound - 1)
        if profile.afterArticle == profile.uses, profile.votes[0] == 0, ContextWords.placeHeads.contains(last.lower) {
            return true
        }
        return beginsWithHead
            || ContextWords.roads.contains(last.lower)
                && profile.votes[2] > 0 && profile.votes[0] == 0
    }

    /// "the Heights", where the text has Sarn Heights: always with "the", and nobody's name.
    private func isShortPlace(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        name.tokens.count == 1 && name.label != .organisation && profile.afterArticle == profile.uses
            && heads.contains(words.form(of: name.tokens.lowerBound).lower)
            && profile.votes[0] + profile.votes[1] == 0 && profile.parts[0] == 0
    }
}
