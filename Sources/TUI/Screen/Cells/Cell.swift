/// One column of the screen: a glyph with the marks that sit on it, and a style.
package struct Cell: Hashable, Sendable {
    /// The scalar that is drawn, and up to four combining marks on it; a longer stack is cut, for no writing system needs
    /// it and terminals overprint the neighbouring rows with it.
    package struct Glyph: Hashable, Sendable {
        /// The base scalar; never a control.
        package var base: Unicode.Scalar
        /// The marks, 0 if there is none.
        private(set) var marks = SIMD4<UInt32>()

        /// Makes a glyph without marks.
        package init(_ base: Unicode.Scalar) { self.base = base }

        /// Adds a combining mark; the fifth and later are dropped.
        package mutating func add(_ mark: Unicode.Scalar) {
            if let free = (0..<4).first(where: { marks[$0] == 0 }) { marks[free] = mark.value }
        }

        /// Whether there is a mark.
        package var hasMarks: Bool { marks[0] != 0 }

        /// The base and the marks as text.
        package var string: String {
            var text: [UInt8] = []
            append(to: &text)
            return String(decoding: text, as: UTF8.self)
        }

        /// Appends the UTF-8 of the base and the marks.
        func append(to text: inout [UInt8]) {
            guard !base.isASCII || hasMarks else {
                text.append(UInt8(truncatingIfNeeded: base.value))
                return
            }
            if let encoded = UTF8.encode(base) { text.append(contentsOf: encoded) }
            for index in 0..<4 where marks[index] != 0 {
                if let encoded = Unicode.Scalar(marks[index]).flatMap(UTF8.encode) { text.append(contentsOf: encoded) }
            }
        }
    }

    /// What is drawn.
    package var glyph: Glyph
    /// How it looks.
    package var style: Style
    /// Columns that the glyph takes: 1 or 2; 0 for the second column of a glyph that is two wide.
    package var width: UInt8

    package init(_ glyph: Glyph, _ style: Style, width: Int = 1) {
        self.glyph = glyph
        self.style = style
        self.width = UInt8(width)
    }

    /// Whether nothing is drawn, in whatever style.
    package var isEmpty: Bool { width == 1 && glyph == Glyph(" ") }

    /// A space in running text.
    package static let blank = Cell(Glyph(" "), .text)
}
