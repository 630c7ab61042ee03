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
