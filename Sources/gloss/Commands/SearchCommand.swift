import ArgumentParser
import Formats
import Library
import Model

/// `gloss search`: passages of all documents that were read or indexed.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Print passages with a phrase from all documents that were read or indexed.",
        discussion:
            "Passages that have the words one after the other are printed, or, without any, those that have all of them. Of a book that you read nothing is printed from beyond the furthest place."
    )

    @Argument(help: "The words.")
    var phrase: [String]

    @Flag(help: "Print one JSON object a line for each passage.")
    var json = false

    @Flag(help: "Print also what lies ahead in the books that you read.")
    var ahead = false

    @Option(help: ArgumentHelp("How many passages are printed at most.", valueName: "count"))
    var limit = 20

    func run() throws {
        let sought = phrase.joined(separator: " ")
        let found =
            try LibraryAccess.open()?.passages(with: sought, limit: limit, tellsAhead: ahead) ?? Findings()
        guard !found.told.isEmpty || found.ahead > 0 else {
            throw CommandFailure("no document of the library has \(ShownName.onOneLine(sought))")
        }
        try StandardOutput.write(json ? Self.json(found.told) : Array(Self.text(found.told).utf8))
        LibraryAccess.reportAhead(found.ahead)
    }

    private static func text(_ passages: [PassageElsewhere]) -> String {
        passages.map { passage in
            let percent = passage.place * 100 / max(1, passage.length)
            return """
                \(ShownName.onOneLine(passage.text))
                    \(ShownName.onOneLine(passage.title)), \(percent)%: \(ShownName.of(passage.path))

                """
        }
        .joined(separator: "\n")
    }

    private static func json(_ passages: [PassageElsewhere]) -> [UInt8] {
        var json = JSONWriter()
        for passage in passages {
            json.beginObject()
            json.key("text")
            json.value(passage.text)
            json.key("start")
            json.value(passage.place)
            json.key("title")
            json.value(passage.title)
            json.key("file")
            json.value(file: passage.path)
            json.endObject()
            json.endLine()
        }
        return json.bytes
    }
}
