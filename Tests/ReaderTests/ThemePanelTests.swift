import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct ThemePanelTests {
    /// The themes that the terminal was told of since the last look.
    private func told(_ reader: inout ScriptedReader) -> [Theme.Name] {
        defer { reader.effects = [] }
        return reader.effects.compactMap { if case .useTheme(let name, _) = $0 { name } else { nil } }
    }

    private func asks(_ reader: ScriptedReader) -> Int {
        reader.effects.count { if case .askForBackground = $0 { true } else { false } }
    }

    @Test func theListShowsEachThemeAndEnterKeepsIt() {
        var reader = ScriptedReader()
        reader.press("^T")
        #expect(told(&reader) == [], "the present theme is chosen")
        reader.press("j j")
        #expect(told(&reader) == [.auto, .dark])
        reader.press("j")
        #expect(told(&reader) == [.light])
        reader.press("Enter")
        #expect(told(&reader) == [])
        #expect(reader.state.settings.theme == .light)
        #expect(reader.state.panel == nil)
    }

    @Test func leavingTheListBringsTheFormerThemeBack() {
        var reader = ScriptedReader()
        reader.press("^T G")
        #expect(told(&reader) == [.own])
        reader.press("q")
        #expect(told(&reader) == [.terminal])
    }

    @Test func theThemeAutoFollowsTheBackgroundThatTheTerminalTells() {
        var settings = Settings()
        settings.theme = .auto
        var reader = ScriptedReader(settings: settings)
        reader.press("j")
        reader.post(.background(isLight: true))
        #expect(told(&reader) == [.light])
        reader.post(.background(isLight: false))
        #expect(told(&reader) == [.dark])
    }

    @Test func theTerminalIsAskedOnceAndOnlyIfTheThemeDependsOnIt() {
        var reader = ScriptedReader()
        reader.press("j k")
        #expect(asks(reader) == 0)
        _ = reader.state.set("theme=auto")
        reader.press("j k j")
        #expect(asks(reader) == 1)
        #expect(told(&reader) == [.auto], "it may never answer")
    }
}
