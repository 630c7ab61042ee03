import Model
import Screen

/// The line that is being typed at the bottom of the screen.
struct PromptState: Hashable, Sendable {
    /// What the line is for.
    enum Purpose: Hashable, Sendable {
        /// A command and its argument.
        case command
        /// Words to search for.
        case search(backwards: Bool)
        /// Letters that narrow the panel's list.
        case filter
        /// The words of a correction.
        case correction(CorrectionQuestion)
        /// A note on the passage at this range.
        case note(TextRange)
        /// A word to look up.
        case lookup
    }

    var purpose: Purpose
    /// What was typed.
    var text: [Character] = []
    /// Whether the text is only offered: what is typed takes its place.
    var isSuggestion = false
    /// The index in `text` before which the next character goes.
    var cursor = 0
    /// The place in the prompt's history that is shown, counted back from the newest; nil for the line being typed.
    var recalled: Int?
    /// The line being typed, while an older one is shown.
    var draft: [Character] = []
    /// What Tab offers, while it is being pressed.
    var completion: Completion?

    /// What may complete the line.
    struct Completion: Hashable, Sendable {
        /// The whole lines that are offered.
        var candidates: [String]
        /// The one that is chosen; nil right after the first Tab if several are possible.
        var chosen: Int?
        /// What was typed before Tab.
        var typed: String
    }

    /// An empty line, or one that holds `text`.
    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        self.text = Array(text)
        cursor = self.text.count
    }
}

extension PromptState {
    /// The line as text.
    var string: String { String(text) }

    /// Whether a search is typed.
    var isSearch: Bool {
        if case .search = purpose { return true }
        return false
    }

    /// The passage that a note is written on.
    var passage: TextRange? {
        if case .note(let range) = purpose { return range }
        return nil
    }

    /// Replaces the line.
    mutating func set(_ line: String) {
        text = Array(line)
        cursor = text.count
    }

    /// Takes an editing key, as readline has them; other keys change nothing.
    mutating func edit(_ key: Key, history: [String]) {
        if case .character = key, isSuggestion { set("") }
        isSuggestion = false
        switch key {
        case .character(let character):
            text.insert(character, at: cursor)
            cursor += 1
        case .backspace, .control("h"): delete(max(0, cursor - 1)..<cursor)
        case .delete, .control("d"): delete(cursor..<min(text.count, cursor + 1))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("w"), .alt(.backspace): delete(wordStart..<cursor)
        case .control("u"): delete(0..<cursor)
        case .control("k"): delete(cursor..<text.count)
        case .alt(.left), .alt(.character("b")): cursor = wordStart
        case .alt(.right), .alt(.character("f")): cursor = wordEnd
        case .up, .control("p"): recall(1, from: history)
        case .down, .control("n"): recall(-1, from: history)
        default: break
        }
    }

    private mutating func delete(_ range: Range<Int>) {
        text.removeSubrange(range)
        cursor = range.lowerBound
    }

    private var wordStart: Int {
        var place = cursor
        while place > 0, text[place - 1] == " " { place -= 1 }
        while place > 0, text[place - 1] != " " { place -= 1 }
        return place
    }

    private var wordEnd: Int {
        var place = cursor
        while place < text.count, text[place] == " " { place += 1 }
        while place < text.count, text[place] != " " { place += 1 }
        return place
    }

    /// Shows the line that was typed `step` lines before the one shown.
    private mutating func recall(_ step: Int, from history: [String]) {
        let next = (recalled ?? -1) + step
        guard next < history.count, next >= -1 else { return }
        if recalled == nil { draft = text }
        recalled = next >= 0 ? next : nil
        text = next >= 0 ? Array(history[history.count - 1 - next]) : draft
        cursor = text.count
    }
}
