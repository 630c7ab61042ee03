import CNcurses
import Model
import Platform
import Screen

/// Any bytes that a keyboard sends, from a pseudo-terminal through ncurses to keys, and what the keys do to a page.
@_cdecl("LLVMFuzzerTestOneInput")
public func press(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // More than the kernel's queue of a terminal holds would wait for ever.
    let bytes = Array(UnsafeBufferPointer(start: data, count: count).prefix(2_000))
    // libFuzzer calls from the main thread only.
    MainActor.assumeIsolated { Keyboard.shared.press(bytes) }
    return 0
}

/// A terminal of our own: the program's end is the standard input, as for a reader; what it shows goes nowhere.
@MainActor
private struct Keyboard {
    static let shared = Keyboard()

    private static let signals = [
        SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGTERM, SIGINT, SIGALRM, SIGXCPU,
    ]

    private let master: Int32
    private let terminal: NcursesTerminal
    private let document: Document

    private init() {
        let text = TextBuffer("Maud Harrowgate met Josiah Penhallow.\n\nThe bridge at Merrin is closed.\n")
        document = Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)]))
        var (main, secondary): (Int32, Int32) = (-1, -1)
        guard openpty(&main, &secondary, nil, nil, nil) == 0 else { fatalError("there is no pseudo-terminal") }
        master = main
        dup2(secondary, STDIN_FILENO)
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO)
        setenv("TERM", "xterm-256color", 1)
        let actions = Self.signals.map { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            return action
        }
        do throws(NcursesTerminal.Failure) {
            terminal = try NcursesTerminal(theme: Theme(hasColours: true), usesMouse: true)
        } catch {
            fatalError("no terminal: \(error)")
        }
        // All of an input is there at once, so nothing is gained by waiting for what follows an escape.
        set_escdelay(0)
        // What kills the program, and the alarm of an input that takes too long, are libFuzzer's to report.
        for (number, action) in zip(Self.signals, actions) {
            var action = action
            sigaction(number, &action, nil)
        }
    }

    func press(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, write(master, bytes, bytes.count) == bytes.count else { return }
        var state = AppState(rows: 24, columns: 80)
        _ = update(
            &state, .documentLoaded(document, name: "text", generation: AppState.firstGeneration))
        // One key after another, as the program takes them; nothing is left over for the next input.
        var inputs = terminal.inputs(wake: nil, timeout: 0)
        while !inputs.isEmpty {
            for input in inputs {
                if case .key(let key) = input { check(key) }
                _ = update(&state, Event(input: input))
            }
            var buffer = CellBuffer(rows: 24, columns: 80)
            draw(state, into: &buffer)
            for line in buffer.lines {
                precondition(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            }
            inputs = terminal.inputs(wake: nil, timeout: 0)
        }
    }

    /// Controls come as such, never as characters.
    private func check(_ key: Key) {
        switch key {
        case .character(let character):
            precondition(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        case .alt(let inner): check(inner)
        case .function(let number): precondition((1...24).contains(number))
        default: break
        }
    }
}
