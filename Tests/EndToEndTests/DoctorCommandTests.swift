import TestSupport
import Testing

@Suite struct DoctorCommandTests {
    @Test func everythingIsALineThatSaysHowItIs() throws {
        let run = try ShellRun("doctor")
        #expect(run.lines.count == 10)
        #expect(run.lines.allSatisfy { $0.hasPrefix("ok  ") || $0.hasPrefix("-   ") || $0.hasPrefix("!   ") })
        #expect(run.ending == .exited(0))
    }

    @Test(arguments: [
        (["TERM": "dumb"], "!   terminal"), (["LC_ALL": "fr_FR.ISO-8859-1"], "!   locale         ISO-8859-1"),
        (["NO_COLOR": "1"], "-   colours"), (["TMUX": "/tmp/tmux,1,0"], "-   clipboard      y copies by OSC 52; tmux"),
        (["BROWSER": "cat"], "ok  browser        cat"),
    ])
    func whatIsNotAsItShouldBeIsSaid(environment: [String: String], line: String) throws {
        let run = try ShellRun(arguments: ["doctor"], environment: environment)
        #expect(run.lines.contains { $0.hasPrefix(line) }, "\(run.outputText)")
        #expect(run.ending == .exited(line.hasPrefix("!") ? 1 : 0))
    }

    @Test func mistakesInTheConfigurationAreCounted() throws {
        let folder = TemporaryFolder()
        _ = (folder.folder("gloss"), folder.file("gloss/config.toml", "[screen]\nmeasure = 7\n"))
        let run = try ShellRun(arguments: ["doctor"], environment: ["XDG_CONFIG_HOME": folder.path])
        #expect(run.outputText.contains("!   configuration  1 mistake in"))
    }

    @Test func aHostileTerminalNameIsShownAsText() throws {
        let run = try ShellRun(arguments: ["doctor"], environment: ["TERM": "x\u{1B}]0;owned\u{7}"])
        #expect(!run.output.contains(0x1B) && !run.output.contains(0x07))
    }

    @Test func aDamagedStoreIsNamed() throws {
        let folder = TemporaryFolder()
        _ = (folder.folder("gloss"), folder.file("gloss/library.sqlite", String(repeating: "not a store", count: 100)))
        let run = try ShellRun(arguments: ["doctor"], environment: ["XDG_DATA_HOME": folder.path])
        #expect(run.outputText.contains("!   store"))
        #expect(run.outputText.contains("it is damaged"))
    }
}
