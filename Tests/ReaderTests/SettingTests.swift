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
        #expect(answer(to: "", in: &reader)?.hasPrefix("measure=66 names=quiet ahead=on") == true)
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
        #expect(answer(to: "theme=plaid", in: &reader)?.contains("sepia or monochrome") == true)
        let effects = reader.state.set("theme=dark")
        guard case .useTheme(.dark)? = effects.first else {
            Issue.record("the terminal is not told")
            return
        }
    }

    @Test func controlCSaysHowToQuit() {
        var reader = ScriptedReader()
        reader.press("^C")
        #expect(reader.state.notice?.text == "Q quits.")
    }
}
