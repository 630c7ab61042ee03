import Formats
import Library
import Model
import Platform
import Reader
import Screen

/// One run of the reader, from the first page to the last key.
struct ReadingSession {
    private let request: ReadingRequest
    private let configuration: Configuration
    private var paths: [String] { request.paths }
    private let options: ReadOptions
    private let settings: Settings
    /// Whether the document is opened where it was left.
    private var resumes: Bool { !request.fromStart && request.start.keys.isEmpty }
    /// The directory of the library; nil if nothing is kept.
    private var directory: String? {
        request.hasNoHistory || !configuration.keepsHistory ? nil : DataDirectory.path { Environment[$0] }
    }

    /// A session as `request` and the reader's configuration want it.
    init(_ request: ReadingRequest) {
        var request = request
        // Meant for what reads a pipe in place of less.
        if request.readsStandardInput { request.take(LessOptions(Environment["LESS"] ?? "")) }
        self.request = request
        configuration = UserConfiguration.read()
        settings = request.settings(configuration)
        var options = request.options
        options.filters = configuration.filters
        self.options = options
    }

    /// Reads the document until the reader quits, and gives the exit status. Without a screen to read on, the text is printed
    /// instead.
    ///
    /// - Throws: `ReadError` if the document cannot be opened, before the terminal is touched; `CommandFailure` if there is
    ///   nothing to read or no screen.
    @MainActor
    func run() throws -> Int32 {
        if request.takesTour { return try takeTour() }
        let paths = paths.isEmpty && isatty(STDIN_FILENO) == 0 ? ["-"] : paths
        guard !paths.isEmpty else { return try showShelf() }
        guard StandardOutput.isTerminal else {
            for path in paths { try print(path, measure: StandardOutput.measure(settings.measure)) }
            return 0
        }
        guard hasScreen else {
            StandardOutput.report("this terminal (TERM) has no screen to page on; here is the text")
            for path in paths { try print(path, measure: StandardOutput.columns ?? 80) }
            return 0
        }
        return try show(paths)
    }

    /// Whether there is a terminal with a screen to page on.
    @MainActor
    private var hasScreen: Bool {
        StandardOutput.isTerminal && TerminfoTerminal.canDraw(onTerminalNamed: Environment["TERM"])
    }

    private func print(_ path: String, measure: Int) throws {
        var options = options
        options.findsSections = false
        let text = PrintedText(try OpenedDocument.whole(path, options: options).document)
        if settings.showsLines { try text.writeLines() } else { try text.write(measure: measure) }
    }

    @MainActor
    private func takeTour() throws -> Int32 {
        guard hasScreen else {
            throw CommandFailure("the tour needs a terminal with a screen")
        }
        var markdown = ReadOptions()
        markdown.formatID = "markdown"
        var opened = try OpenedDocument(SourceBytes(bytes: TextBuffer(Tour.text), name: "the tour"), options: markdown)
        let first = try opened.first()
        return try show(first, of: opened, options: options, paths: [])
    }

    @MainActor
    private func show(_ paths: [String]) throws -> Int32 {
        var options = options
        // A program writes colours to a pipe only if it was asked to, or knows that a pager reads them.
        options.keepsAnsi = options.keepsAnsi || paths == ["-"]
        var opened = try OpenedDocument(paths[0], options: options)
        var first = try opened.first()
        let printsOneScreen = request.printsOneScreen || configuration.printsOneScreen
        if printsOneScreen, paths.count == 1, let screen = StandardOutput.screen {
            let measure = settings.showsLines ? screen.columns : min(settings.measure, screen.columns)
            func fits() -> Bool {
                PrintedText(first, showsLines: settings.showsLines).fits(rows: screen.rows, measure: measure)
            }
            while !first.isComplete, fits(), let next = try opened.next() { first = next }
            if first.isComplete, fits() {
                try PrintedText(first, showsLines: settings.showsLines)
                    .write(rows: screen.rows, measure: measure, theme: theme)
                return 0
            }
        }
        return try show(first, of: opened, options: options, paths: paths)
    }

    @MainActor
    private func show(
        _ first: Document, of opened: OpenedDocument, options: ReadOptions, paths: [String]
    ) throws -> Int32 {
        let mailbox = Mailbox<Event>()
        let loader = DocumentLoader(options: options) { mailbox.post($0) }
        let loaded = loader.take(opened, first: first, generation: AppState.firstGeneration)
        let terminal = try takeTerminal()
        var state = AppState(
            rows: terminal.size.rows, columns: terminal.size.columns, settings: settings, keyMap: configuration.keyMap,
            files: FileList(paths), resumesPlaces: resumes)
        if request.takesTour { state.startTour() }
        var effects = update(&state, loaded)
        if let remark = remark(on: terminal) { effects += update(&state, .notice(remark)) }
        for key in request.start.keys { effects += update(&state, .key(key)) }
        let library = LibraryRunner(directory: directory) { mailbox.post($0) }
        return run(&state, effects, on: terminal, mailbox, loader, library)
    }

    /// Lets the reader choose one of the documents that were read before.
    @MainActor
    private func showShelf() throws -> Int32 {
        let mailbox = Mailbox<Event>()
        let library = LibraryRunner(directory: directory) { mailbox.post($0) }
        let entries = hasScreen ? library.shelf() : []
        guard !entries.isEmpty else {
            throw CommandFailure("name a document to read; gloss --help tells more", status: 2)
        }
        let loader = DocumentLoader(options: options) { mailbox.post($0) }
        let terminal = try takeTerminal()
        var state = AppState.onShelf(
            entries, rows: terminal.size.rows, columns: terminal.size.columns, settings: settings,
            keyMap: configuration.keyMap, resumesPlaces: resumes)
        return run(&state, [], on: terminal, mailbox, loader, library)
    }

    @MainActor
    private func run(
        _ state: inout AppState, _ effects: [Effect], on terminal: TerminfoTerminal, _ mailbox: Mailbox<Event>,
        _ loader: DocumentLoader, _ library: LibraryRunner
    ) -> Int32 {
        let runner = EffectRunner(
            mailbox: mailbox, loader: loader, library: library, request: request, color: request.color(configuration),
            dictionaries: configuration.dictionaries)
        let program = Program<AppState, Event, Effect>(
            update: update, draw: draw, event: Event.init(input:), perform: runner.perform,
            mayFollowFrame: \.mayFollowFrame)
        program.run(&state, effects: effects, terminal: terminal, mailbox: mailbox)
        library.finish()
        return runner.exitStatus
    }

    /// What the reader should know if the page may look wrong, or otherwise than the configuration was meant.
    @MainActor
    private func remark(on terminal: TerminfoTerminal) -> String? {
        if let name = terminal.unknownName {
            return "TERM \"\(ShownName.of(name))\" is not known here: taken for xterm-256color"
        }
        if let encoding = Environment.foreignEncoding {
            return "the locale asks for \(ShownName.of(encoding)), so all is shown in ASCII; :set noascii for UTF-8"
        }
        return UserConfiguration.remark(on: configuration)
    }

    private var theme: Theme {
        Theme(settings.theme, own: settings.ownTheme, hasColours: request.color(configuration).usesColours)
    }

    @MainActor
    private func takeTerminal() throws(CommandFailure) -> TerminfoTerminal {
        do throws(TerminfoTerminal.Failure) {
            return try TerminfoTerminal(
                theme: theme, usesMouse: settings.usesMouse, keepsPage: request.keepsPage || configuration.keepsPage)
        } catch {
            switch error {
            case .noKeyboard: throw CommandFailure("there is no terminal to read keys from")
            case .unusableTerminal(let name):
                throw CommandFailure("no page can be shown on the terminal \"\(ShownName.of(name))\" (TERM)")
            }
        }
    }
}
