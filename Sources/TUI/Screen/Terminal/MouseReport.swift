/// A report of the mouse as it comes in, character by character: what follows `ESC [ <` (xterm's mode 1006, three numbers
/// and a letter) or `ESC [ M` (mode 1000, three characters), of terminals that know only that one.
///
/// ncurses has a decoder of its own, which waits for the end of a report and so for ever where none comes.
struct MouseReport {
    /// How the numbers are written.
    enum Encoding { case decimal, characters }

    /// What a character made of the report.
    enum Progress: Equatable {
        case incomplete
        /// The end of the report; nil where it tells of nothing that Gloss uses.
        case complete(MouseAction?)
        /// The character belongs to no report: what came before it is lost.
        case broken
    }

    private let encoding: Encoding
    private var numbers: [Int] = []
    private var digits: Int?

    init(_ encoding: Encoding) {
        self.encoding = encoding
    }

    /// Takes the next character.
    mutating func take(_ code: UInt32) -> Progress {
        encoding == .decimal ? takeDecimal(code) : takeCharacter(code)
    }

    private mutating func takeDecimal(_ code: UInt32) -> Progress {
        switch code {
        case 0x30...0x39:
            digits = min((digits ?? 0) * 10 + Int(code - 0x30), 99_999)
            return .incomplete
        case 0x20..<0x40:
            // More than three numbers are no report, but still a sequence up to its letter (ECMA-48).
            if numbers.count < 4 { numbers.append(digits ?? 0) }
            digits = nil
            return .incomplete
        case 0x40...0x7E:
            numbers.append(digits ?? 0)
            // A small letter tells that the button was let go.
            return .complete(code == 0x4D ? action : nil)
        default: return .broken
        }
    }

    private mutating func takeCharacter(_ code: UInt32) -> Progress {
        guard code >= 0x20 else { return .broken }
        numbers.append(Int(code) - 0x20)
        return numbers.count < 3 ? .incomplete : .complete(action)
    }

    /// The action that the numbers of a whole report tell: the button, the column and the row, both from 1.
    private var action: MouseAction? {
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        let kind: MouseAction.Kind
        // Shift, Alt and Control are three bits of the button.
        switch numbers[0] & ~0b11100 {
        case 0: kind = .click
        case 64: kind = .wheelUp
        case 65: kind = .wheelDown
        default: return nil
        }
        return MouseAction(kind, row: numbers[2] - 1, column: numbers[1] - 1)
    }
}
