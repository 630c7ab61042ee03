import Model
import Testing

@testable import Formats

/// What AsciiDoc says of how a text is set is not part of the text.
@Suite struct AsciiDocTests {
    private func read(_ text: String, path: String = "lamps.adoc") throws -> Document {
        try ReadText.document(text, path: path)
    }

    /// The text of a document's blocks as it is shown.
    private func shown(_ document: Document) -> [String] {
        document.sketch.map { String($0.drop { $0 != ":" }.dropFirst(2)) }
    }

    @Test func attributesAndTheEdgesOfTablesAreNotShown() throws {
        let text =
            "= Lamps\nAda Quist\n:toc:\n:!numbered:\n:source-highlighter: rouge\n\nOil.\n\n[cols=\"1,1\"]\n|===\n|Lamp |Oil\n\n"
            + "|first |two\n|===\n\n[source,sh]\nlight lamp\n\n[[end]]\nDone.\n"
        let found = try shown(read(text))
        #expect(found.first == "Lamps" && found.contains("Ada Quist") && found.contains("|Lamp |Oil"))
        #expect(found.last == "Done.")
        #expect(!found.contains { $0.hasPrefix(":") || $0.contains("===") || $0.contains("[") }, "\(found)")
    }

    @Test func wordsInBracketsAndColonsOfProseAreShown() throws {
        let text = "= Lamps\n\n== Oil\n\n[12]\n\n[He laughs at it.]\n\n:-) he wrote.\n\n:this is no attribute.\n"
        let found = try shown(read(text))
        for line in ["[12]", "[He laughs at it.]", ":-) he wrote.", ":this is no attribute."] {
            #expect(found.contains(line), "\(found)")
        }
        #expect(try shown(read(":toc:\n\nWords.\n", path: "lamps.txt")).first == ":toc:")
    }

    @Test func theTitleOfABlockIsACaption() throws {
        let document = try read(
            "= Lamps\n\nOil.\n\n.Lamps of the year\n|===\n|a |b\n|===\n\n. one\n. two\n\n...and so on.\n")
        #expect(document.blocks.filter { $0.kind == .caption }.count == 1)
        let found = shown(document)
        #expect(found.contains("Lamps of the year") && found.contains("...and so on."), "\(found)")
    }

    @Test func aTermIsShownWithoutItsColons() throws {
        let text =
            "= Lamps\n\nwick::\n  What burns in the oil.\nglass:: What is around it.\n\nThe class std::lamp stays.\n"
        let found = try shown(read(text))
        #expect(found.contains("wick") && found.contains("What burns in the oil."), "\(found)")
        #expect(found.contains("glass: What is around it.") && found.last == "The class std::lamp stays.", "\(found)")
        let code = "Lamps\n=====\n\nType this::\n\n    light lamp\n"
        #expect(try read(code, path: "lamps.rst").texts(.code) == ["    light lamp"])
    }
}
