import Model
import Screen

/// A list beside, below or over the page.
///
/// A panel is a value that says what it is about and how it behaves; its rows are made from the state, for the width at
/// hand, when what it shows has changed. To add one, write a file in the folder of its subject and name it in
/// `PanelRegistry.all`.
protocol Panel: Sendable {
    /// The name of its kind.
    static var id: String { get }
    /// The commands that open it, with their keys; none if it is opened from a row or a link.
    static var commands: [Command] { get }
    /// What comes before a filter that is typed; nil if the panel has no filter.
    var filterPrompt: String? { get }
    /// Whether it lists entities, which can be sorted and chosen by type.
    var listsEntities: Bool { get }
    /// What it shows: its rows are made anew when one of these changes.
    var shows: Set<PanelContent> { get }
    /// What becomes of it when a row has led to a passage.
    var afterJump: AfterJump { get }
    /// Whether it was opened to correct something, and closes when that is done.
    var corrects: Bool { get }
    /// Where its keys are looked for, the first first.
    var keyScopes: [Command.Scope] { get }
    /// The entity that the panel is about.
    var entity: EntityReference? { get }
    /// The address outside of the document that the panel is about.
    var address: String? { get }

    /// The address of the picture that the panel shows.
    var picture: String? { get }

    /// The theme that the screen shows while a row leading to `target` is chosen; nil for the theme that is set.
    func previewedTheme(by target: PanelTarget) -> Theme.Name?

    /// The part of the text that a row leading to `target` stands for, as a chapter of the contents; nil if it is a place.
    func part(at target: PanelTarget, in document: Document) -> TextRange?

    /// How its rows are wanted at first.
    func firstOptions(in state: AppState) -> PanelOptions
    /// The panel as it would open now; nil if there is nothing to show.
    static func make(in state: AppState) -> Self?
    /// Whether what it showed is gone, so that it closes.
    func isOver(in state: AppState) -> Bool
    /// The heading, and a remark at its right.
    func heading(in state: AppState) -> (title: [PanelSpan], remark: String)
    /// The keys that matter here, the most important first, each as in "Enter go".
    func keyHints(in state: AppState) -> [String]
    /// The rows, for a width in columns.
    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows
    /// The row that is chosen at first.
    func firstSelection(in state: AppState, rows: PanelRows) -> Int
    /// The same panel in a text whose bytes have moved as `offset` says.
    func moved(by offset: (Int) -> Int) -> Self
}

/// What a panel shows.
enum PanelContent: Hashable, Sendable, CaseIterable {
    case document
    /// What is known up to the present place.
    case knowledge
    case search
    case notes
    /// The part of the text that is on the page.
    case page
    /// The marks, of the document and of others.
    case marks
    /// The documents that were read.
    case shelf
    /// What other documents say.
    case elsewhere
    /// The picture that was asked for.
    case picture
    /// The word that is looked up, and those looked up before.
    case lookup
}

/// What becomes of a panel when one of its rows has led to a passage. One that covers the page always closes.
enum AfterJump: Hashable, Sendable {
    case stays
    /// It was there to choose a place: it closes, and the place comes to the top of the page.
    case closes
}

extension Panel {
    static var commands: [Command] { [] }
    var filterPrompt: String? { nil }
    var listsEntities: Bool { false }
    var shows: Set<PanelContent> { [.document] }
    var afterJump: AfterJump { .stays }
    var corrects: Bool { false }
    var keyScopes: [Command.Scope] { [.panel] }
    var entity: EntityReference? { nil }
    var address: String? { nil }
    var picture: String? { nil }

    func isOver(in state: AppState) -> Bool { false }

    func part(at target: PanelTarget, in document: Document) -> TextRange? { nil }

    func previewedTheme(by target: PanelTarget) -> Theme.Name? { nil }

    func firstOptions(in state: AppState) -> PanelOptions { PanelOptions() }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "q close"] }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 0, step: 1) ?? 0 }

    func moved(by offset: (Int) -> Int) -> Self { self }
}
