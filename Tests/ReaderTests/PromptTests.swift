import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct PromptTests {
    @Test func theLineIsEditedAsInAShell() {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("alpha beta gamma")
        #expect(reader.state.prompt?.string == "alpha beta gamma")
        reader.press("^W")
        #expect(reader.state.prompt?.string == "alpha beta ")
        reader.press("^A Del Del → ^K")
        #expect(reader.state.prompt?.string == "p")
        reader.press("^E")
        reader.type("漢")
        reader.press("← Backspace ^U")
        #expect(reader.state.prompt?.string == "漢")
        reader.press("Esc")
        #expect(reader.state.prompt == nil)
    }

    @Test(arguments: ["q", "quit", "q!", "Q", "qa", "x"])
    func theWordsOfLessAndViQuit(word: String) {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type(word)
        reader.press("Enter")
        #expect(reader.effects.contains { if case .quit = $0 { true } else { false } })
    }

    @Test func linesTypedBeforeAreRecalled() {
        var reader = ScriptedReader()
        for line in ["set measure=60", "set measure=70"] {
            reader.press(":")
            reader.type(line)
            reader.press("Enter")
        }
        reader.press(":")
        reader.type("con")
        reader.press("↑ ↑")
        #expect(reader.state.prompt?.string == "set measure=60")
        reader.press("↓ ↓")
        #expect(reader.state.prompt?.string == "con")
    }

    @Test func tabCompletesAndOffers() {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("cont")
        reader.press("Tab")
        #expect(reader.state.prompt?.string == "contents")
        reader.press("^U")
        reader.type("se")
        reader.press("Tab")
        #expect(reader.sees("search-backwards"), "what is possible stands above the prompt")
        reader.press("Tab")
        #expect(reader.state.prompt?.string == "search")
        reader.press("^U")
        reader.type("set na")
        reader.press("Tab")
        #expect(reader.state.prompt?.string == "set names=")
    }

    @Test func settingsAreSet() {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("set measure=70")
        reader.press("Enter")
        #expect(reader.state.settings.measure == 70)
        reader.press(":")
        reader.type("set names=off")
        reader.press("Enter")
        #expect(reader.state.settings.names == .off)
        reader.press(":")
        reader.type("set measure=many")
        reader.press("Enter")
        #expect(reader.state.notice?.isError == true)
    }

    @Test func everyCommandCanBeTyped() {
        for command in Command.all {
            var reader = ScriptedReader()
            reader.press(":")
            reader.type(command.id)
            reader.press("Enter")
            #expect(reader.state.notice?.text.hasPrefix("No command") != true)
            _ = reader.screen
        }
    }

    @Test func openingAnotherFileStartsAnew() {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("open other.txt")
        reader.press("Enter")
        guard case .open(let path, let generation) = reader.effects.last else {
            Issue.record("nothing is opened")
            return
        }
        #expect(path == "other.txt")
        reader.post(.loadFailed(message: "other.txt: no such file", generation: generation))
        #expect(reader.sees("other.txt: no such file"))
        #expect(reader.sees("Marta Olsen"), "the page stays")
        reader.post(.documentLoaded(Harbour.document, name: "late", generation: 1))
        #expect(reader.state.reading.name == "harbour.txt", "an older request is dropped")
    }

    @Test func aLineOrAShareIsGoneTo() {
        var reader = ScriptedReader(rows: 8)
        reader.press(":")
        reader.type("9")
        reader.press("Enter")
        #expect(reader.lines[0].contains("The Norrvik Harbour Board (NHB)"))
        reader.press(":")
        reader.type("100%")
        reader.press("Enter")
        #expect(reader.sees("100%"))
    }

    @Test func anUnknownCommandIsAnError() {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("frobnicate")
        reader.press("Enter")
        #expect(reader.sees("No command “frobnicate”"))
    }

    @Test func quittingIsAnEffect() {
        for keys in ["q", "Q", ": q Enter"] {
            var reader = ScriptedReader()
            reader.press(keys)
            guard case .quit(0) = reader.effects.last else {
                Issue.record("\(keys) does not quit")
                continue
            }
        }
    }
}
