import Page
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

    /// The columns at the left that stay when a chart is moved sideways.
    var fixedColumns = 0
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

    /// The columns of a list of that width that the text may take: not those of the remark, which is left out where it would
    /// leave nothing to the text.
    func textColumns(in width: Int) -> Int {
        let remarkWidth = remark.reduce(0) { $0 + CellText.columns(of: $1.text) }
        guard remarkWidth > 0, remarkWidth + (spans.isEmpty ? 0 : 4) <= width else { return width }
        return spans.isEmpty ? 0 : width - remarkWidth - 1
    }

    /// How many columns of the text do not fit at the right if `column` of them are to the left of what is shown.
    func columnsCut(in width: Int, from column: Int) -> Int {
        max(0, spans.reduce(0) { $0 + CellText.columns(of: $1.text) } - column - textColumns(in: width))
    }

    /// The text from `column` on, that of the fixed columns before it; what is cut is marked with "…".
    func spans(from column: Int) -> [PanelSpan] {
        guard column > 0 else { return spans }
        var place = 0
        var shown: [PanelSpan] = []
        for var span in spans {
            let columns = CellText.columns(of: span.text)
            let cut = min(columns, max(0, fixedColumns + column - max(place, fixedColumns)))
            defer { place += columns }
            if place >= fixedColumns, cut > 0 {
                span.text = columns > cut ? "…" + CellText.suffix(span.text, columns: columns - cut - 1) : ""
            }
            shown.append(span)
        }
        return shown
    }
}
