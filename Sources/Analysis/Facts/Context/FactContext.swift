import Model

/// A text with its entities, and what is known of the whole of it before its sentences are read for statements.
///
/// It is made once for a document. Whoever reads a sentence holds a reference to it, and copies nothing.
final class FactContext: Sendable {
    let text: AnnotatedText
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
        self.text = text
        narrators = Narrators(text)
        let letters = narrators.parts.filter(\.isQuoted).map(\.tokens)
        speech = text.speech.reading(letters: letters, in: text)
        speakers = Speakers(text, speech, narrators)
        genders = GenderCensus(text).genders
        assumedNames = AssumedNames(text)
        protagonist = Protagonist(text, genders, narrators)
    }
}
