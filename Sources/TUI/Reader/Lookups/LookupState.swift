import Model

/// The word that was looked up last, with the answers that have come, and the words looked up before.
struct LookupState: Sendable {
    /// What was asked.
    struct Question: Hashable, Sendable {
        /// The word or the name, its white space plain.
        var word: String
        /// Where it was met; nil if it was typed and is not on the page.
        var place: TextRange?
        /// The number of the question; answers to older ones are dropped.
        var number: Int
    }

    /// What was asked last.
    private(set) var question: Question?
    /// What dictionaries have answered, in the order in which they are asked.
    private(set) var answers: [DictionaryAnswer] = []
    /// Who else is called so in other documents.
    private(set) var entities: [EntityElsewhere] = []
    /// Where other documents have the word.
    private(set) var passages: [PassageElsewhere] = []
    /// Whether all dictionaries have answered.
    private(set) var isComplete = true
    /// The words looked up, the last first; nil until the library has answered.
    private(set) var vocabulary: [Lookup]?
    /// How often any of this has changed.
    private(set) var version = 0

    /// Asks anew, and gives the number of the question.
    mutating func ask(_ word: String, at place: TextRange?) -> Int {
        let number = (question?.number ?? 0) + 1
        question = Question(word: word, place: place, number: number)
        answers = []
        entities = []
        passages = []
        isComplete = false
        version += 1
        return number
    }

    /// Takes the answer of a dictionary to the question of this number; false if another has been asked since.
    mutating func take(_ answer: DictionaryAnswer, isLast: Bool, to number: Int) -> Bool {
        guard number == question?.number else { return false }
        answers.append(answer)
        isComplete = isLast
        version += 1
        return true
    }

    /// Takes what other documents have of a word.
    mutating func take(_ entities: [EntityElsewhere], _ passages: [PassageElsewhere], of word: String) {
        guard word == question?.word else { return }
        self.entities = entities
        self.passages = passages
        version += 1
    }

    /// Takes the words that were looked up.
    mutating func take(_ vocabulary: [Lookup]) {
        self.vocabulary = vocabulary
        version += 1
    }

    /// Has a look-up at the top of the list of words, in place of an earlier one of the same word in the document.
    mutating func add(_ lookup: Lookup) {
        guard let known = vocabulary else { return }
        take([lookup] + known.filter { $0.word != lookup.word || $0.path != lookup.path })
    }

    /// Takes a word off the list.
    mutating func remove(_ word: String) {
        guard let known = vocabulary else { return }
        take(known.filter { $0.word != word })
    }

    /// The list is asked for anew.
    mutating func forgetVocabulary() {
        vocabulary = nil
        version += 1
    }
}
