import Analysis
import ArgumentParser
import Formats
import Model

/// `gloss entities`: who and what documents are about.
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Print who and what documents are about, and what they say of them.",
        discussion: """
            A file that cannot be read is reported, and the others are printed all the same; the exit code is 1 then.
            """)

    @Argument(help: "The documents; - reads standard input.", completion: .file())
    var files: [String]

    @Flag(help: "Print one JSON object a line for each file, in the order given.")
    var json = false

    @Flag(help: "Print comma-separated values, a row for each entity.")
    var csv = false

    @Flag(help: "Print who is named together with whom as GraphML, for programs that draw graphs.")
    var graphml = false

    @Flag(help: "Put the text into the JSON objects, to which the offsets belong.")
    var withText = false

    @Flag(help: "Print why the names of each entity are taken for one, with the passages.")
    var explain = false

    @Option(help: ArgumentHelp("With --explain: only of entities whose names hold this one.", valueName: "name"))
    var named: String?

    @OptionGroup
    var arguments: DocumentArguments

    func validate() throws {
        if withText && !json { throw ValidationError("--with-text needs --json") }
        if [explain, json, csv, graphml].count(where: { $0 }) > 1 {
            throw ValidationError("--explain, --json, --csv and --graphml do not go together")
        }
        if named != nil && !explain { throw ValidationError("--named needs --explain") }
    }

    private var form: EntityReport.Form {
        if explain { return .reasons(named: named ?? "") }
        if csv { return .csv }
        if graphml { return .graph }
        return json ? .json(withText: withText) : .table
    }

    func run() throws {
        let options = arguments.options(UserConfiguration.reported())
        let report = EntityReport(
            options: options, form: form, hasHeadings: files.count > 1,
            width: StandardOutput.columns)
        var progress = ProgressLine(total: files.count)
        var failed = false
        let work = OrderedWork(count: files.count) { [files] in report.output(for: files[$0], number: $0) }
        try StandardOutput.write(report.frame.head)
        try work.run { (output: EntityReport.Output) throws(CommandFailure) in
            progress.erase()
            for line in output.remarks + output.problems { StandardOutput.report(line) }
            failed = failed || !output.problems.isEmpty
            try StandardOutput.write(output.bytes)
            progress.advance()
        }
        progress.erase()
        try StandardOutput.write(report.frame.tail)
        if failed { throw CommandFailure.quiet }
    }
}
