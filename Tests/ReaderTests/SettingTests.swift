import Testing

@testable import Reader
@testable import Screen

@Suite struct SettingTests {
    private func answer(to line: String, in reader: inout ScriptedReader) -> String? {
        reader.press(":")
        reader.type("set " + line)
        reader.press("Enter")
        return reader.state.notice?.text
    }

    @Test func aSettingThatDoesNotExistIsAnError() {
        var reader = ScriptedReader()
        #expect(answer(to: "wobble=1", in: &reader)?.contains("no setting “wobble”") == true)
        #expect(reader.state.notice?.isError == true)
    }

    @Test func whatWasSetIsSaid() {
        var reader = ScriptedReader()
        #expect(answer(to: "names=false", in: &reader) == "names=off")
        #expect(reader.state.settings.names == .off)
        #expect(answer(to: "names", in: &reader) == "names=off")
        #expect(answer(to: "names?", in: &reader) == "names=off")
    }

    @Test func theNameAloneTurnsOnAndNoBeforeItOff() {
        var reader = ScriptedReader()
        #expect(answer(to: "nonames", in: &reader) == "names=off")
        #expect(answer(to: "nomouse", in: &reader) == "mouse=off")
        #expect(answer(to: "mouse", in: &reader) == "mouse=on")
        #expect(answer(to: "measure", in: &reader) == "measure=80")
        #expect(answer(to: "nomeasure", in: &reader)?.contains("no setting “nomeasure”") == true)
    }

    @Test func withoutANameAllSettingsAreShownAsTheyAre() {
        var reader = ScriptedReader()
        _ = answer(to: "measure=66", in: &reader)
        _ = answer(to: "", in: &reader)
        let rows = reader.panelRows
        for row in ["measure=66", "justify=off", "mouse=on", "encoding=auto"] {
            #expect(rows.contains { $0.hasPrefix(row) }, "\(row)")
        }
        #expect(reader.sees("theme=terminal"), "what it may be gives way to what it is")
        reader.press("j")
        reader.press("Enter")
        #expect(reader.state.settings.filling.justifies)
        #expect(reader.panelRows.contains { $0.hasPrefix("justify=on") })
    }

    @Test(arguments: ["x", "7", "4000"]) func aMeasureThatCannotBeNamesTheOnesThatCan(value: String) {
        var reader = ScriptedReader()
        #expect(answer(to: "measure=" + value, in: &reader) == "measure is a number of columns, 20 to 400.")
        #expect(reader.state.settings.measure == 80)
    }

    @Test func aThemeIsTakenAndTheTerminalIsToldOf() {
        var reader = ScriptedReader()
        #expect(answer(to: "theme=sepia", in: &reader) == "theme=sepia")
        #expect(reader.state.settings.theme == .sepia)
        #expect(answer(to: "theme=plaid", in: &reader)?.contains("monochrome or own") == true)
        reader.post(.configured(Settings(), keyMap: nil, remark: ""))
        reader.effects = []
        _ = answer(to: "theme=dark", in: &reader)
        #expect(
            reader.effects.contains { if case .useTheme(.dark, _) = $0 { true } else { false } },
            "the terminal is not told")
    }

    @Test func controlCSaysHowToQuit() {
        var reader = ScriptedReader()
        reader.press("^C")
        #expect(reader.state.notice?.text == "Q quits.")
    }
}
