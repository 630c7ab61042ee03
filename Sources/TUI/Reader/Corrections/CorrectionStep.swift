import Model

/// What a row of a panel of corrections leads to: a question, a further panel, or the correction itself.
enum CorrectionStep: Hashable, Sendable {
    /// Asks for words in the prompt.
    case ask(CorrectionQuestion)
    /// Lists the entities that it may be the same as.
    case chooseSame(EntityReference)
    /// Lists the parts of its mentions that may be somebody else's. `place` is the mention that it was opened from.
    case choosePart(EntityReference, place: TextRange?)
    /// Lists the entities to which a part may belong.
    case chooseOwner(EntityReference, Correction.Part)
    /// Lists the types.
    case chooseType(EntityReference)
    /// Lists its other names, to take one away.
    case chooseAlias(EntityReference)
    /// Makes the correction.
    case make(Correction)
    /// Takes back the correction made last.
    case undo
}

/// A question whose answer, typed in the prompt, makes a correction of the entity named `entity`.
enum CorrectionQuestion: Hashable, Sendable {
    case newName(entity: String)
    case alias(entity: String)
    case description(entity: String)

    /// What comes before the line that is typed.
    var label: String {
        switch self {
        case .newName: "Name: "
        case .alias: "Also called: "
        case .description: "In your words: "
        }
    }

    /// The correction that `answer` makes.
    func correction(_ answer: String) -> Correction {
        switch self {
        case .newName(let entity): Correction(entity, .rename(answer))
        case .alias(let entity): Correction(entity, .addAlias(answer))
        case .description(let entity): Correction(entity, .describe(answer))
        }
    }
}
