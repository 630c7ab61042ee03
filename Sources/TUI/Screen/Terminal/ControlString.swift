import CNcurses

/// A control string of a terminal with numbers in it, such as the one that moves the cursor.
///
/// It is taken apart once (terminfo(5), "Parameterized Strings"); what has more in it than plain numbers goes through
/// terminfo each time.
struct ControlString {
    /// The bytes before each number, and after the last.
    private var texts: [[UInt8]] = [[]]
    /// Which of the arguments each number is, from 0.
    private var arguments: [Int] = []
    /// 1 where the terminal counts from 1.
    private var origin = 0
    /// The string as it is, where it cannot be taken apart.
    private var whole: UnsafePointer<CChar>?

    /// The capability `name`; nil where the terminal has none.
    init?(_ name: String) {
        guard let source = gloss_capability(name) else { return nil }
        self.init(source)
    }

    /// A string as terminfo writes it, which must stand for as long as this is used.
    init(_ source: UnsafePointer<CChar>) {
        if !takeApart(Self.bytes(of: source)[...]) { whole = source }
    }

    /// Takes the string apart; false where there is something else than numbers in it.
    private mutating func takeApart(_ source: ArraySlice<UInt8>) -> Bool {
        var rest = source
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                texts[texts.count - 1].append(byte)
                continue
            }
            if rest.starts(with: "i".utf8) {
                origin = 1
                rest = rest.dropFirst()
            } else if rest.starts(with: "p1%d".utf8) || rest.starts(with: "p2%d".utf8) {
                arguments.append(rest.starts(with: "p1".utf8) ? 0 : 1)
                texts.append([])
                rest = rest.dropFirst(4)
            } else {
                return false
            }
        }
        return true
    }

    /// Writes the string with `first` and `second` for its numbers, counted from 0 where they are rows or columns.
    func write(_ first: Int = 0, _ second: Int = 0, to output: inout [UInt8]) {
        if let whole {
            if let text = gloss_with_numbers(whole, Int32(first), Int32(second)) { output += Self.bytes(of: text) }
            return
        }
        output += texts[0]
        for (index, argument) in arguments.enumerated() {
            Self.write((argument == 0 ? first : second) + origin, to: &output)
            output += texts[index + 1]
        }
    }

    /// Writes a number that is not negative in decimal digits.
    private static func write(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { write(number / 10, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The bytes of a capability without the delays ("$<5>") that terminals on paper needed.
    static func bytes(of capability: UnsafePointer<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = capability
        while place.pointee != 0 {
            if place[0] == CChar(UInt8(ascii: "$")), place[1] == CChar(UInt8(ascii: "<")) {
                while place.pointee != 0, place.pointee != CChar(UInt8(ascii: ">")) { place += 1 }
                if place.pointee != 0 { place += 1 }
            } else {
                bytes.append(UInt8(bitPattern: place.pointee))
                place += 1
            }
        }
        return bytes
    }
}
