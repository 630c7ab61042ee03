import Formats
import Model
import Platform
import TUI

/// One run of the reader, from the first page to the last key.
struct ReadingSession {
    /// How documents are read.
    var options: ReadOptions
    /// What the reader has set.
    var settings: Settings
    /// Whether colours are used.
    var color: ColorChoice
    /// Which key does what, where the configuration changes that.
    var keyMap: KeyMap?

    /// A session as the configuration wants it, where there is one.
    init(_ configuration: ConfigurationFile?) throws(CommandFailure) {
        options = ReadOptions()
        settings = Settings()
        color = .auto
        guard let configuration else { return }
        options.filters = configuration.filters
        settings.measure = configuration.measure ?? settings.measure
        settings.usesMouse = configuration.usesMouse ?? settings.usesMouse
        settings.showsNames = configuration.showsNames ?? settings.showsNames
        color = configuration.color.flatMap(ColorChoice.init) ?? color
        keyMap = try Self.keyMap(configuration.keys)
    }

    private static func keyMap(_ keys: [String: [String]]) throws(CommandFailure) -> KeyMap? {
        guard !keys.isEmpty else { return nil }
        // The keys of "none" do nothing.
        let overrides = keys.sorted { $0.key < $1.key }.flatMap { command, keys in
            keys.map { KeyMap.Override(keys: $0, command: command == "none" ? "" : command) }
        }
        let keyMap = KeyMap(overrides: overrides)
        if let problem = keyMap.problems.first {
            throw CommandFailure("configuration, [keys]: \(ShownName.of(problem))")
        }
        return keyMap
    }

    /// Reads the document at `path` ("-" is standard input; nil is standard input where that is a pipe) until the reader
    /// quits, and gives the exit status. Where there is no screen to read on, the text is printed instead.
    ///
    /// - Throws: `ReadError` where the document cannot be opened, before the terminal is touched; `CommandFailure` where
    ///   there is nothing to read or no screen.
    @MainActor
    func run(path: String?) throws -> Int32 {
        guard let path = path ?? (isatty(STDIN_FILENO) == 0 ? "-" : nil) else {
            throw CommandFailure("name a document to read; gloss --help tells more", status: 2)
        }
        var printing = options
        printing.findsSections = false
        guard StandardOutput.isTerminal else {
            try PrintedText(OpenedDocument.whole(path, options: printing).document).write(measure: 80)
            return 0
        }
        guard NcursesTerminal.canDraw(onTerminalNamed: Environment["TERM"]) else {
            StandardOutput.report("this terminal (TERM) has no screen to page on; here is the text")
            try PrintedText(OpenedDocument.whole(path, options: printing).document).write(measure: StandardOutput.columns ?? 80)
            return 0
        }
        return try show(path)
    }

    @MainActor
    private func show(_ path: String) throws -> Int32 {
        let mailbox = Mailbox<Event>()
        let loader = DocumentLoader(options: options) { mailbox.post($0) }
        let opened = try loader.open(path: path, generation: AppState.firstGeneration)
        let terminal = try takeTerminal()
        var state = AppState(
            rows: terminal.size.rows, columns: terminal.size.columns, settings: settings, keyMap: keyMap)
        let effects = update(&state, opened)
        let runner = EffectRunner(mailbox: mailbox, loader: loader)
        let program = Program<AppState, Event, Effect>(
            update: update, draw: draw, event: Event.init(input:), perform: runner.perform)
        program.run(&state, effects: effects, terminal: terminal, mailbox: mailbox)
        return runner.exitStatus
    }

    @MainActor
    private func takeTerminal() throws(CommandFailure) -> NcursesTerminal {
        do throws(NcursesTerminal.Failure) {
            return try NcursesTerminal(theme: Theme(hasColours: color.usesColours), usesMouse: settings.usesMouse)
        } catch {
            switch error {
            case .noKeyboard: throw CommandFailure("there is no terminal to read keys from")
            case .unknownTerminal(let name):
                throw CommandFailure("the terminal \"\(ShownName.of(name))\" (TERM) is not known to this system")
            }
        }
    }
}
