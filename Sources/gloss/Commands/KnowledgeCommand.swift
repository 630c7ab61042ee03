import ArgumentParser
import Formats
import Model
import Platform

/// `gloss knowledge`: what is done with knowledge files.
struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Work with knowledge files, in which readers note and correct who is who.",
        subcommands: [Merge.self])

    /// `gloss knowledge merge`: two readers' files as one.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Print two readers' knowledge files of one text as one.",
            discussion: """
                All of the first file stays as it is, with its comments; what only the second says is added. Where they \
                contradict each other the first is kept, each contradiction is a line on standard error, and the exit code is 1.
                """)

        @Argument(help: "The file that wins.", completion: .file(extensions: ["toml"]))
        var first: String

        @Argument(help: "The file that is added.", completion: .file(extensions: ["toml"]))
        var second: String

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp("Write to this file, which may be one of the two.", valueName: "file"),
            completion: .file(extensions: ["toml"]))
        var output: String?

        func run() throws {
            let (bytes, notes) = try read(first)
            let other = try read(second).bytes
            let merge: KnowledgeMerge
            do throws(TOMLError) {
                merge = try KnowledgeMerge(notes, bytes: bytes, with: other)
            } catch {
                throw CommandFailure("\(ShownName.of(second)): \(error)")
            }
            if let output {
                if let code = AtomicFile.replace(output, with: merge.bytes) {
                    throw CommandFailure("\(ShownName.of(output)): \(String(cString: strerror(code)))")
                }
            } else {
                try StandardOutput.write(merge.bytes)
            }
            for conflict in merge.conflicts { StandardOutput.report("they differ: \(ShownName.onOneLine(conflict))") }
            if !merge.conflicts.isEmpty { throw CommandFailure.quiet }
        }

        private func read(_ path: String) throws(CommandFailure) -> (bytes: [UInt8], notes: KnowledgeNotes) {
            let bytes: [UInt8]?
            let notes: KnowledgeNotes
            do throws(TOMLError) {
                bytes = try KnowledgeFile.bytes(at: path)
                notes = try KnowledgeFile.notes(in: bytes ?? [])
            } catch {
                throw CommandFailure("\(ShownName.of(path)): \(error)")
            }
            guard let bytes else { throw CommandFailure("\(ShownName.of(path)): no such file; check the name") }
            return (bytes, notes)
        }
    }
}
