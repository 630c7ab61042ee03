import TestSupport
import Testing

@Suite struct TextCommandTests {
    private let folder = TemporaryFolder()

    @Test func rawTextIsTheFileByteForByte() throws {
        let text = "Title\n\n  A line\twith a tab, é, 漢字 and 😀.\nThe last line has no end"
        let run = try ShellRun("text", "--raw", folder.file("a.txt", text))
        #expect(run.ending == .exited(0))
        #expect(run.output == Array(text.utf8))
        #expect(run.errorText == "")
    }

    @Test func theSampleArticleIsPrintedByteForByte() throws {
        let path = GlossProgram.seed("tehran-moscow-2015.txt")
        let fromFile = try ShellRun("text", "--raw", path)
        let fromInput = try ShellRun("text", "--raw", "-", input: fromFile.output)
        #expect(fromFile.outputText.hasPrefix("Warm Words, Cold Arithmetic"))
        #expect(fromInput.output == fromFile.output)
    }

    @Test func textIsWrappedAtEightyColumns() throws {
        let run = try ShellRun("text", GlossProgram.seed("tehran-moscow-2015.txt"))
        #expect(run.ending == .exited(0))
        #expect(run.lines.allSatisfy { $0.count <= 80 })
        #expect(run.lines.contains { $0.count > 70 })
        #expect(run.lines.contains("The year of Crimea"))
    }

    @Test func aLongTextIsPrintedInOrderAndEachLineOnce() throws {
        let lines = (0..<30_000).map { "Paragraph number \($0) of a long text." }
        let text = lines.joined(separator: "\n\n")
        let run = try ShellRun("text", folder.file("long.txt", text + "\n"))
        #expect(run.outputText == text + "\n")
    }

    @Test func aLineWithoutEndIsPrintedWhole() throws {
        let text = (0..<100_000).map { "word\($0)" }.joined(separator: " ")
        let run = try ShellRun("text", folder.file("line.txt", text))
        #expect(run.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ") == text)
        #expect(run.lines.allSatisfy { $0.utf8.count <= 80 })
    }

    @Test func blankLinesWithoutEndArePrintedAsNothing() throws {
        let run = try ShellRun("text", folder.file("blank.txt", String(repeating: "\n", count: 3_000_000) + "end"))
        #expect(run.outputText.split(separator: "\n") == ["end"])
    }

    @Test func aLongPipeIsReadToItsEnd() throws {
        let text = String(repeating: "A line of a text that never seems to end.\n", count: 1_700_000)
        let run = try ShellRun("text", "--raw", "-", input: Array(text.utf8))
        #expect(run.output.count == text.utf8.count)
    }

    @Test func noControlOfTheDocumentIsPrinted() throws {
        let hostile = "Clean\u{1B}[2J \u{1B}]0;title\u{7} \u{9B}31m \u{202E}txt\u{85} end\r\n\nNext\u{0C}page"
        let run = try ShellRun("text", folder.file("a.txt", hostile))
        let controls = run.outputText.unicodeScalars.filter {
            $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
        }
        #expect(controls.isEmpty)
        #expect(run.outputText.contains("Clean"))
    }

    @Test(arguments: [
        ("missing.txt", "no such file"), ("", "is a directory"),
    ])
    func whatCannotBeReadIsOneLineAndExitCodeOne(name: String, reason: String) throws {
        let run = try ShellRun("text", "\(folder.path)/\(name)")
        #expect(run.ending == .exited(1))
        #expect(run.output.isEmpty)
        #expect(run.errorText.hasPrefix("gloss: \(folder.path)/\(name): \(reason)"))
        #expect(run.errorText.filter { $0 == "\n" }.count == 1)
    }

    @Test func aHostileFileNameIsNeutralisedInTheMessage() throws {
        let run = try ShellRun("text", "\(folder.path)/\u{1B}]0;x\u{7}")
        #expect(!run.errorText.unicodeScalars.contains("\u{1B}"))
    }

    @Test(arguments: [
        ["text"], ["text", "a", "b"], ["entities", "--with-text", "a"], ["text", "--format", "x", "a"],
    ])
    func wrongUsageIsExitCodeTwo(arguments: [String]) throws {
        let run = try ShellRun(arguments: arguments)
        #expect(run.ending == .exited(2))
        #expect(run.output.isEmpty)
        #expect(run.errorText.contains("Usage: gloss"))
    }

    @Test(arguments: ["--help", "--version"])
    func helpAndVersionGoToStandardOutput(option: String) throws {
        let run = try ShellRun(option)
        #expect(run.ending == .exited(0))
        #expect(!run.output.isEmpty && run.errors.isEmpty)
    }

    @Test func invalidBytesAreReplacedSoThatOffsetsFit() throws {
        let run = try ShellRun("text", "--raw", folder.file("a.txt", Array("caf".utf8) + [0xFF] + Array(" now.".utf8)))
        #expect(String(validating: run.output, as: UTF8.self) != nil)
    }

    @Test func filtersOfTheConfigurationAreUsed() throws {
        _ = folder.folder("gloss")
        _ = folder.file("gloss/config.toml", "[filters]\npdf = 'tail -n 1 \"$1\"'\n")
        let path = folder.file("a.pdf", "%PDF-1.4\nThe words of the page.\n")
        let run = try ShellRun(arguments: ["text", path], environment: ["XDG_CONFIG_HOME": folder.path])
        #expect(run.outputText == "The words of the page.\n")
        #expect(run.ending == .exited(0))
    }
}
