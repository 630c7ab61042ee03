import TerminalEmulator

/// How many of the words on a page are marked as names: those that look otherwise than on the same page without names.
struct MarkedWords: CustomStringConvertible {
    private var words = 0
    private var marked = 0

    /// Counts the words of a screen, without those of the status line.
    ///
    /// - Parameter plain: the same page with the names off.
    mutating func count(_ screen: EmulatedScreen, beside plain: EmulatedScreen) {
        for (row, other) in zip(screen.cells.dropLast(), plain.cells.dropLast()) {
            for word in row.indices.split(whereSeparator: { row[$0].text == " " }) {
                words += 1
                if word.contains(where: { row[$0] != other[$0] }) { marked += 1 }
            }
        }
    }

    var description: String {
        let thousandths = words == 0 ? 0 : marked * 1000 / words
        return "\(marked) of \(words) words are marked (\(thousandths / 10).\(thousandths % 10) %)"
    }
}
