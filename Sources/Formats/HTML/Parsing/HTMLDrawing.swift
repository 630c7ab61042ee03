/// What a drawing (SVG) in a page says: the texts in it, in the order in which it is written.
struct HTMLDrawing {
    /// Whether what is reported is in a drawing.
    private var isOpen = false
    /// How deep in the drawing its text is that is being read; 0 outside of one.
    private var textDepth = 0
    private var texts: [[UInt8]] = []

    /// A drawing has at least so many texts; one is a sign or a logo.
    private static let leastTexts = 2
    /// More texts, or longer ones in all, in bytes, are those of a map or of a page that is drawn.
    private static let (mostTexts, longest) = (100, 4_000)

    init(isOpen: Bool = false) { self.isOpen = isOpen }

    /// An element begins.
    ///
    /// - Parameters:
    ///   - name: its name in lower case; empty if it is one of the page's own.
    ///   - depth: how many elements are open from the drawing on.
    mutating func open(_ name: [UInt8], depth: Int) {
        guard isOpen, textDepth == 0, texts.count <= Self.mostTexts, name.elementsEqual("text".utf8) else { return }
        textDepth = depth
        texts.append([])
    }

    /// The innermost element ends.
    mutating func close(depth: Int) {
        if depth == textDepth { textDepth = 0 }
    }

    /// A text of the innermost element.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard textDepth > 0, texts[texts.count - 1].count < Self.longest else { return }
        texts[texts.count - 1] += text
    }

    /// The texts that hold words, with points between them; empty if there are too few or too many. Numbers alone are those of
    /// a scale.
    var labels: String {
        let labels = texts.map { String(decoding: $0, as: UTF8.self).collapsingWhiteSpace }
            .filter { $0.count { $0.isLetter } > 1 }
        guard labels.count >= Self.leastTexts, labels.count <= Self.mostTexts else { return "" }
        let text = labels.joined(separator: " · ")
        return text.utf8.count <= Self.longest ? text : ""
    }
}
