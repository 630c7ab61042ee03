import Model

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
