import CNcurses

/// What the system's database of terminals says of one (terminfo(5)).
@MainActor
struct Terminfo {
    /// A string that makes the terminal do something, with places for numbers.
    @MainActor
    struct Control {
        /// Terminfo keeps it for as long as the program runs.
        private let source: UnsafePointer<CChar>
        private let decimal: DecimalControl?

        fileprivate init(source: UnsafePointer<CChar>) {
            self.source = source
            decimal = DecimalControl(source)
        }

        /// Appends the string with `first` and `second` for its numbers; rows and columns count from 0.
        func write(_ first: Int = 0, _ second: Int = 0, to output: inout [UInt8]) {
            if let decimal {
                decimal.write(first, second, to: &output)
            } else if let text = gloss_with_numbers(source, Int32(clamping: first), Int32(clamping: second)) {
                Terminfo.append(text, to: &output)
            }
        }
    }

    /// Looks up a type of terminal; nil if the system does not know it. Everything must be asked before another one is
    /// looked up.
    init?(terminalNamed name: String) {
        guard gloss_look_up_terminal(name) else { return nil }
    }

    /// Whether a screen of cells can be shown: whether it can be cleared, and the cursor be moved to any cell.
    var canDraw: Bool { control("cup") != nil && !bytes("clear").isEmpty }

    /// A string capability without numbers; empty if the terminal has none.
    func bytes(_ capability: String) -> [UInt8] {
        var bytes: [UInt8] = []
        if let source = gloss_capability(capability) { Self.append(source, to: &bytes) }
        return bytes
    }

    /// A string capability with numbers; nil if the terminal has none.
    func control(_ capability: String) -> Control? { gloss_capability(capability).map(Control.init(source:)) }

    /// A numeric capability; negative if the terminal has none.
    func number(_ capability: String) -> Int { Int(gloss_number(capability)) }

    /// Whether the terminal has a property.
    func has(_ capability: String) -> Bool { gloss_flag(capability) }

    /// The size that terminals of this type have.
    var size: ScreenSize {
        ScreenSize(rows: number("lines") > 0 ? number("lines") : 24, columns: number("cols") > 0 ? number("cols") : 80)
    }

    /// Whether colours from 8 on are given by red, green and blue in eight bits each (user_caps(5), "RGB").
    var hasDirectColours: Bool {
        number("colors") == 1 << 24 && (has("RGB") || number("RGB") > 0 || gloss_capability("RGB") != nil)
    }

    /// Appends a string without the delays ("$<5>") that terminals on paper needed.
    private static func append(_ string: UnsafePointer<CChar>, to output: inout [UInt8]) {
        var place = string
        while place.pointee != 0 {
            if place[0] == CChar(UInt8(ascii: "$")), place[1] == CChar(UInt8(ascii: "<")) {
                while place.pointee != 0, place.pointee != CChar(UInt8(ascii: ">")) { place += 1 }
                if place.pointee != 0 { place += 1 }
            } else {
                output.append(UInt8(bitPattern: place.pointee))
                place += 1
            }
        }
    }
}
