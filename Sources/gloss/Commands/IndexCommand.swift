import Analysis
import ArgumentParser
import Formats
import Library
import Model
import Platform

/// `gloss index`: takes folders of documents into the library.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Take all documents of folders into the library, for who and search.",
        discussion: """
            A document whose content was taken in before is passed over, so that a run that was stopped goes on where it was. \
            A file that cannot be read is reported, and the others go on; the exit code is 1 then.
            """)

    @Argument(help: "Folders, with all that is in them, and files.", completion: .directory)
    var paths: [String]

    @OptionGroup
    var arguments: DocumentArguments

    /// How many documents are written at once: what a kill may lose.
    private static let batch = 32

    func run() throws {
        let options = arguments.options(UserConfiguration.reported())
        let (files, problems) = DocumentFolder.files(of: paths)
        for problem in problems { StandardOutput.report(problem) }
        let library = try LibraryAccess.make()
        let new = try files.filter { (path: String) throws(CommandFailure) in try !library.hasLearned(path) }
        var progress = WorkProgress(total: new.count)
        var failures = problems.count
        var waiting: [Store.Indexed] = []
        let indexer = DocumentIndexer(options: options)
        let work = OrderedWork(count: new.count) { indexer.output(for: new[$0]) }
        try work.run { (output: DocumentIndexer.Output) throws(CommandFailure) in
            switch output {
            case .indexed(let document): waiting.append(document)
            case .failed(let problem):
                progress.erase()
                StandardOutput.report(problem)
                failures += 1
            }
            if waiting.count >= Self.batch {
                try library.learn(waiting)
                waiting = []
            }
            progress.advance()
        }
        try library.learn(waiting)
        progress.erase()
        StandardOutput.report(
            Self.summary(
                indexed: new.count + problems.count - failures, known: files.count - new.count, failures: failures))
        if failures > 0 { throw CommandFailure.quiet }
    }

    private static func summary(indexed: Int, known: Int, failures: Int) -> String {
        var parts = [indexed == 1 ? "1 document taken in" : "\(indexed) documents taken in"]
        if known > 0 { parts.append("\(known) known already") }
        if failures > 0 { parts.append(failures == 1 ? "1 failed" : "\(failures) failed") }
        return parts.joined(separator: ", ")
    }
}
