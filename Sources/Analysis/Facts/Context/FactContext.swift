import Model

/// What the readers of facts know of the whole text before they read its sentences for statements.
struct FactContext: Sendable {
    /// Who speaks in each block.
    let speakers: Speakers
    /// Who tells each part of the text, where that is certain.
    let narrators: Narrators
    /// What is spoken; a letter in marks is not.
    let speech: Speech
    /// What titles, kin words and pronouns tell of each entity; nil if they tell nothing or contradict each other.
    let genders: [Gender?]

    /// The false names that people of the text take.
    let assumedNames: AssumedNames
    /// Of whom a profile or an obituary is.
    let protagonist: Protagonist

    init(_ text: AnnotatedText) {
        narrators = Narrators(text)
        let letters = narrators.parts.filter(\.isQuoted).map(\.tokens)
        speech = text.speech.reading(letters: letters, in: text)
        speakers = Speakers(text, speech, narrators)
        genders = GenderCensus(text).genders
        assumedNames = AssumedNames(text)
        protagonist = Protagonist(text, genders, narrators)
    }
}
