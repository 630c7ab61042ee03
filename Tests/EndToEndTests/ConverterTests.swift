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

    /// A run of the program with programs of these names before all others.
    private func shell(_ script: String, _ path: String, programs: [String: String]) throws -> ShellRun {
        for (name, lines) in programs { _ = folder.file(name, "#!/bin/sh\n\(lines)\n") }
        let names = programs.keys.map { "\"${1%/*}/\($0)\"" }.joined(separator: " ")
        return try shell("chmod +x \(names); PATH=\"${1%/*}:$PATH\"; \(script)", path)
    }

    @Test func aBookThatIsWrittenIntoAFolderIsRead() throws {
        let file = folder.file("harbour.mobi", "BOOKMOBI")
        let run = try shell(
            "\"$0\" text \"$1\"", file,
            programs: ["mobitool": "echo Saving; printf 'The lamps were out.\\n' >\"$3/h.epub\""])
        #expect(run.outputText == "The lamps were out.\n")
        let failed = try shell("\"$0\" text \"$1\"; echo $?", file, programs: ["mobitool": "exit 3"])
        #expect(failed.outputText == "1\n")
    }

    @Test func theParagraphsOfAPrintedPageAreJoined() throws {
        let prose = """
            The bell in the tower had not been rung since the spring, and nobody in the village could say
            who had the key. The old sexton had carried it in his coat, and the coat had been
            buried with him in the winter when the ground was so hard that the men had to light
            a fire on it for two days. Nobody has rung it since, though the whole of the village went up there together to look for it
            in the spring.
            """
        let file = folder.file("harbour.pdf", "%PDF-1.4\n")
        let page = folder.file("page", "1 The harbour\n\(prose)\n\(prose)\n\(prose)\n")
        let run = try shell(
            "\"$0\" text \"$1\"", file, programs: ["pdftotext": "cat \"\(page)\""])
        let paragraph = "who had the key. The old sexton had carried it in his coat, and the coat had been\nburied"
        #expect(run.outputText.split(separator: "\n\n").count == 4)
        #expect(!run.outputText.contains(paragraph))
    }

    @Test func headsAndFeetOfPrintedPagesAreNotRead() throws {
        let contents = "The Bell of Sarn\n\nContents\n\nThe harbour 2\n\nThe tower 3\n\nThe tower"
        let seasons = ["spring", "summer", "autumn", "winter"]
        let pages = zip(1..., seasons).map { page, season in
            let lines = """
                the \(season). The bell in the tower had not been rung since the \(season), and nobody in the
                village could say who had the key. The old sexton had carried it in his coat, and the coat
                had been buried with him that \(season) when the ground was so hard that the men had to light
                a fire on it for two days of the \(season), and then they went up there to look for it until
                """
            return
                "\(page == 1 ? contents : "The Bell of Sarn\n\n\(page)")\n\n\(lines)\n\nPrinted at Sarn\n\n"
        }
        let file = folder.file("bell.pdf", "%PDF-1.4\n")
        let text = folder.file("bell.txt", pages.joined(separator: "\u{C}") + "\u{C}")
        let run = try shell("\"$0\" text \"$1\"", file, programs: ["pdftotext": "cat \"\(text)\""])
        for lost in ["Printed at Sarn", "\n3\n"] { #expect(!run.outputText.contains(lost), "\(lost)") }
        // The title is what the heads repeat.
        #expect(run.outputText.hasPrefix("The Bell of Sarn\n"))
        #expect(run.outputText.split(separator: "The Bell of Sarn").count == 1)
        for kept in ["The harbour 2", "The tower 3"] {
            #expect(run.outputText.contains(kept), "\(kept)")
        }
        let words = run.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for season in seasons.dropFirst() {
            #expect(words.contains("to look for it until the \(season)."))
        }
        #expect(words.split(separator: "The bell in the tower").count == 5)
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
