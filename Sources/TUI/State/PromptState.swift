/// The line that is being typed at the bottom of the screen.
struct PromptState: Hashable, Sendable {
    /// What the line is for.
    enum Purpose: Hashable, Sendable {
        /// A command and its argument.
        case command
        /// Words to search for.
        case search(SearchState.Direction)
        /// Letters that narrow the panel's list.
        case filter
    }

    /// What the line is for.
    var purpose: Purpose
    /// What was typed.
    var text: [Character] = []
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
        /// The one that is chosen; nil right after the first Tab where several are possible.
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
