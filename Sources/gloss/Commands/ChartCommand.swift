import ArgumentParser
import Formats
import Model

/// `gloss chart`: what an eye takes in at once, for a page or a report.
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Draw who is where, what happened when, or who belongs to whom.",
        discussion: "The chart is printed as text, or with --svg as a picture for a web page.")

    /// What is drawn.
    enum Kind: String, EnumerableFlag {
        case presence, timeline, relations

        static func help(for value: Kind) -> ArgumentHelp? {
            switch value {
            case .presence: "Who is where: who and what is named in which section."
            case .timeline: "What happened when: the dates in the order of the calendar."
            case .relations: "Who belongs to whom: one name, and those that the text joins to it."
            }
        }
    }

    /// How it is drawn.
    enum Form: String, EnumerableFlag {
        case text, svg

        static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .text: "Print text."
            case .svg: "Print a picture: SVG, for web pages."
            }
        }
    }

    @Argument(help: "The document; - reads standard input.", completion: .file())
    var file: String

    @Flag
    var kind = Kind.presence

    @Flag
    var form = Form.text

    @Option(
        help: ArgumentHelp(
            "The name in the middle of --relations, and the only one of --timeline; a part of it is enough.",
            valueName: "name"))
    var named: String?

    @Option(help: ArgumentHelp("How many names are drawn.", valueName: "count"))
    var most = 20

    @Option(help: ArgumentHelp("Tell nothing of what comes after this share of the text.", valueName: "percent"))
    var until = 100

    @OptionGroup
    var arguments: DocumentArguments

    func validate() throws {
        if !(1...100).contains(until) { throw ValidationError("--until takes a percentage from 1 to 100") }
        if !(1...200).contains(most) { throw ValidationError("--most takes a number from 1 to 200") }
        if named != nil && kind == .presence { throw ValidationError("--named needs --relations or --timeline") }
    }

    func run() throws {
        let options = arguments.options(UserConfiguration.reported())
        let opened = try OpenedDocument.whole(file, options: options)
        if let problem = opened.notesProblem { StandardOutput.report(problem) }
        let base = opened.document.analysed(with: opened.notes).knowledge
        let known = until < 100 ? base.known(upTo: opened.document.text.count * until / 100) : base.all
        let chart = ChartSource(document: opened.document, known: known, name: file)
        try StandardOutput.write(try drawing(of: chart))
    }

    private func drawing(of source: ChartSource) throws -> String {
        let width = StandardOutput.measure(100)
        switch kind {
        case .presence:
            let chart = PresenceChart(of: source.known, in: source.document, most: most)
            let drawing = PresenceDrawing(source: source, chart: chart)
            return form == .svg ? drawing.svg : drawing.text(width: width)
        case .timeline:
            let entity = try named.map { try source.entity(named: $0) }
            let drawing = TimelineDrawing(source: source, chart: TimelineChart(of: source.known, about: entity))
            return form == .svg ? drawing.svg : drawing.text(width: width)
        case .relations:
            let center = try source.entity(named: named ?? "")
            let chart = RelationsChart(of: source.known, around: center, most: most)
            let drawing = RelationsDrawing(source: source, chart: chart)
            return form == .svg ? drawing.svg : drawing.text(width: width)
        }
    }
}
