import Formats
import Model
import Testing

/// Two readers' knowledge files as one.
@Suite struct KnowledgeMergeTests {
    private func merged(_ first: String, _ second: String) throws -> (text: String, conflicts: [String]) {
        let notes = try KnowledgeFile.notes(in: first.utf8)
        let merge = try KnowledgeMerge(notes, bytes: Array(first.utf8), with: Array(second.utf8))
        return (String(decoding: merge.bytes, as: UTF8.self), merge.conflicts)
    }

    private let first = """
        # Ours.
        [[entity]]
        name = "Aurel Pask"  # the elder
        type = "person"

        [corrections]
        changes = [
          { rename = "Sarn", to = "Port Sarn" },
        ]

        """

    @Test func whatOnlyTheSecondHasIsAddedWithItsComments() throws {
        let second = """
            # The younger.
            [[entity]]
            name = "Tobin Pask"

            [[relation]]
            subject = "Aurel Pask"
            kind = "family"
            object = "Tobin Pask"

            [corrections]
            changes = [ { no-name = "Hereupon" } ]
            """
        let (text, conflicts) = try merged(first, second)
        #expect(conflicts.isEmpty)
        #expect(text.hasPrefix("# Ours.\n[[entity]]\nname = \"Aurel Pask\"  # the elder\n"))
        #expect(text.contains("# The younger.\n[[entity]]\nname = \"Tobin Pask\"\n"))
        let notes = try KnowledgeFile.notes(in: text.utf8)
        #expect(notes.entities.map(\.name) == ["Aurel Pask", "Tobin Pask"])
        #expect(notes.relations.count == 1)
        #expect(notes.corrections == [Correction("Sarn", .rename("Port Sarn")), Correction("Hereupon", .noName)])
    }

    @Test func aFileMergedWithItselfIsTheSame() throws {
        let (text, conflicts) = try merged(first, first)
        #expect(text == first)
        #expect(conflicts.isEmpty)
    }

    @Test func whatTheSecondAddsToAnEntityBecomesLines() throws {
        let second =
            "[[entity]]\nname = 'Aurel Pask'\naliases = ['the Captain']\ndescription = ['harbour master', 'old']"
        let notes = try KnowledgeFile.notes(in: try merged(first, second).text.utf8)
        #expect(notes.entities.count == 1)
        #expect(
            notes.corrections.dropFirst() == [
                Correction("Aurel Pask", .addAlias("the Captain")), Correction("Aurel Pask", .describe("old")),
                Correction("Aurel Pask", .describe("harbour master")),
            ])
    }

    @Test(arguments: [
        ("{ rename = 'Sarn', to = 'New Sarn' }", 1), ("{ no-name = 'Sarn' }", 1),
        ("{ retype = 'Sarn', to = 'place' }", 0),
        ("{ rename = 'Sarn', to = 'Port Sarn' }", 0),
    ])
    func contradictionsAreReportedAndTheFirstIsKept(line: String, count: Int) throws {
        let (text, conflicts) = try merged(first, "[corrections]\nchanges = [ \(line) ]")
        #expect(conflicts.count == count)
        if count > 0 { #expect(text == first) }
    }

    @Test func anotherTypeIsAContradiction() throws {
        let (text, conflicts) = try merged(first, "[[entity]]\nname = 'Aurel Pask'\ntype = 'place'")
        #expect(conflicts == ["“Aurel Pask”: person, or place"])
        #expect(text == first)
    }

    @Test func anEmptyFileTakesAllOfTheOther() throws {
        let notes = try KnowledgeFile.notes(in: try merged("", first).text.utf8)
        #expect(notes == (try KnowledgeFile.notes(in: first.utf8)))
    }
}
