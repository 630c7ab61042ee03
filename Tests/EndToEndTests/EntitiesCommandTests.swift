import TestSupport
import Testing

@Suite struct EntitiesCommandTests {
    private let folder = TemporaryFolder()

    /// The bytes of `text` from `start` to `end` of an object; nil if it has none.
    private func slice(_ text: [UInt8], _ object: ReadJSON) -> String? {
        guard let start = object["start"].integer, let end = object["end"].integer else { return nil }
        guard 0 <= start, start < end, end <= text.count else { return "outside of the text" }
        return String(validating: text[start..<end], as: UTF8.self)
    }

    @Test func whatAPlainTextSetsInItalicsIsReadAsIfItWereNot() throws {
        let text = """
            Mary Ash, the editor of the _Nesby Herald_, left for Oslo. She waited for the _Martha Pell_. The _Martha Pell_ sailed
            from Leith with Mr. _Cole_ on board.

            “_Martha Pell_ arrived today,” wrote Mary Ash.

            """
        let run = try ShellRun("entities", folder.file("letters.txt", text))
        let rows = run.lines.map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("2 person Mary Ash the editor of the Nesby Herald"))
        #expect(rows.contains("3 other Martha Pell"))
        #expect(rows.contains("1 person Mr. Cole"))
    }

    @Test func offsetsAreThoseOfTheRawText() throws {
        let path = GlossProgram.seed("tarrow-bridge.txt")
        let raw = try ShellRun("text", "--raw", path).output
        let json = try #require(ReadJSON(try ShellRun("entities", "--json", "--with-text", path).outputText))
        #expect(
            json.keys == [
                "file", "text", "bytes", "title", "author", "date", "sections", "entities", "dates", "parts",
            ])
        #expect(json["text"].text.map { Array($0.utf8) } == raw)
        #expect(json["bytes"].integer == raw.count)
        for entity in json["entities"].elements {
            #expect(
                entity.keys == [
                    "id", "type", "name", "aliases", "mentions", "descriptions", "first_sentence", "relations",
                    "titles",
                    "perhaps_same",
                ])
            for mention in entity["mentions"].elements {
                #expect(slice(raw, mention) == mention["text"].text)
            }
        }
        for date in json["dates"].elements { #expect(slice(raw, date) == date["text"].text) }
    }

    @Test func mentionsDoNotOverlap() throws {
        let path = GlossProgram.seed("tehran-moscow-2015.txt")
        let json = try #require(ReadJSON(try ShellRun("entities", "--json", path).outputText))
        let ranges = json["entities"].elements.flatMap { $0["mentions"].elements }
            .compactMap { mention in mention["start"].integer.map { ($0, mention["end"].integer ?? -1) } }
            .sorted { $0 < $1 }
        #expect(!ranges.isEmpty)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.1 <= $1.0 })
    }

    @Test func everyFileHasALineInTheOrderGiven() throws {
        let paths = (0..<40).map { folder.file("\($0).txt", "Text number \($0). Maud Harrowgate wrote it.\n") }
        let run = try ShellRun(arguments: ["entities", "--json"] + paths)
        #expect(run.ending == .exited(0))
        #expect(run.lines.map { ReadJSON($0)?["file"].text } == paths)
    }

    @Test func aBadFileIsReportedAndTheOthersGoOn() throws {
        let good = folder.file("good.txt", "A text.\n")
        let run = try ShellRun("entities", "--json", good, "\(folder.path)/bad.txt", good)
        #expect(run.ending == .exited(1))
        #expect(run.lines.count == 2)
        #expect(run.errorText.hasPrefix("gloss: \(folder.path)/bad.txt: no such file"))
    }

    @Test func aBrokenKnowledgeFileIsReportedWithItsLine() throws {
        let path = folder.file("a.txt", "A text.\n")
        _ = folder.file("a.gloss.toml", "[[entity]]\nname = \"A\n")
        let run = try ShellRun("entities", "--json", path)
        #expect(run.ending == .exited(1))
        #expect(run.lines.count == 1)
        #expect(run.errorText.hasPrefix("gloss: \(folder.path)/a.gloss.toml: line 2, column 8: "))
    }

    @Test func invalidBytesGiveValidJSONWithOffsetsOfTheRawText() throws {
        let bytes =
            Array("Old caf".utf8) + [0xE9, 0x20] + Array("near Maud Harrowgate’s house in Merrin ".utf8) + [0xC0]
        let path = folder.file("a.txt", bytes)
        let run = try ShellRun("entities", "--json", "--with-text", path)
        let text = try #require(String(validating: run.output, as: UTF8.self))
        let raw = try ShellRun("text", "--raw", path).output
        #expect(ReadJSON(text)?["text"].text.map { Array($0.utf8) } == raw)
    }
}
