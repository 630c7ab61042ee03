import Model
import Page
import Screen

/// A piece of a panel's row in one style.
struct PanelSpan: Hashable, Sendable {
    /// The text.
    var text: String
    /// How it looks.
    var style: Style

    /// Makes a piece; running text unless said otherwise.
    init(_ text: String, _ role: Role = .text, _ attributes: Attributes = []) {
        self.text = text
        self.style = Style(role, attributes)
    }
}

extension Excerpt {
    /// The excerpt as spans, the match in `style` and the rest in running text.
    func spans(match style: Style, rest: Style = .text) -> [PanelSpan] {
        var spans = [PanelSpan(before), PanelSpan(match), PanelSpan(after)]
        spans[0].style = rest
        spans[1].style = style
        spans[2].style = rest
        return spans.filter { !$0.text.isEmpty }
    }
}

/// What a row of a panel leads to.
enum PanelTarget: Hashable, Sendable {
    /// A passage of the document: the page goes there.
    case passage(TextRange)
    /// The panel of an entity.
    case entity(EntityReference)
    /// The sentences that name two entities.
    case companions(EntityReference, EntityReference)
    /// A command.
    case command(String)
    /// A link, which is followed.
    case link(Link)
    /// An address outside of the document.
    case address(String)
    /// The rest of a list that was cut.
    case rest(String)
}

/// One row of a panel: text at the left, a remark at the right, and what it leads to.
struct PanelRow: Hashable, Sendable {
    /// The text, from the left edge; cut where the remark begins.
    var spans: [PanelSpan]
    /// The remark, set to the right edge.
    var remark: [PanelSpan]
    /// What `Enter` opens; nil where the row cannot be chosen.
    var target: PanelTarget?
    /// The passages behind what the row says, where they are not the target.
    var passages: PanelTarget?
    /// Whether the row goes on with what the row above it says, and is chosen with it.
    var continues: Bool
    /// Whether `Tab` stops at the next row that can be chosen.
    var startsGroup: Bool

    /// Makes a row.
    init(
        _ spans: [PanelSpan] = [], remark: [PanelSpan] = [], target: PanelTarget? = nil, passages: PanelTarget? = nil,
        continues: Bool = false, startsGroup: Bool = false
    ) {
        self.spans = spans
        self.remark = remark
        self.target = target
        self.passages = passages
        self.continues = continues
        self.startsGroup = startsGroup
    }

    /// An empty row.
    static let blank = PanelRow()

    /// A row of one piece of text.
    static func text(_ text: String, _ role: Role = .text) -> PanelRow { PanelRow([PanelSpan(text, role)]) }

    /// The row as text, without its style.
    var string: String { (spans + remark).map(\.text).joined() }
}

/// The rows of a panel, those of long lists made only when they are shown.
struct PanelRows: Sendable {
    private enum Part: Sendable {
        case rows([PanelRow])
        case list(count: Int, place: @Sendable (Int) -> Int, row: @Sendable (Int) -> PanelRow)
    }

    private var parts: [Part] = []
    private var starts: [Int] = []
    /// The number of rows.
    private(set) var count = 0

    /// No rows.
    init() {}

    /// The given rows.
    init(_ rows: [PanelRow]) { append(rows) }

    /// Adds rows.
    mutating func append(_ rows: [PanelRow]) {
        guard !rows.isEmpty else { return }
        starts.append(count)
        parts.append(.rows(rows))
        count += rows.count
    }

    /// Adds one row.
    mutating func append(_ row: PanelRow) { append([row]) }

    /// Adds `count` rows, each made when it is asked for; `place` is the offset of what a row stands for, where the rows
    /// are in the order of the text.
    mutating func append(
        count: Int, place: @escaping @Sendable (Int) -> Int = { _ in -1 }, row: @escaping @Sendable (Int) -> PanelRow
    ) {
        guard count > 0 else { return }
        starts.append(self.count)
        parts.append(.list(count: count, place: place, row: row))
        self.count += count
    }

    /// The row that stands for what is at `offset`, found without making rows; nil where there is none.
    func index(ofPlace offset: Int) -> Int? {
        for (part, start) in zip(parts, starts) {
            guard case .list(let count, let place, _) = part, place(0) <= offset, offset <= place(count - 1) else {
                continue
            }
            let index = (0..<count).partitionIndex { place($0) >= offset }
            if index < count, place(index) == offset { return start + index }
        }
        return nil
    }

    /// The row at `index`, which must be in `0..<count`.
    subscript(index: Int) -> PanelRow {
        let part = starts.partitionIndex { $0 > index } - 1
        switch parts[part] {
        case .rows(let rows): return rows[index - starts[part]]
        case .list(_, _, let row): return row(index - starts[part])
        }
    }

    /// The nearest row after `index` (before it where `step` is -1) that starts a group; long lists hold none and are
    /// passed over.
    func groupStart(from index: Int, step: Int) -> Int? {
        var found: Int?
        for (part, start) in zip(parts, starts) {
            guard case .rows(let rows) = part else { continue }
            for (offset, row) in rows.enumerated() where row.startsGroup {
                if step > 0, start + offset > index { return start + offset }
                if step < 0, start + offset < index { found = start + offset }
            }
        }
        return found
    }

    /// The nearest row from `index` on, in steps of `step` (1 or -1), that can be chosen; nil where there is none.
    func choosable(from index: Int, step: Int) -> Int? {
        var index = index
        while index >= 0, index < count {
            let row = self[index]
            if row.target != nil, !row.continues { return index }
            index += step
        }
        return nil
    }
}
