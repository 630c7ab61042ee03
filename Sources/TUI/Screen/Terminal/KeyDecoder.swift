/// Turns the bytes that a terminal sends into keys and actions of the mouse.
///
/// A sequence that is not a key is read to its end (ECMA-48) and ignored, so that a late answer of the terminal is never
/// taken for keys.
package struct KeyDecoder {
    /// The keys that are sent as an escape sequence.
    private let keys: [[UInt8]: Key]
    /// What has begun and not ended: an escape sequence or a character. Of a control string only the start and the last byte.
    private var sequence: [UInt8] = []
    /// What a control string has held so far, as far as an answer that is understood may go.
    private var answer: [UInt8] = []
    /// Whether Escape was sent before it, as some terminals do for Alt.
    private var isAlt = false

    /// A decoder of what most terminals send and of `keys`, which take precedence.
    package init(keys: [[UInt8]: Key] = [:]) {
        self.keys = Self.common.merging(keys) { $1 }
    }

    /// Whether something has begun whose end has not come. After a pause call `inputsAfterPause`.
    var isWaiting: Bool { !sequence.isEmpty }

    /// What `bytes` complete, in order.
    package mutating func inputs(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        for byte in bytes { take(byte, &inputs) }
        return inputs
    }

    /// What was pressed if nothing followed for a moment: Escape, or Alt and the key that begins a sequence. What is longer
    /// may be on its way, but for a control string, which would swallow all that is typed.
    package mutating func inputsAfterPause() -> [TerminalInput] {
        guard sequence.first == 0x1B else { return [] }
        var inputs: [TerminalInput] = []
        switch sequence.count {
        case 1:
            if isAlt { inputs.append(.key(.escape)) }
            isAlt = false
            complete(.escape, &inputs)
        case 2:
            isAlt = true
            complete(Self.key(sequence[1]), &inputs)
        default: if isString { forget() }
        }
        return inputs
    }

    private mutating func take(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
        switch sequence.first {
        case nil:
            if byte == 0x1B || byte >= 0x80 { sequence = [byte] } else { complete(Self.key(byte), &inputs) }
        case 0x1B: takeInSequence(byte, &inputs)
        default: takeInCharacter(byte, &inputs)
        }
    }

    /// Takes a byte of a character beyond ASCII; bytes that are not UTF-8 are ignored.
    private mutating func takeInCharacter(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
        guard byte & 0xC0 == 0x80 else { return startAnew(with: byte, &inputs) }
        sequence.append(byte)
        let length = sequence[0] >= 0xF0 ? 4 : sequence[0] >= 0xE0 ? 3 : 2
        guard sequence.count == length else { return }
        if let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first, scalar.value >= 0xA0 {
            complete(.character(Character(scalar)), &inputs)
        } else {
            forget()
        }
    }

    private mutating func takeInSequence(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
        sequence.append(byte)
        if let key = keys[sequence] { return complete(key, &inputs) }
        let count = sequence.count
        switch (count, sequence[1]) {
        case (2, 0x1B):
            if isAlt { inputs.append(.key(.escape)) }
            (sequence, isAlt) = ([0x1B], true)
        case (2, UInt8(ascii: "[")), (2, UInt8(ascii: "O")): break
        case (2, _) where isString: break
        case (2, _):
            sequence = []
            isAlt = true
            take(byte, &inputs)
        case (_, UInt8(ascii: "[")): takeInControl(byte, &inputs)
        case (_, UInt8(ascii: "O")):
            if byte < 0x20 || byte > 0x7E { startAnew(with: byte, &inputs) } else if byte >= 0x40 { forget() }
        default: takeInString(byte, &inputs)
        }
    }

    /// Takes a byte of a control sequence: parameters, then a final byte.
    private mutating func takeInControl(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
        // Older terminals report the mouse in three bytes after the final one.
        let isOldReport = sequence.starts(with: "\u{1B}[M".utf8)
        guard byte >= 0x20, byte <= 0x7E || isOldReport, sequence.count < 64 else {
            return startAnew(with: byte, &inputs)
        }
        if isOldReport {
            if sequence.count == 6 { complete(mouse: sequence[3...].map { Int($0) - 0x20 }, &inputs) }
        } else if sequence[2] == UInt8(ascii: "[") {
            // A function key of the Linux console, which has one more letter.
            if sequence.count == 4 { forget() }
        } else if byte == UInt8(ascii: "M"), sequence[2] == UInt8(ascii: "<") {
            let numbers = sequence.dropFirst(3).dropLast().split(separator: UInt8(ascii: ";"))
            complete(mouse: numbers.map { min(Int(String(decoding: $0, as: UTF8.self)) ?? -1, 99_999) }, &inputs)
        } else if byte >= 0x40 {
            if let answer = TerminalAnswer(parameters: sequence.dropFirst(2).dropLast(), final: byte) {
                inputs.append(.answer(answer))
            }
            forget()
        }
    }

    /// Whether it is a control string: what a terminal answers to questions.
    private var isString: Bool { sequence.count > 1 && "]P_^".utf8.contains(sequence[1]) }

    /// Takes a byte of a control string, which BEL or ESC \ ends.
    private mutating func takeInString(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
        let followsEscape = sequence.count == 4 && sequence[2] == 0x1B
        switch byte {
        case 0x07: completeString(&inputs)
        case UInt8(ascii: "\\") where followsEscape: completeString(&inputs)
        case _ where followsEscape:
            sequence = [0x1B]
            takeInSequence(byte, &inputs)
        case 0x1B, 0x20...:
            sequence = [sequence[0], sequence[1], byte]
            if answer.count < 40, byte != 0x1B { answer.append(byte) }
        default: startAnew(with: byte, &inputs)
        }
    }

    /// Takes the answer to the question for the background (xterm's control sequences, OSC 11) or for pictures; others are
    /// ignored.
    private mutating func completeString(_ inputs: inout [TerminalInput]) {
        if sequence[1] == UInt8(ascii: "]"), let isLight = BackgroundAnswer.isLight(answer) {
            inputs.append(.background(isLight: isLight))
        } else if let answer = TerminalAnswer(string: answer, introducer: sequence[1]) {
            inputs.append(.answer(answer))
        }
        forget()
    }

    private mutating func startAnew(with byte: UInt8, _ inputs: inout [TerminalInput]) {
        forget()
        take(byte, &inputs)
    }

    private mutating func complete(_ key: Key, _ inputs: inout [TerminalInput]) {
        inputs.append(.key(isAlt ? .alt(key) : key))
        forget()
    }

    /// Completes a report of the mouse: the button, then the column and the row, both from 1 (xterm's control sequences,
    /// "Mouse Tracking").
    private mutating func complete(mouse numbers: [Int], _ inputs: inout [TerminalInput]) {
        forget()
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return }
        // Shift, Alt and Control are three bits of the button.
        let kinds: [Int: MouseAction.Kind] = [0: .click, 64: .wheelUp, 65: .wheelDown]
        guard let kind = kinds[numbers[0] & ~0b11100] else { return }
        inputs.append(.mouse(MouseAction(kind, row: numbers[2] - 1, column: numbers[1] - 1)))
    }

    private mutating func forget() { (sequence, isAlt, answer) = ([], false, []) }
}

extension KeyDecoder {
    /// The key that a single byte of ASCII stands for.
    private static func key(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x1B: .escape
        case 0x00: .control(" ")
        case 0x01..<0x1B: .control(Character(Unicode.Scalar(0x60 + byte)))
        case 0x1C..<0x20: .control(Character(Unicode.Scalar(0x40 + byte)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// What terminals send beside what their description says, as in their other keypad mode or inside a multiplexer.
    private static let common: [[UInt8]: Key] = {
        let keys: [(Key, [String])] = [
            (.home, ["[H", "OH", "[1~", "[7~"]), (.end, ["[F", "OF", "[4~", "[8~"]), (.up, ["[A", "OA"]),
            (.down, ["[B", "OB"]), (.right, ["[C", "OC"]), (.left, ["[D", "OD"]), (.pageUp, ["[5~"]),
            (.pageDown, ["[6~"]), (.delete, ["[3~"]), (.backTab, ["[Z"]), (.enter, ["OM"]),
            (.function(1), ["OP", "[11~", "[[A"]), (.alt(.left), ["[1;3D"]), (.alt(.right), ["[1;3C"]),
            (.alt(.up), ["[1;3A"]), (.alt(.down), ["[1;3B"]),
        ]
        var table: [[UInt8]: Key] = [:]
        for (key, sequences) in keys { for sequence in sequences { table[[0x1B] + sequence.utf8] = key } }
        return table
    }()

    /// A decoder of what a terminal sends.
    @MainActor
    init(_ terminal: Terminfo) {
        var names: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("ka1", .home),
            ("kend", .end), ("kll", .end), ("kc1", .end), ("kpp", .pageUp), ("ka3", .pageUp), ("knp", .pageDown),
            ("kc3", .pageDown), ("kent", .enter), ("kcbt", .backTab), ("kbs", .backspace), ("kdch1", .delete),
        ]
        names += (1...24).map { ("kf\($0)", .function($0)) }
        var keys: [[UInt8]: Key] = [:]
        for (name, key) in names {
            let sequence = terminal.bytes(name)
            if sequence.first == 0x1B, sequence.count > 1 { keys[sequence] = key }
        }
        self.init(keys: keys)
    }
}
