import Model
import Page

/// Highlights and notes.
extension AppState {
    /// Highlights what is selected.
    mutating func highlightSelection() -> [Effect] {
        guard let range = takeSelection() else { return [] }
        return add(words: "", at: range)
    }

    /// Asks for the words of a note on what is selected.
    mutating func askForNote() -> [Effect] {
        guard let range = takeSelection() else { return [] }
        prompt = PromptState(.note(range))
        return []
    }

    /// Asks which kind of name the selected words are.
    mutating func markSelectionAsName() -> [Effect] {
        guard let document = reading.document, let range = takeSelection() else { return [] }
        let words = SpacedWords.plain(document.text.string(in: range)).withoutPunctuationAtItsEnds
        guard !words.isEmpty else {
            tell("That is not a word.")
            return []
        }
        open(TypePanel(subject: .words(words)))
        return []
    }

    /// Adds a highlight, or a note if there are words, at `range`.
    mutating func add(words: String, at range: TextRange) -> [Effect] {
        guard let document = reading.document else { return [] }
        let note = TextNote(
            kind: words.isEmpty ? .highlight : .note, anchor: TextAnchor(range, in: document.text), text: words,
            section: PlaceName.section(document.outline.section(at: range.start), in: document))
        notes.add(note, at: range)
        let done = words.isEmpty ? "Highlighted" : "Noted"
        tell(reading.memory.isNotKept ? "\(done), until you quit: nothing is kept of this text." : "\(done).")
        return [.library(.keepNote(note), generation: reading.generation)]
    }

    /// Takes away the note at `index` of the list.
    mutating func removeNote(at index: Int) -> [Effect] {
        guard notes.items.indices.contains(index) else { return [] }
        let note = notes.remove(at: index)
        tell(note.kind == .highlight ? "No longer highlighted." : "The note is gone.")
        return [.library(.forgetNote(note), generation: reading.generation)]
    }
}

extension String {
    /// The words without quotation marks and full stops around them: a selection by words takes those with it.
    fileprivate var withoutPunctuationAtItsEnds: String {
        let start = drop { !$0.isLetter && !$0.isNumber }
        guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
        return String(start[...last])
    }
}
