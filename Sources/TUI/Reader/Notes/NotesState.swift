import Model

/// The reader's highlights and notes in the document.
struct NotesState: Sendable {
    /// A highlight or note, and where the text has it.
    struct Item: Hashable, Sendable {
        var note: TextNote
        /// Its place; nil if it lost that when the text was edited.
        var range: TextRange?
    }

    /// All of them: by place, then those without one.
    private(set) var items: [Item] = []
    /// Counts the changes.
    private(set) var version = 0

    /// Whether one of them has no place.
    var hasLost: Bool { items.contains { $0.range == nil } }

    /// Those on the page, by place.
    func placed(in page: TextRange) -> [(range: TextRange, hasWords: Bool)] {
        items.compactMap { item in
            guard let range = item.range, range.overlaps(page) else { return nil }
            return (range, item.note.kind == .note)
        }
    }

    /// Takes the notes that were kept, beside those made since, and finds their places in `text`.
    mutating func take(_ kept: [TextNote], in text: TextBuffer) {
        let made = items
        items = kept.map { Item(note: $0, range: Quotation($0.anchor).place(in: text)) }
        for item in made { replace(by: item) }
        sort()
    }

    /// Adds a note at `range`, in place of one of the same kind there.
    mutating func add(_ note: TextNote, at range: TextRange) {
        replace(by: Item(note: note, range: range))
        sort()
    }

    private mutating func replace(by item: Item) {
        items.removeAll { $0.note.kind == item.note.kind && $0.range == item.range && item.range != nil }
        items.append(item)
    }

    /// Takes the note at `index` away.
    mutating func remove(at index: Int) -> TextNote {
        version += 1
        return items.remove(at: index).note
    }

    /// Finds the places again in a text that has changed.
    mutating func place(in text: TextBuffer) {
        for index in items.indices { items[index].range = Quotation(items[index].note.anchor).place(in: text) }
        sort()
    }

    private mutating func sort() {
        version += 1
        items.sort { ($0.range ?? TextRange(.max, .max)) < ($1.range ?? TextRange(.max, .max)) }
    }
}
