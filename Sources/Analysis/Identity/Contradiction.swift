/// What speaks against two clusters being one entity, beside what the text says of two of their forms.
struct Contradiction: Sendable {
    /// What it is.
    enum Kind: Sendable { case note, kindOfThing, gender, marriage, generation, otherName, saidToBeTwo }

    let kind: Kind
    /// Evidence that is not stronger than this unites nothing.
    let strength: Int

    /// What tells the two apart, for the reader.
    var meaning: String {
        switch kind {
        case .note: "you noted two"
        case .kindOfThing: "one is a person or a place, the other is not"
        case .gender: "another gender"
        case .marriage: "one is married"
        case .generation: "another generation"
        case .otherName: "another given name"
        case .saidToBeTwo: "the text tells them apart"
        }
    }
}
