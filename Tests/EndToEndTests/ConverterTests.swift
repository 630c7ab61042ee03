import TestSupport
import Testing

/// Files that a program of the system turns into text.
struct ConverterTests {
    private let folder = TemporaryFolder()

    private func shell(_ script: String, _ path: String) throws -> ShellRun {
        try ShellRun(command: ["/bin/sh", "-c", script, GlossProgram.path, path])
    }

    @Test func aCompressedFileIsReadAsWhatItHolds() throws {
        let file = folder.file("harbour.md", "# The *harbour*\n\nThe lamps were out.\n")
        let run = try shell("gzip \"$1\"; \"$0\" text \"$1.gz\"; \"$0\" outline \"$1.gz\"", file)
        #expect(run.outputText.contains("The harbour\n"))
        #expect(run.outputText.contains("0%  The harbour\n"))
        #expect(run.errorText == "")
    }

    @Test func theContentCountsAndNotTheName() throws {
        let file = folder.file("harbour", "The lamps were out.\n")
        let run = try shell("gzip -c \"$1\" >\"$1.txt\"; \"$0\" text \"$1.txt\"", file)
        #expect(run.outputText == "The lamps were out.\n")
    }

    @Test func aMissingProgramIsNamedWithItsPackage() throws {
        let file = folder.file("harbour.pdf", "%PDF-1.4\n")
        let run = try shell("PATH=/nowhere \"$0\" text \"$1\"; echo $?", file)
        #expect(run.outputText == "1\n")
        let advice = "needs pdftotext to be read (a .pdf file); install it (Debian's package is poppler-utils)"
        #expect(run.errorText == "gloss: \(file): \(advice)\n")
    }

    @Test func theReadersOwnFilterIsUsedFirst() throws {
        _ = (folder.folder("gloss"), folder.file("gloss/config.toml", "[filters]\npdf = \"echo Filtered:; cat\"\n"))
        let file = folder.file("harbour.pdf", "%PDF-1.4\n")
        let run = try shell("XDG_CONFIG_HOME=\"${1%/*}\" \"$0\" text \"$1\"", file)
        #expect(run.outputText.hasPrefix("Filtered:"))
    }

    @Test func aFormatThatWasAskedForIsTaken() throws {
        let file = folder.file("harbour.pdf", "%PDF-1.4\n")
        let run = try shell("PATH=/nowhere \"$0\" text --format text \"$1\"", file)
        #expect(run.outputText == "%PDF-1.4\n")
    }

    @Test func theStatusLineNamesTheProgram() throws {
        let file = folder.file("harbour.txt", "The lamps were out.\n")
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", "gzip \"$1\"; exec \"$0\" \"$1.gz\"", GlossProgram.path, file], rows: 10,
            columns: 60)
        session.expect("The lamps were out.")
        session.expect("read through gzip")
        session.expectLeaving(by: "q")
    }
}
