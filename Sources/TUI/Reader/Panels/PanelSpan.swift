import Screen

/// A piece of a panel's row in one style.
struct PanelSpan: Hashable, Sendable {
    var text: String
    /// How it looks.
    var style: Style

    /// Makes a piece; running text unless said otherwise.
    init(_ text: String, _ role: Role = .text, _ attributes: Attributes = []) {
        self.text = text
        self.style = Style(role, attributes)
    }
}
