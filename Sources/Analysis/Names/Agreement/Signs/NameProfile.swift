/// How a document uses one written name.
struct NameProfile: Sendable {
    /// Times that the recogniser found it.
    var uses: Int32 = 0
    /// The tokens of its first use.
    var first = 0..<0
    /// The confidences of its uses by class, summed.
    var weights = SIMD4<Float>.zero
    /// What the words beside its uses say of its class, summed.
    var votes = SIMD4<Float>.zero
    /// Uses by class whose neighbours leave little doubt of it.
    var certain = SIMD4<Int32>.zero
    /// Uses by class after which the text says what the name is: "Sarn, a village,".
    var stated = SIMD4<Float>.zero
    /// Uses in headings, where any word may have a capital.
    var inHeadings: Int32 = 0
    /// Uses after "the".
    var afterArticle: Int32 = 0
    /// Uses after a preposition of place and "the": "on the", "towards the".
    var inPlaces: Int32 = 0
    /// Uses after "his", "my", "a", "no": names are seldom there.
    var afterDeterminer: Int32 = 0
    /// Longer names of persons that start or end with it, and of other things by class, that start with it.
    var parts = SIMD4<Int32>.zero

    /// What the lists know it as: 1 for a class that hardly anything else is called so.
    var listed = SIMD4<Float>.zero

    /// Counts what later uses tell.
    mutating func add(_ use: NameProfile) {
        if uses == 0 { first = use.first }
        uses += use.uses
        weights += use.weights
        votes += use.votes
        certain &+= use.certain
        stated += use.stated
        inHeadings += use.inHeadings
        afterArticle += use.afterArticle
        inPlaces += use.inPlaces
        afterDeterminer += use.afterDeterminer
    }

    /// The class that most speaks for, and its share of all.
    var leading: (label: NameSpan.Label, share: Float) {
        let scores = self.scores
        var best = 0
        for label in 1..<4 where scores[label] > scores[best] { best = label }
        return (NameSpan.Label(rawValue: UInt8(best)) ?? .miscellaneous, scores[best] / max(scores.sum(), 0.001))
    }

    /// The class that the words beside some uses leave little doubt of, if those beside no use tell another; nil otherwise.
    var certainLabel: NameSpan.Label? {
        let labels = NameSpan.Label.allCases.filter { certain[Int($0.rawValue)] > 0 }
        guard let label = labels.first, labels.count == 1, label != .person else { return nil }
        let isOften =
            certain[Int(label.rawValue)] * Self.mostPerCertain >= uses || stated[Int(label.rawValue)] > 0
        let isListedOtherwise = NameSpan.Label.allCases.contains { $0 != label && listed[Int($0.rawValue)] >= 0.5 }
        return isOften && !isListedOtherwise && parts[0] == 0 ? label : nil
    }

    /// Among so many uses one at least must be certain.
    private static let mostPerCertain: Int32 = 6

    /// What speaks for each class: the recogniser, the words beside the uses, longer names, and the lists.
    var scores: SIMD4<Float> {
        var parts = SIMD4<Float>.zero
        for label in 0..<4 { parts[label] = min(Float(self.parts[label]), Float(uses)) * 0.5 }
        var scores = weights + votes * 0.8 + parts + listed * 0.5 * Float(uses)
        // Somebody who is named often is sooner or later spoken to, or has a title, a face or a longer name.
        if uses >= 8, votes[0] + Float(self.parts[0]) < 0.04 * Float(uses) { scores[0] *= 0.4 }
        // Nobody is what others are in, at and near all the time, and hardly ever somebody who does something.
        if uses >= 8, votes[2] >= 0.2 * Float(uses), votes[0] * 4 < votes[2] { scores[0] *= 0.25 }
        // A town is sooner or later a place that somebody is in or goes to, and seldom speaks.
        if uses >= 8, certain[0] >= 3, certain[2] == 0, votes[2] < 0.1 * Float(uses) { scores[2] *= 0.1 }
        return scores
    }
}
