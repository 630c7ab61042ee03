import enum Model.BaseLetter

extension CellBuffer {
    /// Puts letters of ASCII in the place of all others, each as wide as it was: signs that look or mean about the same, letters
    /// without their accents, and "?" for the rest.
    package mutating func writeInASCII() {
        for row in 0..<rows {
            for column in 0..<columns {
                let cell = self[row, column]
                guard !cell.glyph.base.isASCII || cell.glyph.hasMarks || cell.width != 1 else { continue }
                let letter = cell.width == 0 ? " " : Self.letter(for: cell.glyph.base)
                replace(with: letter, cell.style, row: row, column: column)
            }
        }
    }

    private static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if let sign = signs[scalar] { return sign }
        guard let base = BaseLetter.latin(scalar) else { return scalar.properties.isWhitespace ? " " : "?" }
        return Unicode.Scalar(scalar.properties.isUppercase ? base & ~0x20 : base)
    }

    /// Bars and shades by how much of a cell they fill; lines, arrows and marks by their form.
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(signs: String, letters: String)] = [
            ("▁▂▃▄▅▆▇█", "--==+*##"), ("░▒▓▀", ".:%#"), ("│┃─━└├┌┐┘┤┬┴┼", "||--+++++++++"),
            ("▸►◂◄↑↓→←▼▲", ">><<^v><v^"),
            ("“”„‘’‚«»‹›", "\"\"\"'''<><>"), ("–—‒―−‐‑…·•×÷", "-------..*x/"), ("¶§°†‡©®€£", "#So**crEL"),
        ]
        var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (own, letters) in rows {
            for (sign, letter) in zip(own.unicodeScalars, letters.unicodeScalars) { signs[sign] = letter }
        }
        return signs
    }()
}
