import TestSupport
import Testing

@testable import Reader
@testable import gloss

/// Programs that are asked for words.
@Suite struct DictionaryProgramTests {
    private let folder = TemporaryFolder()

    private func answer(_ command: String, of word: String = "pier", patience: Int = 5000) -> DictionaryAnswer {
        var program = DictionaryProgram.configured(command)
        program.patience = patience
        return program.answer(of: word)
    }

    @Test func theLinesOfAProgramAreItsAnswer() {
        #expect(answer("printf '\\n%s\\n  is long\\n\\n' \"$1\"").outcome == .found(["pier", "  is long"]))
    }

    @Test(arguments: ["two words", "a'b", "x; touch broken", "$(touch broken)", "\"", "*"])
    func aWordIsOneArgumentWhateverIsInIt(word: String) {
        #expect(answer("cd '\(folder.path)'; printf '%s' ", of: word).outcome == .found([word]))
        #expect(folder.names.isEmpty)
    }

    @Test func whatGivesNoAnswerSaysWhy() {
        #expect(answer("exit 3").outcome == .failed("exit status 3"))
        #expect(answer("true").outcome == .unknown)
        #expect(answer("no-such-program-here").outcome == .failed("the program is not installed"))
    }

    @Test func aProgramThatTakesTooLongIsEnded() {
        #expect(answer("sleep 600; sleep 600", patience: 100).outcome == .failed("it took longer than 0 seconds"))
    }

    @Test func aProgramThatWritesForEverIsEnded() {
        guard case .found(let lines) = answer("yes pier").outcome else {
            Issue.record("no answer")
            return
        }
        #expect(lines.count == 400)
    }
}
