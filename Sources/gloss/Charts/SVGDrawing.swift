/// A picture in SVG 1.1: words, lines and boxes, in the colours of the page that it is put on.
struct SVGDrawing {
    /// Where a word is set from its place.
    enum Anchor: String {
        case start, middle, end
    }

    /// Pixels from one row of words to the next.
    static let row = 20
    /// Pixels of a letter of the typeface, at most: what fits is reckoned by it.
    static let letter = 8

    private var body = ""

    /// Sets a line of text; `y` is its foot. Of a text longer than `most` letters the end is left out.
    mutating func text(
        _ text: String, x: Int, y: Int, anchor: Anchor = .start, isBold: Bool = false, isDim: Bool = false,
        most: Int = 120
    ) {
        let shown = text.count > most ? text.prefix(max(1, most - 1)) + "…" : text[...]
        let weight = isBold ? " font-weight=\"bold\"" : ""
        let opacity = isDim ? " fill-opacity=\"0.7\"" : ""
        body +=
            "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\"\(weight)\(opacity)>\(escaped(shown))</text>\n"
    }

    /// Draws a filled box. `percent` is how dense it is; `title` is shown by whoever points at it.
    mutating func box(x: Int, y: Int, width: Int, height: Int, percent: Int = 100, title: String) {
        body +=
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill-opacity=\"\(Self.share(percent))\">"
        body += "<title>\(escaped(title[...]))</title></rect>\n"
    }

    /// Draws a line.
    mutating func line(fromX: Int, fromY: Int, toX: Int, toY: Int, width: Int = 1) {
        body +=
            "<line stroke=\"currentColor\" x1=\"\(fromX)\" y1=\"\(fromY)\" x2=\"\(toX)\" y2=\"\(toY)\" stroke-width=\"\(width)\"/>\n"
    }

    /// The picture, a file of its own.
    func file(width: Int, height: Int, title: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
        role="img" font-family="system-ui, sans-serif" font-size="13" fill="currentColor" stroke="none">
        <title>\(escaped(title[...]))</title>
        <g stroke-opacity="0.5">
        \(body)</g>
        </svg>

        """
    }

    private static func share(_ percent: Int) -> String {
        percent >= 100 ? "1" : "0.\(percent < 10 ? "0" : "")\(max(0, percent))"
    }

    /// Text in which nothing is taken for markup. It has no control characters, as it was made safe to show.
    private func escaped(_ text: Substring) -> String {
        let names: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
        return text.map { names[$0] ?? String($0) }.joined()
    }
}
