import TerminalEmulator

/// How many of the words on a page are marked as names, by the looks of the theme `dark`.
struct MarkedWords: CustomStringConvertible {
    private var words = 0
    private var marked = 0

    /// The colours of people, organisations, places and peoples in the theme `dark`.
    private static let ofNames: Set<Int> = [80, 222, 114, 183]
    /// That of other things, which they share with links; they are bold, and links are not.
    private static let ofThings = 111

    /// Counts the words of a screen, without those of the status line.
    mutating func count(_ screen: EmulatedScreen) {
        for row in screen.cells.dropLast() {
            for word in row.split(whereSeparator: { $0.text == " " }) {
                words += 1
                let isMarked = word.contains { cell in
                    guard let colour = cell.foreground else { return false }
                    return Self.ofNames.contains(colour) || colour == Self.ofThings && cell.isBold
                }
                if isMarked { marked += 1 }
            }
        }
    }

    var description: String {
        let thousandths = words == 0 ? 0 : marked * 1000 / words
        return "\(marked) of \(words) words are marked (\(thousandths / 10).\(thousandths % 10) %)"
    }
}
