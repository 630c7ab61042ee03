import Formats
import Model
import Reader
import Screen

/// The one place that performs effects: opens files, searches and analyses in the background, and speaks to the terminal.
///
/// What needs time is done in tasks, which report through the mailbox; nothing here blocks a key.
@MainActor
final class EffectRunner {
    /// The exit status that the last effect asked for.
    private(set) var exitStatus: Int32 = 0

    private let mailbox: Mailbox<Event>
    private let loader: DocumentLoader
    private let request: ReadingRequest
    private var color: ColorChoice
    private let search: SearchRunner
    private let analysis: AnalysisRunner
    private let library: LibraryRunner
    private let lookups: LookupRunner
    private let pictures: PictureRunner
    private var dictionaries: Dictionaries

    /// `request` is what the program was started with; it wins over the configuration when that is read again.
    init(
        mailbox: Mailbox<Event>, loader: DocumentLoader, library: LibraryRunner, request: ReadingRequest,
        color: ColorChoice, dictionaries: Dictionaries
    ) {
        self.library = library
        self.mailbox = mailbox
        self.loader = loader
        self.request = request
        self.color = color
        search = SearchRunner { mailbox.post($0) }
        analysis = AnalysisRunner { mailbox.post($0) }
        lookups = LookupRunner { mailbox.post($0) }
        pictures = PictureRunner { mailbox.post($0) }
        self.dictionaries = dictionaries
    }

    /// Performs an effect, and says whether the program goes on.
    func perform(_ effect: Effect, on terminal: any Terminal) -> Program<AppState, Event, Effect>.Flow {
        switch effect {
        case .quit(let status):
            exitStatus = status
            return .stop
        case .suspend:
            terminal.suspend()
            // Its size may have changed meanwhile.
            mailbox.post(.resized(rows: terminal.size.rows, columns: terminal.size.columns))
            mailbox.post(.resumed)
        case .redraw: terminal.invalidate()
        case .useMouse(let uses): terminal.useMouse(uses)
        case .useTheme(let name, let own): terminal.use(Theme(name, own: own, hasColours: color.usesColours))
        case .askForBackground: if color.usesColours { terminal.askForBackground() }
        case .reloadConfiguration: reloadConfiguration(on: terminal)
        case .open(let path, let generation):
            loader.openInBackground(path: Environment.expanded(path), generation: generation)
        case .listNames(let path):
            let mailbox = mailbox
            Task.detached { mailbox.post(.namesListed(FileNames.beginning(with: path), path: path)) }
        case .readOn(let generation): loader.readOn(generation: generation)
        case .readAnew(let interpretation, let generation): loader.readAnew(interpretation, generation: generation)
        case .reach(let offset, let generation): loader.reach(offset, generation: generation)
        case .follow(let follows, let generation): loader.follow(follows, generation: generation)
        case .search(let query, let document, let offset, let generation):
            loader.wantAll()
            search.search(query, in: document, from: offset, generation: generation)
        case .cancelSearch: search.cancel()
        case .analyse(let document, let offset, let generation):
            analysis.analyse(document, notes: loader.notes, around: offset, generation: generation)
        case .stopAnalysis: analysis.stop()
        case .readCorrections(let generation):
            mailbox.post(.correctionsRead(loader.notes.corrections, generation: generation))
        case .keep(let correction, let words): edit(.add(correction), saying: words)
        case .takeBack(let correction, let words): edit(.remove(correction), saying: words)
        case .library(let request, let generation):
            library.perform(
                request, path: loader.path(of: generation), notes: loader.notes, generation: generation)
        case .lookUp(let word, let number): lookups.lookUp(word, number: number, in: dictionaries)
        case .editNote(let words, let range, let generation):
            var written: String?
            terminal.lend { written = NoteEditor.edit(words) }
            // What was typed before is not lost with the editor.
            mailbox.post(.noteWritten(written ?? words, range, generation: generation))
            if written == nil { mailbox.post(.notice("The editor (VISUAL, EDITOR) failed.")) }
        case .askForPictures: terminal.askForPictures()
        case .showPicture(let request): pictures.show(request, path: loader.path(of: request.generation))
        case .copy(let text): terminal.copy(text)
        case .openLink(let address): open(address)
        }
        return .goOn
    }

    /// Changes the knowledge file, and says what was done and where it is kept.
    private func edit(_ edit: KnowledgeFileEdit, saying words: String) {
        guard library.isKept else {
            mailbox.post(.notice("\(words) It holds until you quit: nothing is kept of this run."))
            return
        }
        do throws(KnowledgePlace.Problem) {
            let path = try loader.apply(edit)
            let name = path.map { ShownName.of(String($0.split(separator: "/").last ?? "")) }
            mailbox.post(.notice("\(words) \(name.map { "Kept in \($0)." } ?? "It holds until you quit.")"))
        } catch {
            mailbox.post(.notice("\(words) Not kept: \(error.description)"))
        }
    }

    private func reloadConfiguration(on terminal: any Terminal) {
        let configuration = UserConfiguration.read()
        loader.take(configuration.filters)
        dictionaries = configuration.dictionaries
        color = request.color(configuration)
        let settings = request.settings(configuration)
        terminal.use(Theme(settings.theme, own: settings.ownTheme, hasColours: color.usesColours))
        let remark = UserConfiguration.remark(on: configuration) ?? "The configuration was read again."
        mailbox.post(.configured(settings, keyMap: configuration.keyMap, remark: remark))
    }

    /// Opens an address outside of the terminal; says which, so that it can be opened by hand.
    private func open(_ address: String) {
        let isOpened = Browser()?.open(address) ?? false
        let shown = ShownName.of(address)
        mailbox.post(.notice(isOpened ? "opened \(shown)" : "no browser (set BROWSER) for \(shown)"))
    }
}
