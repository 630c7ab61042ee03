import enum Model.PictureForm

/// How a terminal shows pictures, as far as it is known.
package struct PictureSupport: Hashable, Sendable {
    /// How the reader wants pictures to be shown.
    package enum Preference: String, Hashable, Sendable, CaseIterable {
        /// In the best of the ways that the terminal says it has.
        case auto
        /// As half blocks, in the colours that there are.
        case blocks
        case kitty, sixel, iterm
        case off
    }

    /// The forms that the terminal says it takes, besides cells; the best first.
    package var forms: [PictureForm]
    /// The points of a cell.
    package var cellWidth: Int
    package var cellHeight: Int
    /// Whether anything is shown in colours.
    package var hasColours: Bool

    package init(
        forms: [PictureForm] = [], cellWidth: Int = Self.usualWidth, cellHeight: Int = Self.usualHeight,
        hasColours: Bool = true
    ) {
        self.forms = forms
        (self.cellWidth, self.cellHeight) = (cellWidth, cellHeight)
        self.hasColours = hasColours
    }

    /// The points of a cell if the terminal does not tell: those of the VT340, for which sixels were made.
    package static let (usualWidth, usualHeight) = (10, 20)
    /// How many colours sixels have if the terminal does not tell.
    static let usualColours = 256

    /// The form in which pictures are shown; nil if they are not.
    package func form(for preference: Preference) -> PictureForm? {
        switch preference {
        case .auto: forms.first ?? .cells
        case .blocks: forms.contains(.blocks) ? .blocks : .cells
        case .kitty: .kitty
        case .iterm: .iterm
        case .sixel:
            forms.first { if case .sixel = $0 { true } else { false } } ?? .sixel(colours: Self.usualColours)
        case .off: nil
        }
    }

    /// The points of a cell of a picture in `form`.
    package func points(ofCellIn form: PictureForm) -> (width: Int, height: Int) {
        switch form {
        case .cells, .blocks: (1, 2)
        case .kitty, .iterm, .sixel: (cellWidth, cellHeight)
        }
    }
}
