/// Something the reader can have done: by a key, or by its id at the `:` prompt.
///
/// One row for each command, in the file of its group, is all there is to it: the key map, the help panel, the prompt, the
/// manual page and `docs/keys.md` are made from the rows.
package struct Command: Sendable {
    /// What a command is given.
    struct Call: Sendable {
        /// The number typed before the key; nil if none was.
        var count: Int?
        /// What followed the id at the prompt, or the letter that was asked for.
        var argument = ""
        /// The count, or 1.
        var times: Int { max(1, count ?? 1) }
    }

    /// What is done: changes the state and says what else is to be done.
    typealias Action = @Sendable (inout AppState, Call) -> [Effect]

    /// Where a command's keys work: on the page, in all panels, while something is selected, or in one kind of panel, where they
    /// come before those of all.
    package enum Scope: Hashable, Sendable, CaseIterable {
        case page, panel, selection, notes, shelf, chart, presence, timeline, vocabulary
    }

    /// The headings under which help lists the commands.
    package enum Group: String, Hashable, Sendable, CaseIterable {
        case moving = "Moving"
        case names = "Names"
        case panels = "Panels"
        case searching = "Searching"
        case selecting = "Selecting"
        case places = "Places"
        case links = "Links and copying"
        case program = "The program"
    }

    /// The name at the prompt and in the configuration.
    package let id: String
    /// Other names at the prompt.
    package let aliases: [String]
    /// Under which heading help lists it.
    package let group: Group
    /// What it does, in a few words that follow "to …".
    package let help: String
    /// The keys that it has unless the reader changes them, as they are written in help ("^F", "PgDn").
    package let keys: [String]
    /// Those of the keys that work on the page only, as panels have another use for them.
    let keysOfPage: Set<String>
    /// Where the keys work.
    package let scopes: Set<Scope>
    /// What follows the id at the prompt, for help ("FILE"); nil if nothing does.
    package let argument: String?
    /// What may follow the id at the prompt, for completion.
    let completions: @Sendable (AppState) -> [String]
    /// Whether a file's name follows the id at the prompt.
    let takesFile: Bool
    /// Whether the next character typed after the key is the argument.
    let takesLetter: Bool
    /// Why it cannot be run now, or nil if it can.
    let whyDisabled: @Sendable (AppState) -> String?
    /// What it does.
    let run: Action

    init(
        _ id: String, aliases: [String] = [], _ group: Group, keys: [String] = [],
        onPageOnly keysOfPage: Set<String> = [],
        in scopes: Set<Scope> = [.page, .panel],
        argument: String? = nil, takesFile: Bool = false, takesLetter: Bool = false, help: String,
        completions: @escaping @Sendable (AppState) -> [String] = { _ in [] },
        unless whyDisabled: @escaping @Sendable (AppState) -> String? = { _ in nil },
        run: @escaping Action
    ) {
        self.id = id
        self.aliases = aliases
        self.group = group
        self.keys = keys
        self.keysOfPage = keysOfPage
        self.scopes = scopes
        self.argument = argument
        self.takesFile = takesFile
        self.takesLetter = takesLetter
        self.help = help
        self.completions = completions
        self.whyDisabled = whyDisabled
        self.run = run
    }

    /// Where a key of it works.
    func scopes(of key: String) -> Set<Scope> { keysOfPage.contains(key) ? scopes.intersection([.page]) : scopes }

    /// Whether it can be run now.
    func isEnabled(in state: AppState) -> Bool { whyDisabled(state) == nil }
}

/// The reasons for which commands cannot be run.
extension Command {
    static let needsDocument: @Sendable (AppState) -> String? = { state in
        state.reading.document == nil ? "Nothing is open." : nil
    }

    static let needsSearch: @Sendable (AppState) -> String? = { state in
        state.search.query == nil ? "Nothing to search for: / begins a search." : nil
    }

    static let needsNameList: @Sendable (AppState) -> String? = { state in
        state.panel?.panel.listsEntities == true ? nil : "Only lists of names can be sorted."
    }

    static let needsPanel: @Sendable (AppState) -> String? = { state in
        state.panel == nil ? "No panel is open." : nil
    }

    static let needsName: @Sendable (AppState) -> String? = { state in
        state.entityAtHand == nil ? "Choose a name first: Tab." : nil
    }
}
