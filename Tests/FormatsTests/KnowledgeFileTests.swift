import Formats
import Model
import Testing

@Suite struct KnowledgeFileTests {
    private func notes(_ text: String) throws -> KnowledgeNotes { try KnowledgeFile.notes(in: text.utf8) }

    /// The message of the error that reading `text` ends in.
    private func failure(_ text: String) -> String? {
        do {
            _ = try KnowledgeFile.notes(in: text.utf8)
            return nil
        } catch { return error.description }
    }

    @Test func readsEntitiesAndRelations() throws {
        let notes = try notes(
            """
            # People of the inquiry
            [[entity]]
            name = "Maud Harrowgate"   # the engineer
            type = "person"
            aliases = ["Harrowgate", 'Mrs "H"',]
            description = "engineer of the western line"

            [[relation]]
            subject = "Maud Harrowgate"
            kind = "role"
            object = "Tarn Railway"
            text = "chief engineer"
            """)
        #expect(
            notes.entities == [
                .init(
                    name: "Maud Harrowgate", aliases: ["Harrowgate", "Mrs \"H\""], type: .person,
                    descriptions: ["engineer of the western line"])
            ])
        #expect(
            notes.relations == [
                .init(kind: .role, subject: "Maud Harrowgate", object: "Tarn Railway", label: "chief engineer")
            ])
    }

    @Test func anEmptyFileSaysNothing() throws {
        #expect(try notes("").isEmpty)
        #expect(try notes("\u{FEFF}# nothing yet\r\n\r\n").isEmpty)
    }

    @Test func anArrayMayRunOverSeveralLines() throws {
        let notes = try notes("[[entity]]\nname = 'A'\naliases = [ # short forms\n  'B',\n  \"C\"\n]\n")
        #expect(notes.entities.first?.aliases == ["B", "C"])
    }

    @Test func descriptionsMayBeSeveral() throws {
        let notes = try notes("[[entity]]\nname = 'A'\ndescription = ['one', 'two']\n")
        #expect(notes.entities.first?.descriptions == ["one", "two"])
    }

    @Test(arguments: [
        (#""tab\tquote\" \u00e9\U0001F600""#, "tab\tquote\" é😀"),
        (#"'C:\no'"#, #"C:\no"#),
        ("\"\"\"\nfirst \\\n   second\"\"\"", "first second"),
        ("'''\none\ntwo'''", "one\ntwo"),
        ("\"\"\"he said \"\"no\"\"\"\"\"", "he said \"\"no\"\""),
    ])
    func readsEveryKindOfString(written: String, meant: String) throws {
        #expect(try notes("[[entity]]\nname = 'A'\ndescription = \(written)").entities.first?.descriptions == [meant])
    }

    @Test(arguments: [
        ("[entity]\nname = 'A'", "line 1: there is no table [entity]; write [[entity]], [[relation]] or [corrections]"),
        ("name = 'A'", "line 1, column 1: name is before the first table, such as [screen] or [[entity]]"),
        ("[[person]]\n", "line 1: there is no table [[person]]; write [[entity]], [[relation]] or [corrections]"),
        ("[[entity]]\n\ntype = 'person'", "line 1: [[entity]] needs name = \"…\""),
        (
            "[[entity]]\nname = 'A'\nalias = 'B'",
            "line 3: [[entity]] has no key \"alias\"; its keys are name, aliases, type, description"
        ),
        ("[[entity]]\nname = 'A'\nname = 'B'", "line 3, column 1: name is given twice"),
        ("[[entity]]\nname = 12", "line 2: name is one string in quotation marks"),
        ("[[entity]]\nname = \"A", "line 2, column 8: this string has no end"),
        ("[[entity]]\nname = \"A\nB\"", "line 2, column 8: this string has no end on its line"),
        ("[[entity]]\nname = \"\"\"A\n\n", "line 2, column 8: this string has no end"),
        ("[[entity]]\nname = \"\\q\"", "line 2, column 10: \\q is not an escape"),
        (
            "[[entity]]\nname = \"\\ud800\"",
            "line 2, column 11: \\u needs four and \\U eight hexadecimal digits of a Unicode scalar value"
        ),
        ("[[entity]]\nname = 'A' 'B'", "line 2, column 12: nothing but a comment may follow on this line"),
        ("[[entity]]\nname = ['A']", "line 2: name is one string in quotation marks"),
        ("[[entity]]\nname = 'A'\naliases = ['B' 'C']", "line 3, column 16: a comma or ] is missing in the array"),
        (
            "[[relation]]\nsubject = 'A'\nkind = 'likes'\n",
            "line 3: \"likes\" is no kind of relation; the kinds are role, member, part-of, family, located, founded, "
                + "led, met, visited, said, nationality, related, worked, studied, born, died, beat, wrote"
        ),
    ])
    func saysWhereAndWhatIsWrong(text: String, message: String) {
        #expect(failure(text) == message)
    }

    @Test func invalidUTF8IsAnErrorWithItsLine() {
        #expect(throws: TOMLError.self) { try KnowledgeFile.notes(in: [0x23, 0x0A, 0xFF]) }
    }

    @Test func noPrefixOfAFileTraps() {
        let text = "[[entity]]\nname = \"\\u00e9\"\naliases = ['B', \"\"\"C\"\"\"] # x\r\n[[relation]]\nkind='role'"
        let bytes = Array(text.utf8)
        for length in 0...bytes.count { _ = try? KnowledgeFile.notes(in: bytes[..<length]) }
    }

    @Test(arguments: [
        ("a/b.txt", "a/b.gloss.toml"), ("b", "b.gloss.toml"), ("a.b/c", "a.b/c.gloss.toml"),
        (".hidden", ".hidden.gloss.toml"), ("x.tar.gz", "x.tar.gloss.toml"),
    ])
    func theKnowledgeFileStandsBesideTheText(path: String, expected: String) {
        #expect(KnowledgeFile.path(beside: path) == expected)
    }
}
