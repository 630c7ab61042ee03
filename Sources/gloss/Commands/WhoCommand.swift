import ArgumentParser
import Formats
import Library
import Model

/// `gloss who`: who or what is called so, from all documents that were read or indexed.
struct WhoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Print who or what a name is, from all documents that were read or indexed.",
        discussion: """
            Whoever has the same full name in several documents is one if they describe it alike, or name the same people \
            beside it; otherwise "perhaps" is written before it. Of a book that you read nothing is told from beyond the \
            furthest place.
            """)

    @Argument(help: "The name, or a part of it.")
    var name: [String]

    @Flag(help: "Print one JSON object a line for each entity of each document.")
    var json = false

    @Flag(help: "Tell also what lies ahead in the books that you read.")
    var ahead = false

    @Option(help: ArgumentHelp("How many entities are printed at most.", valueName: "count"))
    var limit = 50

    func run() throws {
        let sought = name.joined(separator: " ")
        let found =
            try LibraryAccess.open()?.entities(named: sought, limit: limit, tellsAhead: ahead) ?? Findings()
        guard !found.told.isEmpty || found.ahead > 0 else {
            throw CommandFailure("no document of the library names \(ShownName.onOneLine(sought))")
        }
        let groups = SameEntities.groups(of: found.told)
        try StandardOutput.write(json ? Self.json(groups) : Array(Self.text(groups).utf8))
        LibraryAccess.reportAhead(found.ahead)
    }

    private static func text(_ groups: [SameEntities]) -> String {
        groups.map { group in
            var lines = [ShownName.onOneLine("\(group.name), \(group.first.type.definition.id)")]
            for entity in group.entities {
                let perhaps = entity.isSure ? "" : "perhaps: "
                let words = entity.words
                let count = entity.mentions == 1 ? "1 mention" : "\(entity.mentions) mentions"
                lines.append("    " + ShownName.onOneLine("\(perhaps)\(words.isEmpty ? "named" : "“\(words)”")"))
                lines.append("        \(ShownName.onOneLine(entity.title)), \(count): \(ShownName.of(entity.path))")
            }
            return lines.joined(separator: "\n") + "\n"
        }
        .joined(separator: "\n")
    }

    private static func json(_ groups: [SameEntities]) -> [UInt8] {
        var json = JSONWriter()
        for (number, group) in groups.enumerated() {
            for entity in group.entities {
                json.beginObject()
                json.key("group")
                json.value(number)
                json.key("name")
                json.value(entity.name)
                json.key("type")
                json.value(entity.type.definition.id)
                json.key("aliases")
                json.beginArray()
                for alias in entity.aliases { json.value(alias) }
                json.endArray()
                json.key("sure")
                json.value(entity.isSure)
                json.key("description")
                json.value(entity.description.isEmpty ? nil : entity.description)
                json.key("passage")
                json.value(entity.passage.isEmpty ? nil : entity.passage)
                json.key("start")
                json.value(entity.place)
                json.key("mentions")
                json.value(entity.mentions)
                json.key("title")
                json.value(entity.title)
                json.key("file")
                json.value(file: entity.path)
                json.endObject()
                json.endLine()
            }
        }
        return json.bytes
    }
}
