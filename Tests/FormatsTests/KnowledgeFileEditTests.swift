import Formats
import Model
import Testing

/// What becomes of a knowledge file when corrections are added to it and taken back.
@Suite struct KnowledgeFileEditTests {
    private func edited(_ text: String, _ edits: KnowledgeFileEdit...) throws -> String {
        var bytes = Array(text.utf8)
        for edit in edits { bytes = try edit.applied(to: bytes) ?? bytes }
        return String(decoding: bytes, as: UTF8.self)
    }

    private let rename = Correction("Pask", .rename("Aurel Pask"))
    private let merge = Correction("The Captain", .merge(into: "Aurel Pask"))

    @Test func aNewFileHasOneLineForEachCorrection() throws {
        let text = try edited("", .add(rename), .add(merge))
        #expect(
            text == """
                [corrections]
                changes = [
                  { rename = "Pask", to = "Aurel Pask" },
                  { merge = "The Captain", into = "Aurel Pask" },
                ]

                """)
        #expect(try KnowledgeFile.notes(in: text.utf8).corrections == [rename, merge])
    }

    static let all: [Correction] = [
        Correction("A", .rename("B")), Correction("A", .merge(into: "B")), Correction("A", .retype(.place)),
        Correction("A", .split(.spelling("a \"b\" \\ c"), into: "B")),
        Correction("A", .split(.place(Quotation(before: "x ", exact: "A", after: "\t’s")), into: "B")),
        Correction("A", .split(.from(Quotation(before: "", exact: "A", after: " y")), into: "B (2)")),
        Correction("A", .addAlias("the blacksmith")), Correction("A", .dropAlias("B")), Correction("A", .noName),
        Correction("the Aged", .name(.person)), Correction("A", .describe("clerk\u{1B}[2J with a castle\u{9B}")),
    ]

    @Test(arguments: all) func everyCorrectionIsReadAsItWasWritten(correction: Correction) throws {
        let text = try edited("", .add(correction))
        #expect(try KnowledgeFile.notes(in: text.utf8).corrections == [correction])
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect(try KnowledgeFile.notes(in: try edited(text, .remove(correction)).utf8).corrections.isEmpty)
    }

    @Test func whatIsThereByHandStaysAsItIs() throws {
        let byHand = "# Mine.\n[[entity]]\nname = 'A'   # the elder\n\n\n[[relation]]\nsubject='A'\nkind='role'"
        let text = try edited(byHand, .add(rename))
        #expect(text.hasPrefix(byHand + "\n\n[corrections]\n"))
        let before = byHand + "\n\n[corrections]\nchanges = [\n]\n"
        #expect(try edited(text, .remove(rename)) == before)
        #expect(try edited(before, .add(rename)) == text)
    }

    @Test(arguments: [
        "[corrections]\nchanges = [ # by me\n  { no-name = 'X' }, # why\n]\n# end\n",
        "[corrections]\nchanges = [\n  { no-name = 'X' } # why\n]\n# end\n",
        "[corrections]\nchanges = [ { no-name = 'X' } ]\n# end\n", "[corrections]\n# end\n",
        "[corrections]\nchanges = []",
        "[corrections]\nchanges = [{no-name='X'}]\n[[entity]]\nname = 'A'\n",
    ])
    func aListWrittenByHandIsGoneOnWith(text: String) throws {
        let before = try KnowledgeFile.notes(in: text.utf8)
        let after = try edited(text, .add(rename), .add(merge))
        let notes = try KnowledgeFile.notes(in: after.utf8)
        #expect(notes.corrections == before.corrections + [rename, merge], "\(after)")
        #expect(notes.entities == before.entities)
        for comment in ["# by me", "# why", "# end"] where text.contains(comment) { #expect(after.contains(comment)) }
    }

    @Test func aCommentOnALineThatIsTakenBackStays() throws {
        let text = "[corrections]\nchanges = [\n  { no-name = \"X\" },  # a ship\n  { no-name = \"Y\" },\n]\n"
        let after = try edited(text, .remove(Correction("X", .noName)))
        #expect(after == "[corrections]\nchanges = [\n    # a ship\n  { no-name = \"Y\" },\n]\n")
    }

    @Test func theLastOfTwoEqualLinesIsTakenBack() throws {
        let text = try edited("", .add(rename), .add(merge), .add(rename), .remove(rename))
        #expect(try KnowledgeFile.notes(in: text.utf8).corrections == [rename, merge])
    }

    @Test func otherNamesFollowWhatIsSaid() throws {
        let correction = Correction(
            "Sir John", .merge(into: "Sir John Ash"), otherNames: ["John"],
            otherNamesOfTarget: ["Ash", "the \"old\" Ash"])
        let text = try edited("", .add(correction))
        #expect(
            text.contains(
                #"  { merge = "Sir John", into = "Sir John Ash", also = ["John"], into-also = ["Ash", "the \"old\" Ash"] },"#
            ))
        #expect(try KnowledgeFile.notes(in: text.utf8).corrections == [correction])
        #expect(try edited(text, .remove(correction)) == "[corrections]\nchanges = [\n]\n")
    }

    @Test func aFileWithAMistakeIsNotTouched() {
        #expect(throws: TOMLError.self) { try KnowledgeFileEdit.add(rename).applied(to: Array("[[entity]]\nnam".utf8)) }
    }

    @Test(arguments: [
        ("{ }", "line 3: a correction begins with one of rename, merge, split, retype, alias, no-name, name, describe"),
        ("{ rename = 'A' }", "line 3: { } needs to = \"…\""),
        ("{ rename = 'A', t = 'B' }", "line 3: { } has no key \"t\"; its keys are rename, to, also"),
        (
            "{ retype = 'A', to = 'thing' }",
            "line 3: \"thing\" is no type; the types are person, organisation, place, "
                + "group, event, work, product, law, other"
        ),
        ("{ rename = ['A'] }", "line 3: rename is one string in quotation marks"),
        (
            "{ rename = 'A', to = 'B', also = [{ a = 'C' }] }",
            "line 3, column 35: a string in quotation marks is expected here"
        ),
        ("{ rename = 'A'", "line 3, column 15: a comma or } is missing in the table"),
        ("'A', { rename = 'A' }", "line 3, column 6: a string in quotation marks is expected here"),
        ("{ no-name = 'A' }, 'A'", "line 3, column 20: a table in braces is expected here"),
    ])
    func saysWhatIsWrongWithALine(line: String, message: String) {
        let text = "[corrections]\nchanges = [\n\(line)\n]\n"
        #expect(throws: TOMLError.self) { try KnowledgeFile.notes(in: text.utf8) }
        do { _ = try KnowledgeFile.notes(in: text.utf8) } catch { #expect(error.description == message) }
    }

    @Test func noPrefixOfAListTraps() {
        let bytes = Array("[corrections]\nchanges = [\n  { rename = \"A\", to = 'B' }, # x\r\n]\n".utf8)
        for length in 0...bytes.count {
            _ = try? KnowledgeFile.notes(in: bytes[..<length])
            _ = try? KnowledgeFileEdit.add(rename).applied(to: Array(bytes[..<length]))
            _ = try? KnowledgeFileEdit.remove(Correction("A", .rename("B"))).applied(to: Array(bytes[..<length]))
        }
    }
}
