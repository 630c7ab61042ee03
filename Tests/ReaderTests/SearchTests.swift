import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct SearchTests {
    @Test func theNextNameIsTheOneAfterTheMatch() {
        var reader = ScriptedReader()
        reader.press("/")
        reader.type("twice in late")
        reader.press("Enter Tab")
        let match = Harbour.range(of: "twice in late")
        #expect(reader.state.reading.chosen.map { $0.range.start > match.start } == true)
        reader.state.reading.chosen = nil
        reader.press("S-Tab")
        #expect(reader.state.reading.chosen.map { $0.range.end <= match.start } == true)
    }

    @Test func searchGoesToTheFirstMatchWhileItIsTyped() {
        var reader = ScriptedReader(rows: 10)
        reader.press("/")
        reader.type("ferry")
        #expect(reader.sees("the ferry has gone"))
        #expect(reader.sees("1 of 1"))
        reader.press("Esc")
        #expect(reader.state.reading.top == .start, "Esc returns to where the search began")
        #expect(reader.state.search.hits.isEmpty)
    }

    @Test func matchesAreCountedAndGoneThroughBothWays() {
        var reader = ScriptedReader(rows: 10)
        reader.press("/")
        reader.type("olsen")
        reader.press("Enter")
        #expect(reader.sees("1 of 6"))
        reader.press("n n")
        #expect(reader.sees("3 of 6"))
        reader.press("N")
        #expect(reader.sees("2 of 6"))
        reader.press("N N")
        #expect(reader.sees("From the end again."))
        reader.press("j")
        #expect(reader.sees("6 of 6"))
        reader.press("Esc")
        #expect(!reader.sees("of 6"))
    }

    @Test func aSearchBackwardsGoesUp() {
        var reader = ScriptedReader(rows: 10)
        reader.press("G ?")
        reader.type("olsen")
        reader.press("Enter")
        #expect(reader.sees("6 of 6"))
        reader.press("n")
        #expect(reader.sees("5 of 6"))
    }

    @Test func hitsThatArriveLateAreGoneToAsSoonAsTheyAre() {
        var state = AppState(rows: 10, columns: 80)
        _ = update(&state, .documentLoaded(Harbour.document, name: "x", generation: 1))
        for character in "/pier" { _ = update(&state, .key(.character(character))) }
        _ = update(&state, .key(.enter))
        let generation = state.search.generation
        _ = update(&state, .searchFound([], isComplete: false, generation: generation))
        #expect(state.search.current == nil)
        _ = update(
            &state, .searchFound([Harbour.range(of: "pier", number: 3)], isComplete: false, generation: generation - 1))
        #expect(state.search.hits.isEmpty, "a report of the search before is dropped")
        _ = update(
            &state, .searchFound([Harbour.range(of: "pier", number: 4)], isComplete: false, generation: generation))
        _ = update(
            &state, .searchFound([Harbour.range(of: "pier", number: 2)], isComplete: true, generation: generation))
        #expect(state.search.hits == [Harbour.range(of: "pier", number: 2), Harbour.range(of: "pier", number: 4)])
        #expect(state.search.current == 1, "the current match stays the current one")
    }

    /// A reader whose search for "pier" was begun and has found nothing so far.
    private func searching() -> AppState {
        var state = AppState(rows: 10, columns: 80)
        _ = update(&state, .documentLoaded(Harbour.document, name: "x", generation: 1))
        for character in "/pier" { _ = update(&state, .key(.character(character))) }
        _ = update(&state, .key(.enter))
        return state
    }

    @Test func anyKeyEndsASearchThatHasFoundNothingYet() {
        var state = searching()
        let generation = state.search.generation
        let effects = update(&state, .key(.character("j")))
        #expect(effects.contains { if case .cancelSearch = $0 { true } else { false } })
        let top = state.reading.top
        _ = update(
            &state, .searchFound([Harbour.range(of: "pier", number: 4)], isComplete: true, generation: generation))
        #expect(state.reading.top == top, "the page does not jump to a match that comes too late")
        #expect(state.search.hits.isEmpty)
    }

    @Test func askingForTheNextMatchGoesOnWaiting() {
        var state = searching()
        _ = update(&state, .key(.character("n")))
        _ = update(
            &state,
            .searchFound(
                [Harbour.range(of: "pier", number: 4)], isComplete: true, generation: state.search.generation))
        #expect(state.search.current == 0)
    }

    @Test func nothingFoundIsSaid() {
        var reader = ScriptedReader()
        reader.press("/")
        reader.type("walrus")
        #expect(reader.sees("no match"))
        reader.press("Enter")
        #expect(reader.sees("Not found: walrus"))
        #expect(reader.state.reading.top == .start)
    }

    @Test func anEmptySearchRepeatsTheLast() {
        var reader = ScriptedReader(rows: 10)
        reader.press("/")
        reader.type("ferry")
        reader.press("Enter g / Enter")
        #expect(reader.sees("the ferry has gone"))
    }

    @Test func theListOfMatchesShowsContextAndJumps() throws {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("/")
        reader.type("pier")
        reader.press("Enter &")
        try Golden.expect(reader.screen, "results-120x24")
        #expect(reader.state.panel?.selectedRow?.target == .passage(Harbour.range(of: "pier", number: 1)))
        reader.press("j j Enter")
        #expect(reader.state.reading.chosen?.range == Harbour.range(of: "pier", number: 3))
        #expect(reader.sees("matches"), "the list stays beside the page")
    }

    @Test func aMatchThatIsWrappedIsMarkedOnBothRows() {
        var reader = ScriptedReader()
        reader.press("/")
        reader.type("two hundred metres")
        reader.press("Enter")
        let screen = reader.screen
        let rows = (0..<screen.rows).filter { row in
            screen.styledRuns(ofRow: row).contains { $0.style.role == .currentHit }
        }
        #expect(rows.count == 2)
    }
}

extension SearchTests {
    /// A reader whose searches are answered by the test alone.
    private func readerWithSearchRunning() -> (ScriptedReader, generation: Int) {
        var reader = ScriptedReader(rows: 10)
        reader.press("/")
        for character in "olsen" { _ = update(&reader.state, .key(.character(character))) }
        _ = update(&reader.state, .key(.enter))
        return (reader, reader.state.search.generation)
    }

    @Test func aNewSearchEndsTheOneThatRuns() {
        var (reader, generation) = readerWithSearchRunning()
        let effects = update(&reader.state, .key(.character("/")))
        #expect(effects.contains { if case .cancelSearch = $0 { true } else { false } })
        reader.post(.searchFound([Harbour.range(of: "Olsen")], isComplete: false, generation: generation))
        #expect(reader.state.search.hits.isEmpty, "hits of the old search are not marked")
    }

    @Test func anEmptySearchRepeatsTheLastAsWhatItWasAndLeavesAPlace() {
        var reader = ScriptedReader(rows: 10)
        reader.press("/ ^R")
        reader.type("fer+y")
        reader.press("Enter g / ^R Enter")
        #expect(reader.state.search.query == SearchQuery("fer+y", kind: .regularExpression))
        let back = reader.state.history.back.count
        reader.press("/ Enter")
        #expect(reader.state.history.back.count == back + 1, "^O returns to where the search began")
    }

    @Test func aPatternThatIsNoneIsNotSaidToBeAbsent() {
        var reader = ScriptedReader()
        reader.press("/")
        reader.type("(ferry")
        reader.post(.searchFailed(message: "missing closing parenthesis", generation: reader.state.search.generation))
        reader.press("Enter")
        #expect(reader.sees("missing closing parenthesis"))
        #expect(!reader.sees("Not found"))
        reader.press("/")
        reader.type("zebra")
        reader.press("Enter")
        #expect(reader.sees("Not found: zebra"))
    }
}
