import Model

/// Places by what people do there.
struct LandmarkNames: ClassReader {
    let text: AnnotatedText
    let words: DocumentWords
    let styles: StyledNames

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        isInn(name, profile) || isLandmark(name, profile) ? .place : nil
    }

    /// "at the Thorne Arms", which is called after the lords of the manor.
    private func isInn(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        name.tokens.count > 1 && profile.afterArticle == profile.uses
            && words.form(of: name.tokens.upperBound - 1).lower == Self.arms
    }

    private static let arms = WordHash.lowercased("arms")

    /// "They walked to the Pier. Nobody was on the Pier.", "at the White Hart": what somebody is at or goes to, always with "the"; and
    /// "the Vivonne", if the recogniser is in doubt what it is.
    private func isLandmark(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let first = name.tokens.lowerBound
        let isShort = name.tokens.count == 1 ? profile.uses >= 4 : name.tokens.count == 2 && profile.uses >= 2
        guard isShort, profile.afterArticle * 4 >= profile.uses * 3, profile.votes[0] == 0, profile.parts[0] == 0,
            !styles.isStyle(first), !words.isListed(first, in: .role)
        else { return false }
        if name.label == .person {
            return profile.inPlaces * 2 >= profile.uses && !text.beginsWithGivenName(name.tokens)
        }
        return name.label == .organisation && name.tokens.count == 1 && profile.inPlaces * 3 >= profile.uses
            && profile.weights.sum() < 0.65 * Float(profile.uses) && profile.weights[2] > 0
            && profile.votes[1] == 0 && profile.listed[1] == 0
    }
}
