import Model

/// What the readers of facts know of the whole text before they read its sentences for statements.
struct FactContext: Sendable {
    /// Who speaks in each block.
    let speakers: Speakers
    /// Who tells the text, where that is certain.
    let narrator: EntityID?
    /// What titles, kin words and pronouns tell of each entity; nil where they tell nothing or contradict each other.
    let genders: [Gender?]

    init(_ text: AnnotatedText) {
        speakers = Speakers(text)
        narrator = Narrator.find(in: text)
        genders = GenderCensus(text).genders
    }
}
