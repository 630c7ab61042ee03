import Model
import Page

/// Marks by letters: small ones in the document, capital ones across documents.
extension AppState {
    /// Marks the top of the page with `letter`.
    mutating func mark(_ letter: Character) -> [Effect] {
        guard let document = reading.document else { return [] }
        guard letter.isLetter else {
            tell("A mark is a letter.")
            return []
        }
        tell("Marked \(letter).")
        marks[letter] = reading.top
        let anchor = TextAnchor(place: pageRange.start, in: document.text)
        // Of a document that the library does not know, a capital letter marks a place as a small one does.
        if letter.isUppercase, let path = reading.memory.path {
            marks[letter] = nil
            let mark = SharedMark(letter: letter, path: path, title: reading.title, anchor: anchor)
            sharedMarks = (sharedMarks.filter { $0.letter != letter } + [mark]).sorted { $0.letter < $1.letter }
        }
        return [.library(.keepMark(letter, anchor), generation: reading.generation)]
    }

    /// Goes to the mark with `letter`.
    mutating func goToMark(_ letter: Character) -> [Effect] {
        if let place = marks[letter] {
            leavePanelForPage()
            rememberPlace()
            reading.chosen = nil
            reading.top = place
            return []
        }
        guard let mark = sharedMarks.first(where: { $0.letter == letter }) else {
            tell("No mark \(letter).")
            return []
        }
        return go(to: mark.anchor, inFileAt: mark.path)
    }

    /// Goes to a place in the file at `path`, which is opened if it is not the one that is read.
    mutating func go(to anchor: TextAnchor, inFileAt path: String) -> [Effect] {
        guard path == reading.memory.path, let document = reading.document else {
            let effects = open(path: path)
            reading.awaitedAnchor = anchor
            return effects
        }
        guard let range = anchor.found(in: document.text) else {
            tell("The text has changed: the place is gone.")
            return []
        }
        leavePanelForPage()
        rememberPlace()
        reading.chosen = nil
        showAtTop(range.start)
        return []
    }
}
