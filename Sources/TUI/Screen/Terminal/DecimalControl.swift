import Platform

/// A string of terminfo (terminfo(5), "Parameterized Strings") that holds only text and its two numbers in decimal, as those
/// that move the cursor do on nearly all terminals.
///
/// Writing it takes a tenth of what `tparm` takes, which a screen asks for once a row.
struct DecimalControl {
    private enum Piece {
        case text([UInt8])
        case number(index: Int)
    }

    private var pieces: [Piece] = []
    private var countsFromOne = false

    /// Nil for a string that calculates, tests or formats in another way, or that has a delay.
    init?(_ source: UnsafePointer<CChar>) {
        var rest = UnsafeRawBufferPointer(start: source, count: strlen(source))[...]
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte != UInt8(ascii: "$") else { return nil }
            guard byte == UInt8(ascii: "%") else {
                text.append(byte)
                continue
            }
            if rest.starts(with: "i".utf8) {
                countsFromOne = true
                rest.removeFirst()
            } else if let index = ["p1%d", "p2%d"].firstIndex(where: { rest.starts(with: $0.utf8) }) {
                pieces += [.text(text), .number(index: index)]
                text = []
                rest.removeFirst(4)
            } else {
                return nil
            }
        }
        pieces.append(.text(text))
    }

    /// Appends the string with its numbers; a negative one is written as 0.
    func write(_ first: Int, _ second: Int, to output: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .number(let index):
                Self.append(max(0, (index == 0 ? first : second) + (countsFromOne ? 1 : 0)), to: &output)
            }
        }
    }

    private static func append(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
