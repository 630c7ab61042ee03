import Platform
import Reader

/// A program that prints what it knows of a word.
struct DictionaryProgram: Sendable {
    /// What the reader sees as the source.
    let name: String
    /// The program and its arguments; the word comes last.
    let arguments: [String]
    /// How it is installed, in a few words.
    let advice: String
    /// What the program says if it does not have a word, by the beginning of its first line.
    var unknown: [String] = []

    /// How long it may take, in milliseconds.
    var patience = 5000

    /// How much of an answer is read, in bytes.
    private static let longestAnswer = 64 << 10
    /// How many lines of it.
    private static let mostLines = 400

    /// Those that are asked if the reader has them: neither goes to the network.
    static let usual = [
        DictionaryProgram(
            name: "dict", arguments: ["dict", "-h", "localhost", "-P", "-", "--"],
            advice: "apt install dict dictd dict-gcide",
            unknown: ["No definitions found"]),
        DictionaryProgram(
            name: "sdcv",
            arguments: ["sdcv", "--non-interactive", "--utf8-output", "--utf8-input", "--exact-search", "--"],
            advice: "apt install sdcv, and dictionaries into ~/.stardict/dic", unknown: ["Nothing similar to"]),
    ]

    /// The command of the shell that the configuration names; the word is its `$1`.
    static func configured(_ command: String) -> DictionaryProgram {
        DictionaryProgram(
            name: "your command",
            arguments: ["/bin/sh", "-c", command.contains("$1") ? command : command + " \"$1\"", "gloss"], advice: "")
    }

    var isInstalled: Bool { ChildProcess.isInstalled(arguments[0]) }

    /// What the program says of `word`. Waits for it, a few seconds at most: for a thread of its own.
    func answer(of word: String) -> DictionaryAnswer {
        // The word is one argument, whatever is in it, and no option: it begins with a letter or a number.
        guard let output = ProgramOutput(of: arguments + [word], patience: patience, limit: Self.longestAnswer) else {
            return DictionaryAnswer(source: name, .failed("it does not start"))
        }
        let lines = Self.lines(of: output.bytes)
        let isUnknown = lines.isEmpty || unknown.contains { lines[0].hasPrefix($0) }
        if !isUnknown { return DictionaryAnswer(source: name, .found(lines)) }
        guard !output.isLate else {
            return DictionaryAnswer(source: name, .failed("it took longer than \(patience / 1000) seconds"))
        }
        switch output.ending {
        case .exited(127): return DictionaryAnswer(source: name, .failed("the program is not installed"))
        case .exited(let code) where code != 0 && lines.isEmpty && unknown.isEmpty:
            return DictionaryAnswer(source: name, .failed("exit status \(code)"))
        default: return DictionaryAnswer(source: name, .unknown)
        }
    }

    /// The lines of an answer, without those that are empty at its beginning and end.
    private static func lines(of bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.prefix(mostLines).map(String.init)
        let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
        return Array(lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
