import Platform
import TestSupport
import Testing

/// The programs that Gloss starts: a browser, a filter command.
@Suite(.serialized, .enabled(if: access("/proc/self/status", R_OK) == 0, "skipped: no /proc to look at processes"))
struct ChildrenTests {
    private let folder = TemporaryFolder()

    /// A program that writes what the system says of its process, first to another file so that half of it is never read.
    private func observer(writesTo path: String, thenRuns rest: String = ":") -> String {
        let script = """
            #!/bin/sh
            { cat /proc/$$/status; echo "Session: $(cut -d ' ' -f 6 /proc/$$/stat)"; ls -l /proc/$$/fd; } >\(path).part
            mv \(path).part \(path)
            \(rest)

            """
        let program = folder.file("observer", script)
        chmod(program, 0o700)
        return program
    }

    private func contents(of path: String) -> String? {
        guard let run = try? ShellRun(command: ["/bin/cat", path]), run.ending == .exited(0) else { return nil }
        return run.outputText
    }

    private func expectOrdinarySignalsAndDescriptors(_ report: String, at location: SourceLocation = #_sourceLocation) {
        let ignored = report.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }?.split(separator: "\t").last
        let mask = ignored.flatMap { UInt64($0, radix: 16) }
        #expect(mask.map { $0 & 1 << UInt64(SIGPIPE - 1) } == 0, "SIGPIPE is ignored", sourceLocation: location)
        #expect(!report.contains("/dev/pts/"), "it holds the terminal:\n\(report)", sourceLocation: location)
        #expect(!report.contains("/dev/tty"), "it holds the terminal:\n\(report)", sourceLocation: location)
    }

    @Test func aBrowserRunsApartFromTheTerminal() throws {
        let report = folder.path + "/report"
        let page = folder.file("page.md", "# Links\n\nSee [the harbour](https://example.org/harbour) for more.\n")
        // A shell with job control, as `^Z` needs one.
        let script = "set -m; \"$0\" \"$1\"; echo STOPPED; read line; fg >/dev/null; echo ENDED $?"
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", script, GlossProgram.path, page], rows: 24, columns: 80,
            environment: ["BROWSER": observer(writesTo: report, thenRuns: "exec sleep 30")])
        session.expect("the harbour")
        session.press(Keys.tab)
        session.press("O")
        session.expect("opened https://example.org/harbour")
        #expect(session.wait { contents(of: report) != nil })
        let status = try #require(contents(of: report))
        expectOrdinarySignalsAndDescriptors(status)
        let lines = status.split(separator: "\n")
        let processLine = lines.first { $0.hasPrefix("Pid:") }
        let browser = try #require(processLine?.split(separator: "\t").last.flatMap { pid_t($0) })
        defer { kill(browser, SIGKILL) }
        #expect(lines.contains("Session: \(browser)"))
        session.press(Keys.suspend)
        session.expect("STOPPED")
        #expect(contents(of: "/proc/\(browser)/status")?.contains("State:\tT") == false, "^Z stopped the browser too")
        session.press("go\n")
        session.expect("F1")
        session.press("q")
        session.expect("ENDED 0")
    }

    @Test(arguments: ["", "/nowhere/browser:observer"])
    func withoutABrowserTheSystemsOpenerIsUsed(browser: String) throws {
        let report = folder.path + "/report"
        let program = observer(writesTo: report)
        rename(program, folder.path + (browser.isEmpty ? "/xdg-open" : "/observer"))
        let page = folder.file("page.md", "See [the harbour](https://example.org/harbour).\n")
        let session = try TerminalSession(
            page, environment: ["BROWSER": browser, "PATH": folder.path + ":/usr/bin:/bin"])
        session.expect("the harbour")
        session.press(Keys.tab)
        session.press("O")
        session.expect("opened https://example.org/harbour")
        #expect(session.wait { contents(of: report) != nil })
        session.expectLeaving(by: "q")
    }

    @Test func withoutAnyBrowserTheAddressIsShown() throws {
        let page = folder.file("page.md", "See [the harbour](https://example.org/harbour).\n")
        let session = try TerminalSession(page, environment: ["BROWSER": "/nowhere/browser"])
        session.expect("the harbour")
        session.press(Keys.tab)
        session.press("O")
        session.expect("no browser (set BROWSER) for https://example.org/harbour")
        session.expectLeaving(by: "q")
    }

    @Test func aFilterEndsWhenNobodyReadsIt() throws {
        let report = folder.path + "/report"
        let program = observer(writesTo: report, thenRuns: "echo Filtered.")
        _ = (folder.folder("config"), folder.folder("config/gloss"))
        _ = folder.file("config/gloss/config.toml", "[filters]\nodd = \"\(program) $1\"\n")
        let other = folder.file("other.odd", "x")
        // Opened from the page, when the terminal is taken and Gloss itself ignores SIGPIPE.
        let session = try TerminalSession(
            GlossProgram.seed("tarrow-bridge.txt"), environment: ["XDG_CONFIG_HOME": folder.path + "/config"])
        session.expect("THE BRIDGE AT TARROW")
        session.press(":open \(other)\r")
        session.expect("Filtered.")
        expectOrdinarySignalsAndDescriptors(try #require(contents(of: report)))
        session.expectLeaving(by: "q")
    }
}
