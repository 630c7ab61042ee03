import Formats
import Page
import Reader
import Testing

@testable import gloss

@Suite struct ConfigurationTests {
    private func mistakes(_ text: String) -> [String] { Configuration(bytes: text.utf8).mistakes.map(\.description) }

    @Test func aConfigurationSaysWhatItChanges() {
        let configuration = Configuration(
            bytes: """
                [screen]
                measure = 70  # columns
                mouse = false
                color = "never"

                [keys]
                page-down = ["^T", "Z"]

                [filters]
                pdf = 'pdftotext -layout "$1" -'
                """.utf8)
        #expect(configuration.mistakes.isEmpty)
        #expect(configuration.settings == Settings(measure: 70, usesMouse: false))
        #expect(configuration.color == .never)
        #expect(configuration.keyMap != nil)
        #expect(configuration.filters == [.init("pdf", command: "pdftotext -layout \"$1\" -")])
    }

    @Test func everyMistakeIsToldAndTheRestApplies() {
        let text = """
            [screen]
            measure = "wide"
            colour = "never"
            color = "sometimes"
            mouse = false
            [colours]
            [keys]
            preset = "emacs"
            page-dwon = "J"
            quit = [1]
            help = ["J", "Hyper-x"]
            [filters]
            pdf = ""
            [screen]
            names = "off"
            """
        #expect(
            mistakes(text) == [
                "line 2, column 11: measure is a whole number from 20 to 400",
                "line 3, column 1: colour is not a key of [screen]; color is",
                "line 4, column 9: color is \"auto\", \"always\" or \"never\"",
                "line 6, column 1: there is no table [colours]; the tables are [screen], [library], [theme], [keys] and [filters]",
                "line 8, column 10: preset is one of \"less\", \"vim\" and \"epy\"",
                "line 9, column 1: page-dwon is not a command; page-down is",
                "line 10, column 9: a string in quotation marks is expected here",
                "line 11, column 14: “Hyper-x” is not a key; write a character, ^F, Alt-x, F5 or a name: Space, Enter, Tab, PgDn …",
                "line 13, column 7: pdf is a command of the shell in quotation marks: pdf = 'pdftotext -layout \"$1\" -'",
                "line 14, column 1: there is a [screen] already, in line 1: put the keys there",
            ])
        let configuration = Configuration(bytes: text.utf8)
        #expect(configuration.settings == Settings(names: .off, usesMouse: false))
    }

    @Test func aKeyThatIsBoundTwiceIsSaidToBe() {
        #expect(
            mistakes("[keys]\nquit = [\"Z\"]\nhelp = [\"z\", \"Z\"]\nnone = \"z\"\n") == [
                "line 3, column 14: Z is bound twice: to quit before and to help here",
                "line 4, column 8: z is bound twice: to help before and to none here",
            ])
        // One is a key of the page, the other of panels.
        #expect(mistakes("[keys]\nhints = [\"Z\"]\nsort = [\"Z\"]\n") == [])
    }

    @Test func aSequenceThatCannotBeTypedIsSaidToBe() {
        #expect(
            mistakes("[keys]\nquit = [\"gz\"]\n") == [
                "line 2, column 9: gz cannot be typed: g alone runs start; free it with none = [\"g\"]"
            ])
        #expect(mistakes("[keys]\nquit = [\"gz\"]\nnone = [\"g\"]\n") == [])
    }

    @Test(arguments: KeyPreset.all.map(\.name)) func aPresetHasNoMistake(name: String) {
        #expect(mistakes("[keys]\npreset = \"\(name)\"\n") == [])
    }

    @Test func theDefaultFileIsAConfigurationThatChangesNothing() {
        let text = DefaultConfiguration.text
        #expect(mistakes(text) == [])
        // Every line that can be taken into use is right, and says what is so anyway.
        let used = text.split(separator: "\n").map { $0.hasPrefix("#") && !$0.hasPrefix("##") ? $0.dropFirst() : $0 }
        let lines = used.filter { !$0.hasPrefix("preset") }.joined(separator: "\n")
        #expect(mistakes(lines) == [])
        let configuration = Configuration(bytes: lines.utf8)
        #expect(configuration.settings == Settings(hidesAhead: false))
        #expect(configuration.color == .auto)
    }

    @Test func theConfigurationIsWhereTheEnvironmentSays() {
        #expect(UserConfiguration.path { ["XDG_CONFIG_HOME": "/c", "HOME": "/h"][$0] } == "/c/gloss/config.toml")
        #expect(
            UserConfiguration.path { ["XDG_CONFIG_HOME": "c", "HOME": "/h"][$0] } == "/h/.config/gloss/config.toml")
        #expect(UserConfiguration.path { _ in nil } == nil)
    }
}
