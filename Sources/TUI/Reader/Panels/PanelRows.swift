import Model

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

    /// Adds the rows of another list.
    mutating func append(_ other: PanelRows) {
        starts += other.starts.map { $0 + count }
        parts += other.parts
        count += other.count
    }

    /// Adds one row.
    mutating func append(_ row: PanelRow) { append([row]) }

    /// Adds `count` rows, each made when it is asked for; `place` is the offset of what a row stands for, if the rows
    /// are in the order of the text.
    mutating func append(
        count: Int, place: @escaping @Sendable (Int) -> Int = { _ in -1 }, row: @escaping @Sendable (Int) -> PanelRow
    ) {
        guard count > 0 else { return }
        starts.append(self.count)
        parts.append(.list(count: count, place: place, row: row))
        self.count += count
    }

    /// The row that stands for what is at `offset`, found without making rows; nil if there is none.
    func index(ofPlace offset: Int) -> Int? {
        for (part, start) in zip(parts, starts) {
            switch part {
            case .rows(let rows):
                if let index = rows.firstIndex(where: { $0.place == offset }) { return start + index }
            case .list(let count, let place, _):
                guard place(0) <= offset, offset <= place(count - 1) else { continue }
                let index = (0..<count).partitionIndex { place($0) >= offset }
                if index < count, place(index) == offset { return start + index }
            }
        }
        return nil
    }

    /// The row with this shortcut, of those that are made; nil if there is none.
    func index(ofShortcut letter: Character) -> Int? {
        for (part, start) in zip(parts, starts) {
            guard case .rows(let rows) = part else { continue }
            if let index = rows.firstIndex(where: { $0.shortcut == letter }) { return start + index }
        }
        return nil
    }

    /// The row that tells the next entry of a list, of those that are made; nil if there is none.
    func index(ofAheadIn list: String) -> Int? {
        for (part, start) in zip(parts, starts) {
            guard case .rows(let rows) = part else { continue }
            let index = rows.firstIndex { row in
                if case .ahead(list, _)? = row.target { return true }
                return false
            }
            if let index { return start + index }
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

    /// The nearest row from `index` on, in steps of `step` (1 or -1), that can be chosen; nil if there is none.
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
