import Model

/// A picture as cells of two points each: the upper half of a cell is its letter, the lower its background. Without colours,
/// as shades.
struct PictureCells {
    let picture: Picture
    let hasColours: Bool
    /// Whether the background is light, so that an empty cell is the lightest.
    let isOnLight: Bool

    /// From an empty cell to a full one.
    private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

    /// The rows of cells.
    var rows: Int { (picture.height + 1) / 2 }

    /// A row of cells, those that look alike in one span.
    func spans(ofRow row: Int) -> [PanelSpan] {
        guard hasColours else {
            return [PanelSpan(String((0..<picture.width).map { shade(row: row, column: $0) }))]
        }
        var spans: [PanelSpan] = []
        for column in 0..<picture.width {
            let upper = picture.colour(row: 2 * row, column: column)
            let hasLower = 2 * row + 1 < picture.height
            let lower = hasLower ? picture.colour(row: 2 * row + 1, column: column) : 0
            let colours = TextColours(foreground: upper, background: lower)
            if spans.last?.style.colours == colours {
                spans[spans.count - 1].text += "▀"
            } else {
                var span = PanelSpan("▀")
                span.style.colours = colours
                spans.append(span)
            }
        }
        return spans
    }

    private func shade(row: Int, column: Int) -> Character {
        let rows = 2 * row..<min(2 * row + 2, picture.height)
        let light = rows.reduce(0) { $0 + picture.lightness(row: $1, column: column) } / rows.count
        let step = light * Self.shades.count / 256
        return Self.shades[isOnLight ? Self.shades.count - 1 - step : step]
    }
}
