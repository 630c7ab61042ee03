import Reader

/// The dictionaries of this machine, in the order in which they are asked: WordNet, the programs that are installed, and the
/// reader's own command.
struct Dictionaries: Sendable {
    /// The command of the configuration; nil if it names none.
    var command: String?

    /// How WordNet is installed.
    static let advice = "apt install wordnet-base (Debian), dnf install wordnet (Fedora), brew install wordnet (macOS)"

    /// Asks for `word`, one dictionary after the other; `post` is given each answer and whether it is the last. There is one
    /// answer at least: without any dictionary, how one is installed.
    func ask(for word: String, post: (DictionaryAnswer, _ isLast: Bool) -> Void) {
        let programs =
            (command.map { [DictionaryProgram.configured($0)] } ?? []) + DictionaryProgram.usual.filter(\.isInstalled)
        post(wordNet(word, isAlone: programs.isEmpty), programs.isEmpty)
        for (index, program) in programs.enumerated() {
            post(program.answer(of: word), index == programs.count - 1)
        }
    }

    private func wordNet(_ word: String, isAlone: Bool) -> DictionaryAnswer {
        guard let wordNet = WordNet() else {
            return DictionaryAnswer(source: "WordNet", .missing(advice: Self.advice))
        }
        let lines = wordNet.meanings(of: word)
        return DictionaryAnswer(source: "WordNet", lines.isEmpty ? .unknown : .found(lines))
    }
}
