import Model
import Page
import Screen

/// All that Gloss knows while it runs. Only `update` changes it; `draw` shows it.
package struct AppState: Sendable {
    /// The generation of the document that is opened first.
    package static let firstGeneration = 1

    /// The terminal's size in cells.
    var size: ScreenSize
    /// What the reader has set.
    package internal(set) var settings: Settings
    /// The files to read.
    var files: FileList
    /// The document and the place in it.
    var reading = ReadingState()
    /// What the analysis has found.
    var knowledge = KnowledgeState()
    /// The search that marks the page.
    var search = SearchState()
    /// The panel that is open.
    var panel: PanelState?
    /// Where keys go.
    var focus = Focus.page
    /// The line that is being typed.
    var prompt: PromptState?
    /// What was typed in prompts before.
    var promptHistory = PromptHistory()
    /// The letters on names and links, while the reader chooses one.
    var hints: HintState?
    /// The count and the keys that were typed and wait for more.
    var pending = PendingKeys()
    /// Where the reader was.
    var history = History()
    /// The marks by letter.
    var marks: [Character: PageAnchor] = [:]
    /// What the status line tells until the next key.
    var notice: Notice?
    /// Which command each key runs, where the reader changed that.
    private let changedKeyMap: KeyMap?
    /// Which command each key runs.
    var keyMap: KeyMap { changedKeyMap ?? .standard }
    /// A key that opens the help, for the status line; nil where the reader took it away.
    var helpKey: String? { changedKeyMap.map { $0.keys(of: "help").first } ?? Command.helpKey }

    /// The state before the first document is there; it arrives as `Event.documentLoaded` of `firstGeneration`.
    ///
    /// Without a `keyMap` the commands have their own keys, and the map is made when the first key is pressed: making it
    /// takes longer than the first page.
    package init(
        rows: Int, columns: Int, settings: Settings = Settings(), keyMap: KeyMap? = nil, files: FileList = FileList()
    ) {
        size = ScreenSize(rows: rows, columns: columns)
        self.settings = settings
        self.files = files
        changedKeyMap = keyMap
    }
}

/// A line that is shown in place of the status line until the next key.
struct Notice: Hashable, Sendable {
    /// The text.
    var text: String
    /// Whether it tells of something that went wrong.
    var isError = false
}

/// What was typed before `Enter`, for each kind of prompt, the newest last.
struct PromptHistory: Hashable, Sendable {
    /// Commands.
    var commands: [String] = []
    /// Searches.
    var searches: [String] = []
    /// Filters.
    var filters: [String] = []
}

/// Keys that wait for more.
struct PendingKeys: Hashable, Sendable {
    /// The count before a key; nil where none was typed.
    var count: Int?
    /// The first keys of a sequence.
    var keys: [Key] = []
    /// A command that takes the next character as its argument, such as a mark's letter.
    var awaitsLetter: String?
}

/// Letters on visible names and links.
struct HintState: Hashable, Sendable {
    /// One name or link.
    struct Hint: Hashable, Sendable {
        /// The letters; none is the beginning of another.
        var letters: [Character]
        /// What they choose.
        var choice: Choice
    }
    /// All, by place.
    var hints: [Hint]
    /// What was typed so far.
    var typed: [Character] = []
}
