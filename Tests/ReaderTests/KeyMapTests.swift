import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct KeyMapTests {
    @Test func keysAreReadAsTheyAreWritten() {
        #expect(KeyName.keys("j") == [.character("j")])
        #expect(KeyName.keys("^F") == [.control("f")])
        #expect(KeyName.keys("Alt-→") == [.alt(.right)])
        #expect(KeyName.keys("S-Tab") == [.backTab])
        #expect(KeyName.keys("F12") == [.function(12)])
        #expect(KeyName.keys("F") == [.character("F")])
        #expect(KeyName.keys("-") == [.character("-")])
        #expect(KeyName.keys("^") == [.character("^")])
        #expect(KeyName.keys("gg") == [.character("g"), .character("g")])
        #expect(KeyName.keys("Space ^X") == [.character(" "), .control("x")])
        #expect(KeyName.keys("Ctrl-Banana") == nil)
        #expect(KeyName.keys("") == nil)
    }

    @Test func everyNameIsWrittenAsItIsRead() {
        for command in Command.all {
            for name in command.keys {
                let keys = KeyName.keys(name) ?? []
                #expect(keys.map(KeyName.name).joined(separator: " ") == name)
            }
        }
    }

    @Test func overridesReplaceAddAndTakeAwayKeys() {
        let map = KeyMap(overrides: [
            KeyMap.Override(keys: "J", command: "line-down"), KeyMap.Override(keys: "j", command: "page-down"),
            KeyMap.Override(keys: "Q", command: ""), KeyMap.Override(keys: "z", command: "no-such-command"),
            KeyMap.Override(keys: "Hyper-x", command: "quit"), KeyMap.Override(keys: "Zg", command: "start"),
        ])
        func id(_ keys: String) -> String? {
            guard case .command(let command) = map.match(KeyName.keys(keys)!, in: .page) else { return nil }
            return command.id
        }
        #expect(id("J") == "line-down")
        #expect(id("j") == "page-down")
        #expect(map.keys(of: "line-down") == ["↓", "^E", "J"])
        #expect(id("Q") == nil)
        #expect(id("Zg") == "start")
        guard case .prefix = map.match([.character("Z")], in: .page) else {
            Issue.record("Z begins nothing")
            return
        }
        #expect(map.problems.map(\.index) == [3, 4])
    }

    @Test func aSequenceRunsAfterItsLastKey() {
        var state = AppState(
            rows: 8, columns: 80, keyMap: KeyMap(overrides: [KeyMap.Override(keys: "Zg", command: "end")]))
        _ = update(&state, .documentLoaded(Harbour.document, name: "x", generation: 1))
        _ = update(&state, .key(.character("Z")))
        #expect(state.reading.top == .start)
        _ = update(&state, .key(.character("g")))
        #expect(state.isAtEnd)
    }

    @Test(arguments: KeyPreset.all) func aPresetNamesCommandsAndKeysThatExist(preset: KeyPreset) {
        #expect(KeyMap(overrides: preset.overrides).problems == [])
    }

    @Test func thePresetsAnswerToTheKeysOfTheirPrograms() {
        func id(_ keys: String, _ preset: String) -> String? {
            let map = KeyMap(preset: KeyPreset.named(preset))
            guard case .command(let command) = map.match(KeyName.keys(keys) ?? [], in: .page) else { return nil }
            return command.id
        }
        #expect(id("F", "less") == "follow")
        #expect(id("e", "less") == "line-down")
        #expect(id("gg", "vim") == "start")
        #expect(id("]]", "vim") == "section-next")
        #expect(id("l", "epy") == "page-down")
        #expect(id("j", "epy") == "line-down")
    }

    /// A backslash ends a late answer of the terminal, too.
    @Test func aBackslashSaysNothing() {
        var reader = ScriptedReader()
        reader.press("\\")
        #expect(reader.state.notice == nil)
    }

    @Test func aKeyWithoutACommandSaysSoOnce() {
        var reader = ScriptedReader()
        reader.press("F9")
        #expect(reader.state.notice?.text == "F9 does nothing here. F1 lists the keys.")
        reader.press("j F9")
        #expect(reader.state.notice == nil)
        reader.press("X F8")
        #expect(reader.state.notice?.text == "F8 does nothing here. F1 lists the keys.", "in a panel, too")
        reader.press("q Esc")
        #expect(reader.state.notice == nil)
    }
}
