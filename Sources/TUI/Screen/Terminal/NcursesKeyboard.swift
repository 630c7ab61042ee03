import CNcurses

/// Reads keys through ncurses, and reports of the mouse among them.
@MainActor
final class NcursesKeyboard {
    /// Codes of our own for keys that terminals send and terminfo does not name; ncurses' own stay below.
    private enum ExtraCode: Int32 {
        case altLeft = 2001
        case altRight, altUp, altDown
        case mouse, oldMouse
    }

    /// A window that is never shown: reading from the screen's own would repaint it.
    private let window = newpad(1, 1)
    /// A report of the mouse whose end has not come yet.
    private var mouseReport: MouseReport?

    init() {
        keypad(window, true)
        nodelay(window, true)
        defineKeys()
    }

    /// What terminals send beside what their terminfo entry says, as in its other keypad mode or inside a multiplexer.
    private func defineKeys() {
        let keys: [(sequence: String, code: Int32)] = [
            ("[H", KEY_HOME), ("OH", KEY_HOME), ("[1~", KEY_HOME), ("[7~", KEY_HOME),
            ("[F", KEY_END), ("OF", KEY_END), ("[4~", KEY_END), ("[8~", KEY_END),
            ("[A", KEY_UP), ("OA", KEY_UP), ("[B", KEY_DOWN), ("OB", KEY_DOWN),
            ("[C", KEY_RIGHT), ("OC", KEY_RIGHT), ("[D", KEY_LEFT), ("OD", KEY_LEFT),
            ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[Z", KEY_BTAB), ("OM", KEY_ENTER),
            ("OP", KEY_F0 + 1), ("[11~", KEY_F0 + 1), ("[[A", KEY_F0 + 1),
            ("[1;3D", ExtraCode.altLeft.rawValue), ("[1;3C", ExtraCode.altRight.rawValue),
            ("[1;3A", ExtraCode.altUp.rawValue), ("[1;3B", ExtraCode.altDown.rawValue),
            ("[<", ExtraCode.mouse.rawValue), ("[M", ExtraCode.oldMouse.rawValue),
        ]
        for (sequence, code) in keys { define_key("\u{1B}" + sequence, code) }
    }

    /// All the input that has arrived.
    func read() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        var afterEscape = false
        while let (code, isFunction) = next() {
            if mouseReport != nil, continuesReport(code, isFunction, &inputs) { continue }
            if !isFunction, code == 0x1B {
                if afterEscape { inputs.append(.key(.escape)) }
                afterEscape = true
                continue
            }
            if afterEscape, !isFunction, code == 0x5B, skipSequence() {
                afterEscape = false
                continue
            }
            guard let input = isFunction ? function(code) : character(code) else { continue }
            if afterEscape, case .key(let key) = input {
                inputs.append(.key(.alt(key)))
            } else {
                inputs.append(input)
            }
            afterEscape = false
        }
        if afterEscape { inputs.append(.key(.escape)) }
        return inputs
    }

    /// Whether a character belongs to the report of the mouse that has begun; adds the action to `inputs` at its end.
    private func continuesReport(_ code: UInt32, _ isFunction: Bool, _ inputs: inout [TerminalInput]) -> Bool {
        let progress = isFunction ? .broken : mouseReport?.take(code)
        switch progress {
        case .incomplete: return true
        case .complete(let action):
            mouseReport = nil
            if let action { inputs.append(.mouse(action)) }
            return true
        case .broken, nil:
            mouseReport = nil
            return false
        }
    }

    /// Skips the rest of a control sequence that ncurses does not know (ECMA-48: parameters, then one final byte), whose
    /// letters would be taken for commands; false where nothing follows, as after Alt and "[".
    private func skipSequence() -> Bool {
        var isSequence = false
        while let (code, isFunction) = next() {
            isSequence = true
            if isFunction || (0x40...0x7E).contains(code) { break }
        }
        return isSequence
    }

    private func next() -> (code: UInt32, isFunction: Bool)? {
        var code: wint_t = 0
        switch wget_wch(window, &code) {
        case OK: return (UInt32(code), false)
        case KEY_CODE_YES: return (UInt32(code), true)
        default: return nil
        }
    }

    private func character(_ code: UInt32) -> TerminalInput? {
        switch code {
        case 0x0D, 0x0A: return .key(.enter)
        case 0x09: return .key(.tab)
        case 0x08, 0x7F: return .key(.backspace)
        case 0x00: return .key(.control(" "))
        case 0x01..<0x1B: return .key(.control(Character(Unicode.Scalar(UInt8(0x60 + code)))))
        case 0x1B..<0x20: return .key(.control(Character(Unicode.Scalar(UInt8(0x40 + code)))))
        default: return Unicode.Scalar(code).map { .key(.character(Character($0))) }
        }
    }

    private func function(_ code: UInt32) -> TerminalInput? {
        switch Int32(code) {
        case KEY_UP: .key(.up)
        case KEY_DOWN: .key(.down)
        case KEY_LEFT: .key(.left)
        case KEY_RIGHT: .key(.right)
        case KEY_HOME, KEY_A1: .key(.home)
        case KEY_END, KEY_LL, KEY_C1: .key(.end)
        case KEY_PPAGE, KEY_A3: .key(.pageUp)
        case KEY_NPAGE, KEY_C3: .key(.pageDown)
        case KEY_ENTER: .key(.enter)
        case KEY_BTAB: .key(.backTab)
        case KEY_BACKSPACE: .key(.backspace)
        case KEY_DC: .key(.delete)
        case KEY_F0 + 1...KEY_F0 + 24: .key(.function(Int(code) - Int(KEY_F0)))
        case ExtraCode.altLeft.rawValue: .key(.alt(.left))
        case ExtraCode.altRight.rawValue: .key(.alt(.right))
        case ExtraCode.altUp.rawValue: .key(.alt(.up))
        case ExtraCode.altDown.rawValue: .key(.alt(.down))
        case ExtraCode.mouse.rawValue: beginReport(.decimal)
        case ExtraCode.oldMouse.rawValue: beginReport(.characters)
        default: nil
        }
    }

    private func beginReport(_ encoding: MouseReport.Encoding) -> TerminalInput? {
        mouseReport = MouseReport(encoding)
        return nil
    }
}
