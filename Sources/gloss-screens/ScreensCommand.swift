import ArgumentParser
import Platform
import TerminalEmulator

/// Draws what `gloss` shows after some keys were pressed: a picture of the emulated terminal's cells, for the documents.
@main
struct ScreensCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gloss-screens", abstract: "Draw a screen of gloss as a picture (SVG) on standard output.",
        discussion: """
            Scripts/write-screens calls it for each picture of docs/screens. The keys are separated by spaces: letters, \
            which may be several (]]), and Space, Tab, Enter, Esc, Down, Up, PgDn, F1 and ^O for a key with Control.
            """)

    @Option(help: "The program.")
    var program: String

    @Option(help: "Rows of the terminal.")
    var rows = 24

    @Option(help: "Columns of the terminal.")
    var columns = 80

    @Option(help: "The keys that are pressed before the picture is taken.")
    var keys = ""

    @Flag(help: "Whether the terminal's own background is light.")
    var light = false

    @Flag(help: "Print how many of the words are marked as names, page by page to the end, instead of a picture.")
    var share = false

    @Argument(parsing: .captureForPassthrough, help: "What the program is started with.")
    var arguments: [String]

    func run() throws {
        let terminal = try started(keys)
        if share { return print(Self.share(of: terminal, beside: try started(keys + " :set Space names=off Enter"))) }
        guard terminal.isRunning else { throw ValidationError("\(program) ended before its picture was taken") }
        print(ScreenPicture(terminal.screen, palette: light ? .light : .dark).svg)
    }

    /// The program after the keys were pressed.
    private func started(_ keys: String) throws -> TerminalProgram {
        guard let terminal = TerminalProgram([program] + arguments, rows: rows, columns: columns) else {
            throw ValidationError("\(program) does not start")
        }
        terminal.waitUntilQuiet()
        for key in keys.split(separator: " ") {
            terminal.type(Self.bytes(of: String(key)))
            terminal.waitUntilQuiet()
        }
        return terminal
    }

    /// Counts the words of all pages, and those that are marked: those that look otherwise in the same program without names.
    private static func share(of terminal: TerminalProgram, beside plain: TerminalProgram) -> String {
        var words = MarkedWords()
        var former: [String] = []
        while terminal.isRunning, terminal.screen.lines != former {
            former = terminal.screen.lines
            words.count(terminal.screen, beside: plain.screen)
            for program in [terminal, plain] {
                program.type(" ")
                program.waitUntilQuiet()
            }
        }
        return words.description
    }

    /// What a terminal sends for a key.
    private static func bytes(of key: String) -> String {
        let named = [
            "Space": " ", "Tab": "\t", "Enter": "\r", "Esc": "\u{1B}", "Down": "\u{1B}OB", "Up": "\u{1B}OA",
            "PgDn": "\u{1B}[6~", "F1": "\u{1B}OP",
        ]
        if let known = named[key] { return known }
        guard key.count == 2, key.first == "^", let letter = key.last?.asciiValue else { return key }
        return String(Unicode.Scalar(letter & 0x1F))
    }
}
