import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// A document of `count` short paragraphs whose source is not read to its end.
private func unfinished(paragraphs count: Int) -> Document {
    let line = "A line of a text that is still being written by someone.\n\n"
    let length = line.utf8.count
    return Document(
        text: TextBuffer(String(repeating: line, count: count)),
        content: Content(
            blocks: (0..<count).map { Block(.paragraph, TextRange($0 * length, $0 * length + length - 2)) }),
        isComplete: false)
}

private func places(_ effects: [Effect]) -> [Int] {
    effects.compactMap { effect in
        if case .reach(let offset, _) = effect { offset } else { nil }
    }
}

@Test func theSourceIsToldHowFarTheReaderHasCome() {
    var state = AppState(rows: 24, columns: 80)
    let document = unfinished(paragraphs: 60_000)
    let loaded = update(&state, .documentLoaded(document, name: "pipe", generation: AppState.firstGeneration))
    #expect(places(loaded).isEmpty)
    #expect(places(update(&state, .key(.character("j")))).isEmpty, "not at every line")
    let told = places(update(&state, .key(.character("G"))))
    #expect(told.count == 1)
    #expect((told.first ?? 0) > 3_000_000)
    #expect(places(update(&state, .key(.character("k")))).isEmpty)
}
