/// Cuts what a program sends to a terminal into characters, controls and control functions (ECMA-48).
package struct TerminalOutput {
    package init() {}

    /// One element of the output.
    package enum Element: Equatable {
        case print(Unicode.Scalar)
        /// A single control byte.
        case control(UInt8)
        /// ESC and what follows it, other than the two below.
        case escape(String)
        case csi(Function)
        /// An operating system command.
        case osc(String)
        /// An application program command: kitty's graphics protocol.
        case application(String)
        /// A device control string: sixels.
        case device(String)
        /// What no terminal understands: bytes that are not UTF-8, C1 controls, functions that break off.
        case malformed(String)
    }

    /// A control function: CSI, an optional mark, numbers, and the letter that names it.
    package struct Function: Equatable, CustomStringConvertible {
        package var mark = ""
        package var numbers: [Int?] = []
        package var name = ""

        package subscript(index: Int) -> Int? { index < numbers.count ? numbers[index] : nil }
        package var description: String {
            mark + numbers.map { $0.map(String.init) ?? "" }.joined(separator: ";") + name
        }
    }

    private var pending: [UInt8] = []

    /// The elements that are complete after `bytes`; the start of another is kept for the next call.
    package mutating func elements(_ bytes: some Sequence<UInt8>) -> [Element] {
        pending += bytes
        var elements: [Element] = []
        var place = 0
        while place < pending.count, let (element, length) = element(at: place) {
            elements.append(element)
            place += length
        }
        pending.removeFirst(place)
        return elements
    }

    /// The element at `place` and its bytes; nil if its end has not come yet.
    private func element(at place: Int) -> (Element, Int)? {
        let byte = pending[place]
        switch byte {
        case 0x1B: return escape(at: place)
        case 0x00..<0x20, 0x7F: return (.control(byte), 1)
        case 0x20..<0x7F: return (.print(Unicode.Scalar(byte)), 1)
        default:
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            guard place + length <= pending.count else { return nil }
            let text = String(validating: pending[place..<place + length], as: UTF8.self)
            guard let scalar = text?.unicodeScalars.first else { return (.malformed("byte \(byte)"), 1) }
            return (Self.isHidden(scalar) ? .malformed("U+\(String(scalar.value, radix: 16))") : .print(scalar), length)
        }
    }

    /// Whether a character is nothing that is printed: a control, what turns the text around it or cannot be seen, what is no
    /// character. What joins and varies emoji is left to those who print names.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if scalar == "\u{200C}" || scalar == "\u{200D}" || scalar == "\u{FE0F}" { return false }
        if properties.isDefaultIgnorableCodePoint || properties.isBidiControl || properties.isNoncharacterCodePoint {
            return true
        }
        switch properties.generalCategory {
        case .control, .surrogate, .lineSeparator, .paragraphSeparator: return true
        // Signs around numbers and the like are called "format", and yet are drawn.
        case .format: return !drawnFormats.contains(scalar.value)
        default: return false
        }
    }

    private static let drawnFormats: Set<UInt32> = [
        0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
    ]

    private func escape(at place: Int) -> (Element, Int)? {
        guard place + 1 < pending.count else { return nil }
        switch pending[place + 1] {
        case UInt8(ascii: "["): return function(at: place)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return string(at: place)
        case 0x20..<0x30:
            guard place + 2 < pending.count else { return nil }
            return (.escape(text(place + 1, place + 3)), 3)
        default: return (.escape(text(place + 1, place + 2)), 2)
        }
    }

    private func function(at place: Int) -> (Element, Int)? {
        var function = Function()
        var end = place + 2
        while end < pending.count {
            let byte = pending[end]
            end += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if function.numbers.isEmpty { function.numbers.append(nil) }
                let last = function.numbers.count - 1
                function.numbers[last] = min((function.numbers[last] ?? 0) * 10 + Int(byte - 0x30), 99_999)
            case UInt8(ascii: ";"):
                if function.numbers.isEmpty { function.numbers.append(nil) }
                function.numbers.append(nil)
            // Parts of one parameter, as of a colour; the space of colours before the three parts is left empty.
            case UInt8(ascii: ":"):
                if function.numbers.last != .some(nil) { function.numbers.append(nil) }
            case 0x20..<0x40: function.mark.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x40..<0x7F:
                function.name = String(Unicode.Scalar(byte))
                return (.csi(function), end - place)
            default: return (.malformed("CSI \(function) \(byte)"), end - place)
            }
        }
        return nil
    }

    private func string(at place: Int) -> (Element, Int)? {
        var end = place + 2
        while end < pending.count {
            if pending[end] == 0x07 { return (string(place, end), end + 1 - place) }
            if pending[end] == 0x1B {
                guard end + 1 < pending.count else { return nil }
                return (string(place, end), end + 2 - place)
            }
            end += 1
        }
        return nil
    }

    private func string(_ place: Int, _ end: Int) -> Element {
        let content = text(place + 2, end)
        switch pending[place + 1] {
        case UInt8(ascii: "]"): return .osc(content)
        case UInt8(ascii: "_"): return .application(content)
        case UInt8(ascii: "P"): return .device(content)
        default: return .malformed("string \(content)")
        }
    }

    private func text(_ start: Int, _ end: Int) -> String { String(decoding: pending[start..<end], as: UTF8.self) }
}
