import TestSupport
import Testing

@Suite struct ConfigCommandTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ShellRun {
        try ShellRun(
            arguments: ["config"] + arguments, environment: ["XDG_CONFIG_HOME": folder.path].merging(environment) { $1 }
        )
    }

    private func configure(_ text: String) {
        _ = (folder.folder("gloss"), folder.file("gloss/config.toml", text))
    }

    @Test func thePathIsPrinted() throws {
        #expect(try run("--path").lines == ["\(folder.path)/gloss/config.toml"])
    }

    @Test func everyMistakeIsALineWithItsPlace() throws {
        configure("[screen]\nmeasure = 7\nmouse = \"no\"\n")
        let check = try run("--check")
        let path = "\(folder.path)/gloss/config.toml"
        #expect(
            check.lines == [
                "\(path):2:11: measure is a whole number from 20 to 400", "\(path):3:9: mouse is true or false",
            ])
        #expect(check.ending == .exited(1))
    }

    @Test func withoutAFileThereIsNoMistake() throws {
        let check = try run()
        #expect(check.ending == .exited(0))
        #expect(check.outputText.contains("no such file; all is as it is by default"))
    }

    @Test func theFileIsMadeAndEditedAndThenChecked() throws {
        let editor = "printf '[screen]\\nmeasure = 7\\n' >>"
        let edit = try run("--edit", environment: ["VISUAL": "", "EDITOR": editor])
        // The tables of the file that was made come first.
        #expect(edit.outputText.contains("there is a [screen] already"))
        #expect(edit.outputText.contains("measure is a whole number from 20 to 400"))
        #expect(edit.ending == .exited(1))
    }

    @Test func whoReadsIsToldOfMistakesAndReadsAllTheSame() throws {
        configure("[screen]\nmeasure = 7\nmouse = 1\nnames = \"off\"")
        let session = try TerminalSession(
            GlossProgram.seed("tehran-moscow-2015.txt"), rows: 12, columns: 140,
            environment: ["XDG_CONFIG_HOME": folder.path])
        session.expect("line 2, column 11: measure is a whole number from 20 to 400 (1 more: gloss config --check)")
        configure("[screen]\nmeasure = 50\n[keys]\nhelp = [\"Z\"]\n")
        session.press(":reload\r")
        session.expect("The configuration was read again.")
        session.press(":set\r")
        session.expect("measure=50")
        session.press("Z")
        session.expect("Keys and commands")
        session.expectLeaving(by: "Q")
    }
}
