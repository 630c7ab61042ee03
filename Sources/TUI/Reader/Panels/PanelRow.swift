import Screen

/// One row of a panel: text at the left, a remark at the right, and what it leads to.
struct PanelRow: Hashable, Sendable {
    /// The text, from the left edge; cut where the remark begins.
    var spans: [PanelSpan]
    /// The remark, set to the right edge.
    var remark: [PanelSpan]
    /// What `Enter` opens; nil if the row cannot be chosen.
    var target: PanelTarget?
    /// The passages behind what the row says, if they are not the target.
    var passages: PanelTarget?
    /// Whether the row goes on with what the row above it says, and is chosen with it.
    var continues: Bool
    /// Whether `Tab` stops at the next row that can be chosen.
    var startsGroup: Bool

    /// The offset of what the row is about, in a list that follows the text.
    var place: Int?
    /// A letter that chooses and opens it at once.
    var shortcut: Character?

    init(
        _ spans: [PanelSpan] = [], remark: [PanelSpan] = [], target: PanelTarget? = nil, passages: PanelTarget? = nil,
        continues: Bool = false, startsGroup: Bool = false, place: Int? = nil
    ) {
        self.spans = spans
        self.remark = remark
        self.target = target
        self.passages = passages
        self.continues = continues
        self.startsGroup = startsGroup
        self.place = place
    }

    /// An empty row.
    static let blank = PanelRow()

    /// A row of one piece of text.
    static func text(_ text: String, _ role: Role = .text) -> PanelRow { PanelRow([PanelSpan(text, role)]) }

    /// Whether the remark has bars, block elements of Unicode, whose colour must stay theirs.
    var hasBars: Bool {
        remark.contains { $0.text.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) } }
    }

    /// The row as text, without its style.
    var string: String { (spans + remark).map(\.text).joined() }
}
