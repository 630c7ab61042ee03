import ArgumentParser
import Formats
import Reader

/// `gloss FILE`: read a document.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read a document, page by page (what gloss does without a command).")

    @Argument(
        help: ArgumentHelp(
            "The documents; - reads standard input, as gloss does in a pipe. +N starts at line N, +G at the end, "
                + "+/WORD at a word.",
            valueName: "file"), completion: .file())
    var files: [String] = []

    @OptionGroup
    var document: DocumentArguments

    @Option(help: ArgumentHelp("Use colours: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Option(help: ArgumentHelp("The widest that a line is set.", valueName: "columns"))
    var measure: Int?

    @Flag(
        name: [.customShort("R"), .customShort("r")],
        help: "Show the colours that ANSI sequences in a file ask for; those of a pipe are shown.")
    var keepAnsi = false

    @Flag(name: [.customShort("F"), .customLong("quit-if-one-screen")], help: "Print a text that fits on one screen.")
    var printsOneScreen = false

    @Flag(
        name: [.customShort("S"), .customLong("lines")],
        help: "Show the lines of a text as they are, nothing joined; what is too wide is to the right.")
    var showsLines = false

    @Flag(
        name: [.customShort("X"), .customLong("no-init")],
        help: "Leave the last page on the screen when the reader quits.")
    var keepsPage = false

    @Flag(name: .customShort("I"), help: "Search without regard to case, even if a capital is typed.")
    var ignoresCase = false

    @Option(
        name: .customShort("p", allowingJoined: true),
        help: ArgumentHelp("Start at a word, as +/WORD does.", valueName: "word"))
    var startWord: String?

    @Flag(
        name: [.customShort("i"), .customShort("N")],
        help: "Taken for less's sake: case counts only if a capital is typed, as without -i; lines are not numbered.")
    var optionsOfLess: Int

    // Of less's prompt, bell, tabs and screen: nothing of what is read depends on them.
    @Flag(name: NameSpecification("MmsKqQJnuUwWgG".map { .customShort($0) }), help: .hidden)
    var otherOptionsOfLess: Int

    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false

    @Flag(help: "Show nothing that lies ahead of the reading place in panels.")
    var noSpoilers = false

    @Flag(help: "Linear output for a screen reader: no boxes, the cursor on the chosen item.")
    var plain = false

    @Flag(help: "Learn the keys in ten minutes, by pressing them.")
    var tour = false

    @Flag(help: "Open at the start, not where the document was left.")
    var fromStart = false

    @Flag(help: "Keep nothing of this run, and remember nothing.")
    var noHistory = false

    func validate() throws {
        if let measure, !Settings.measures.contains(measure) {
            let limits = Settings.measures
            throw ValidationError("--measure takes \(limits.lowerBound) to \(limits.upperBound) columns")
        }
    }

    func run() throws {
        var request = ReadingRequest(paths: files.filter { !$0.hasPrefix("+") }, options: document.readOptions)
        request.options.keepsAnsi = keepAnsi
        request.color = color
        request.measure = measure
        request.leavesMouse = noMouse
        request.hidesAhead = noSpoilers
        request.isPlain = plain
        request.showsLines = showsLines
        request.ignoresCase = ignoresCase
        request.keepsPage = keepsPage
        request.printsOneScreen = printsOneScreen
        request.takesTour = tour
        request.fromStart = fromStart
        request.hasNoHistory = noHistory
        if let startWord { request.start.add("/\(startWord)") }
        for file in files where file.hasPrefix("+") { request.start.add(file.dropFirst()) }
        // The loop of the reader is synchronous and owns the main thread, on which commands are run.
        let status = try MainActor.assumeIsolated { [request] in try ReadingSession(request).run() }
        if status != 0 { throw ExitCode(status) }
    }
}
