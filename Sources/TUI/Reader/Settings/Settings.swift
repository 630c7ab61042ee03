import Page
import Screen

/// What the reader may set, by an option, the configuration or `:set`.
package struct Settings: Hashable, Sendable {
    /// The measures that the page can have, in columns.
    package static let measures = 20...400

    /// The widest that a line of text is set, in columns.
    package var measure: Int {
        didSet { measure = min(max(measure, Self.measures.lowerBound), Self.measures.upperBound) }
    }
    /// Which names carry their mark on the page.
    package var names: NameMarks
    /// Whether panels leave out what lies ahead of the reading place; nil leaves it out of books.
    package var hidesAhead: Bool?
    /// Whether searches are regular expressions.
    package var searchesPatterns: Bool
    /// Whether case does not count in searches, even if a capital was typed.
    package var ignoresCase = false
    /// Linear output for a screen reader: no boxes, no columns, the cursor on the chosen item.
    package var isPlain: Bool
    /// Whether the mouse is used.
    package var usesMouse: Bool
    /// The colours of the screen.
    package var theme = Theme.Name.terminal
    /// The colours of the theme `own`.
    package var ownTheme = ThemeInks.dark
    /// Whether lines of prose are justified, and words hyphenated.
    package var filling = PageShape.Filling()
    /// Whether nothing but letters of ASCII is on the screen.
    package var isASCII = false
    /// How pictures are shown.
    package var pictures = PictureSupport.Preference.auto
    /// How a paragraph is told from the one before it.
    package var paragraphs = PageShape.Paragraphs.source
    /// Whether the text is shown in the lines that it has, nothing joined.
    package var showsLines: Bool
    /// Whether such lines go on in the next row if they are wider than the screen; otherwise the rest is to the right.
    package var wrapsLines: Bool

    package init(
        measure: Int = 80, names: NameMarks = .quiet, hidesAhead: Bool? = nil, searchesPatterns: Bool = false,
        isPlain: Bool = false, usesMouse: Bool = true, showsLines: Bool = false, wrapsLines: Bool = false
    ) {
        self.measure = min(max(measure, Self.measures.lowerBound), Self.measures.upperBound)
        self.names = names
        self.hidesAhead = hidesAhead
        self.searchesPatterns = searchesPatterns
        self.isPlain = isPlain
        self.usesMouse = usesMouse
        self.showsLines = showsLines
        self.wrapsLines = wrapsLines
    }
}
