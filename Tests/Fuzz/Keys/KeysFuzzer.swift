import Model
import Reader
import Screen

/// Any bytes that a keyboard sends, in parts of all lengths, and what the keys do to a page.
@_cdecl("LLVMFuzzerTestOneInput")
public func press(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var session = Session()
    var decoder = KeyDecoder()
    // A byte that is never part of a character is a pause.
    for part in UnsafeBufferPointer(start: data, count: count).split(separator: 0xFF) {
        session.take(decoder.inputs(part))
        session.take(decoder.inputsAfterPause())
    }
    return 0
}

private struct Session {
    private var state = AppState(rows: 24, columns: 80)

    init() {
        let text = TextBuffer("Maud Harrowgate met Josiah Penhallow.\n\nThe bridge at Merrin is closed.\n")
        let document = Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)]))
        _ = update(&state, .documentLoaded(document, name: "text", generation: AppState.firstGeneration))
    }

    mutating func take(_ inputs: [TerminalInput]) {
        for input in inputs {
            if case .key(let key) = input { check(key) }
            if let event = Event(input: input) { _ = update(&state, event) }
            var buffer = CellBuffer(rows: 24, columns: 80)
            draw(state, into: &buffer)
            for line in buffer.lines {
                precondition(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            }
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
