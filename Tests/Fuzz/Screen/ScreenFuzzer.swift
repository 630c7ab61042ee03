import Analysis
import Formats
import Model
import Reader
import Screen
import Search

/// A reader at work on any Markdown: the names, the searches and the growth of the text are as in the program, the keys, the
/// mouse and the sizes come from the input. No control reaches a cell.
///
/// The first two bytes are the size, the third is the number of actions that follow; the rest is the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    guard bytes.count > 3 else { return 0 }
    let actions = bytes.dropFirst(3).prefix(Int(bytes[2]))
    let source = SourceBytes(bytes: TextBuffer(bytes: bytes.dropFirst(3 + actions.count)), name: "input")
    var reading = DocumentFormat.markdown.read(source)
    guard let document = try? reading.whole() else { return 0 }
    var session = Session(document, rows: Int(bytes[0]) % 70, columns: Int(bytes[1]))
    for action in actions { session.take(action) }
    session.check()
    return 0
}

/// The state and what the program does around it, without a terminal.
private struct Session {
    private var state: AppState
    private let document: Document
    private var size: ScreenSize
    private var drawn = CellBuffer(rows: 0, columns: 0)

    init(_ document: Document, rows: Int, columns: Int) {
        state = AppState(rows: rows, columns: columns)
        size = ScreenSize(rows: rows, columns: columns)
        self.document = document
        post(.documentLoaded(document, name: "text", generation: AppState.firstGeneration))
    }

    mutating func take(_ action: UInt8) {
        switch action {
        case 0x20..<0x7F: post(.key(.character(Character(Unicode.Scalar(action)))))
        case 0x80..<0x98: post(.key(Self.keys[Int(action - 0x80) % Self.keys.count]))
        case 0x98..<0xA0: post(.documentGrew(document, generation: AppState.firstGeneration))
        case 0xA0..<0xC0:
            size = ScreenSize(rows: Int(action & 7) * 9, columns: Int(action >> 3 & 3) * 67 + Int(action & 1))
            post(.resized(rows: size.rows, columns: size.columns))
        case 0xC0...:
            let kinds: [MouseAction.Kind] = [.click, .wheelUp, .wheelDown, .click]
            post(
                .mouse(
                    MouseAction(
                        kinds[Int(action & 3)], row: Int(action >> 2 & 15) * size.rows / 15,
                        column: Int(action & 63) * size.columns / 60)))
        default: post(.key(.control(Character(Unicode.Scalar(0x60 + action % 27)))))
        }
    }

    private static let keys: [Key] = [
        .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown,
        .function(1), .alt(.left), .alt(.right), .alt(.up), .character("é"), .character("漢"), .character("\u{301}"),
    ]

    private mutating func post(_ event: Event) {
        for effect in update(&state, event) { perform(effect) }
        drawn = CellBuffer(rows: size.rows, columns: size.columns)
        draw(state, into: &drawn)
    }

    /// Holds what was drawn last.
    func check() {
        for line in drawn.lines {
            precondition(
                line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .analyse(let document, _, let generation):
            let knowledge = AnalysisPipeline.standard.analyse(document)
            _ = update(&state, .analysed(knowledge, progress: 1, generation: generation))
        case .search(let query, let document, let offset, let generation):
            let event: Event
            do throws(SearchError) {
                let hits = try TextSearch(query).hits(in: document.text.range, of: document.text)
                precondition(offset >= 0)
                event = .searchFound(hits, isComplete: true, generation: generation)
            } catch {
                event = .searchFailed(message: error.description, generation: generation)
            }
            _ = update(&state, event)
        default: break
        }
    }
}
