import Model

/// What other documents of the library say of the entity of the open panel.
struct ElsewhereState: Sendable {
    /// What was asked last.
    var question: EntityQuestion?
    /// The answer, those that surely mean it first.
    private(set) var found: [EntityElsewhere] = []
    /// How often the answer has changed.
    private(set) var version = 0

    /// Takes an answer, unless something else has been asked since.
    mutating func take(_ found: [EntityElsewhere], of question: EntityQuestion) {
        guard question == self.question, found != self.found else { return }
        self.found = found
        version += 1
    }

    /// Asks anew.
    mutating func ask(_ question: EntityQuestion) {
        self.question = question
        if !found.isEmpty { version += 1 }
        found = []
    }
}
