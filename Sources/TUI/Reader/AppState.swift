import Model
import Page
import Screen

/// All that Gloss knows while it runs, one member for each subject. Only `update` changes it; `draw` shows it.
package struct AppState: Sendable {
    /// The generation of the document that is opened first.
    package static let firstGeneration = 1

    /// The terminal's size in cells.
    var size: ScreenSize
    package internal(set) var settings: Settings
    /// The settings that the program was started with.
    let usualSettings: Settings
    /// Whether a document is opened where it was left.
    let resumesPlaces: Bool
    /// The files to read.
    var files: FileList
    /// The document and the place in it.
    var reading = ReadingState()
    var knowledge = KnowledgeState()
    var search = SearchState()
    /// The panel that is open.
    var panel: PanelState?
    /// Whether panels take the whole screen, until the last is closed.
    var panelFills = false
    /// Where keys go.
    var focus = Focus.page
    /// The line that is being typed.
    var prompt: PromptState?
    var promptHistory = PromptHistory()
    /// The letters on names and links, while the reader chooses one.
    var hints: HintState?
    /// The count and the keys that were typed and wait for more.
    var pending = PendingKeys()
    /// The keys without a command that were pressed.
    var unboundKeys: Set<[Key]> = []
    /// Where the reader was.
    var history = History()
    /// The marks of the document by letter.
    var marks: [Character: PageAnchor] = [:]
    /// The marks by capital letters, of all documents.
    var sharedMarks: [SharedMark] = []
    /// The documents that were read.
    var shelf = ShelfState()
    /// What other documents say of the entity of the panel.
    var elsewhere = ElsewhereState()
    /// What is looked up.
    var lookup = LookupState()
    /// How far the tour is; nil unless the reader takes it.
    var tour: Tour?
    /// What is being selected.
    var selection: SelectionState?
    /// The highlights and notes.
    var notes = NotesState()
    /// The picture that a panel shows.
    var pictures = PictureState()
    /// Which theme is shown.
    var theme = ThemeState()
    /// What the status line says until the next key.
    var notice: Notice?
    /// Which command each key runs, if the reader changed that.
    private var changedKeyMap: KeyMap?
    /// Which command each key runs.
    var keyMap: KeyMap { changedKeyMap ?? .standard }
    /// A key that opens the help, for the status line; nil if the reader took it away.
    var helpKey: String? { changedKeyMap.map { $0.keys(of: HelpPanel.id).first } ?? HelpPanel.key }

    /// The state before the first document is there; it arrives as `Event.documentLoaded` of `firstGeneration`.
    ///
    /// Without a `keyMap` the commands have their own keys, and the map is made when the first key is pressed: making it
    /// takes longer than the first page.
    package init(
        rows: Int, columns: Int, settings: Settings = Settings(), keyMap: KeyMap? = nil, files: FileList = FileList(),
        resumesPlaces: Bool = true
    ) {
        size = ScreenSize(rows: rows, columns: columns)
        self.settings = settings
        usualSettings = settings
        self.resumesPlaces = resumesPlaces
        theme.shown = ThemeState.Shown(name: settings.theme, own: settings.ownTheme)
        self.files = files
        changedKeyMap = keyMap
    }

    /// Takes other keys; nil for the commands' own.
    mutating func take(_ keyMap: KeyMap?) { changedKeyMap = keyMap }

    /// The state of a program that was started without a document: the reader chooses one of those that were read before.
    package static func onShelf(
        _ entries: [ShelfEntry], rows: Int, columns: Int, settings: Settings = Settings(), keyMap: KeyMap? = nil,
        resumesPlaces: Bool = true
    ) -> AppState {
        var state = AppState(
            rows: rows, columns: columns, settings: settings, keyMap: keyMap, resumesPlaces: resumesPlaces)
        state.reading.isLoading = false
        state.shelf.take(entries)
        state.open(ShelfPanel())
        return state
    }
}

/// Where keys go.
enum Focus: Hashable, Sendable { case page, panel }
