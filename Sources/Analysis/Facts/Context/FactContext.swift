import Model

/// What the readers of facts know of the whole text before they read its sentences for statements.
struct FactContext: Sendable {
    /// Which words are spoken by somebody in the text.
    let speech: Speech
    /// Who speaks in each block.
    let speakers: Speakers
    /// What titles, kin words and pronouns tell of each entity; nil where they tell nothing or contradict each other.
    let genders: [Gender?]

    init(_ text: AnnotatedText) {
        speech = Speech(text)
        speakers = Speakers(text, speech)
        genders = GenderCensus(text).genders
    }
}
