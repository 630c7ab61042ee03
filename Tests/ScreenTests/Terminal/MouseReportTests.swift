import Testing

@testable import Screen

@Suite struct MouseReportTests {
    private func progress(_ encoding: MouseReport.Encoding, _ text: String) -> MouseReport.Progress {
        var report = MouseReport(encoding)
        var progress = MouseReport.Progress.incomplete
        for scalar in text.unicodeScalars { progress = report.take(scalar.value) }
        return progress
    }

    @Test(arguments: [
        ("0;10;5M", MouseAction(.click, row: 4, column: 9)), ("64;1;1M", MouseAction(.wheelUp, row: 0, column: 0)),
        ("65;200;50M", MouseAction(.wheelDown, row: 49, column: 199)),
        ("4;3;2M", MouseAction(.click, row: 1, column: 2)),
    ])
    func aReportTellsWhatTheMouseDid(text: String, action: MouseAction) {
        #expect(progress(.decimal, text) == .complete(action))
    }

    @Test(arguments: ["0;10;5m", "2;1;1M", "35;1;1M", "0;0;5M", "0;5M", "M", "0;1;2;3M", "0;1;2x", ";;;;;;;;M"])
    func whatIsNotUsedIsReadToItsEnd(text: String) {
        #expect(progress(.decimal, text) == .complete(nil))
    }

    @Test(arguments: ["", "0", "0;10;", "99999999999999999999999999"])
    func aReportWithoutItsEndIsIncomplete(text: String) {
        #expect(progress(.decimal, text) == .incomplete)
    }

    @Test(arguments: ["0;1\r", "\u{1B}", "0;é"])
    func whatBelongsToNoReportBreaksItOff(text: String) {
        #expect(progress(.decimal, text) == .broken)
    }

    @Test func theOlderReportIsThreeCharacters() {
        #expect(progress(.characters, " !") == .incomplete)
        #expect(progress(.characters, " +%") == .complete(MouseAction(.click, row: 4, column: 10)))
        #expect(progress(.characters, "`!!") == .complete(MouseAction(.wheelUp, row: 0, column: 0)))
        #expect(progress(.characters, "\r") == .broken)
    }
}
