import Model

/// A list beside, below or over the page.
///
/// A panel is a value that says what it is about; its rows are made from the state whenever that has changed, for the width
/// at hand. To add one, write a file in this room and name it in `PanelRegistry.all`.
protocol Panel: Sendable {
    /// The name of its kind, which is the id of the command that opens it where there is one.
    static var id: String { get }
    /// What stands before a filter that is typed; nil where the panel has no filter.
    var filterPrompt: String? { get }
    /// Whether it lists entities, which can be sorted and chosen by type.
    var listsEntities: Bool { get }
    /// The panel as it would open now; nil where there is nothing to show.
    static func make(in state: AppState) -> Self?

    /// The heading, and a remark at its right.
    func heading(in state: AppState) -> (title: [PanelSpan], remark: String)
    /// The keys that matter here, the most important first, each as in "Enter go".
    func keyHints(in state: AppState) -> [String]
    /// The rows, for a width in columns.
    func rows(in state: AppState, view: PanelView, width: Int) -> PanelRows
    /// The row that is chosen at first.
    func firstSelection(in state: AppState, rows: PanelRows) -> Int
    /// Whom the panel is about, where it is about one.
    var entity: EntityReference? { get }
}

extension Panel {
    var filterPrompt: String? { nil }
    var listsEntities: Bool { false }
    var entity: EntityReference? { nil }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "q close"] }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 0, step: 1) ?? 0 }
}

/// How the reader wants a panel's rows: what changes while it is open.
struct PanelView: Hashable, Sendable {
    /// The orders of a list of entities.
    enum Order: Hashable, Sendable { case place, count }

    /// The letters that narrow the list.
    var filter = ""
    /// The order of the list.
    var order = Order.count
    /// The only type that is listed; nil lists all.
    var type: EntityType?
    /// The cut lists that were asked to be whole.
    var whole: Set<String> = []
}

/// All kinds of panel.
enum PanelRegistry {
    /// In no particular order.
    static let all: [any Panel.Type] = [
        EntityPanel.self, CompanionsPanel.self, ContentsPanel.self, EntitiesHerePanel.self, AllEntitiesPanel.self,
        ResultsPanel.self, HelpPanel.self, FootnotePanel.self, LinkPanel.self,
    ]
}
