import ArgumentParser
import Formats
import Library
import Model
import Platform

/// `gloss library`: which documents were read.
struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library", abstract: "Print which documents were read, the last first.",
        discussion: """
            `gloss` without a document lists them to choose from. All that is kept is in one file, library.sqlite in \
            ~/.local/share/gloss (or $XDG_DATA_HOME/gloss); who deletes it, forgets everything.
            """)

    @Flag(help: "Print one JSON object a line for each document or word.")
    var json = false

    @Flag(help: "Print the words that were looked up, each with what was answered and its sentence.")
    var vocabulary = false

    @Option(
        help: ArgumentHelp(
            "Forget the document that was read from this file, or all whose files are gone: gone.", valueName: "file"),
        completion: .file())
    var forget: String?

    func run() throws {
        let library = try LibraryAccess.open()
        let entries = try library?.shelf() ?? []
        if let forget {
            try library?.forget(forget, among: entries)
        } else if vocabulary {
            let words = try library?.lookups() ?? []
            try StandardOutput.write(json ? VocabularyReport.json(words) : Array(VocabularyReport.text(words).utf8))
        } else {
            try StandardOutput.write(json ? Self.json(entries) : Array(Self.table(entries).utf8))
        }
    }

    private static func table(_ entries: [ShelfEntry]) -> String {
        var table = TextTable(columns: [.right, .left, .left, .left])
        for entry in entries {
            let title = entry.title.isEmpty ? entry.path : entry.title
            table.add([
                "\(entry.percent)%", TimeSpan.ago(entry.secondsAgo), ShownName.onOneLine(title),
                ShownName.of(entry.path) + (entry.isThere ? "" : " (gone)"),
            ])
        }
        return table.text(width: StandardOutput.columns)
    }

    private static func json(_ entries: [ShelfEntry]) -> [UInt8] {
        var json = JSONWriter()
        for entry in entries {
            json.beginObject()
            json.key("file")
            json.value(file: entry.path)
            json.key("title")
            json.value(entry.title)
            json.key("percent")
            json.value(entry.percent)
            json.key("section")
            json.value(entry.section)
            json.key("people")
            json.beginArray()
            for name in entry.people { json.value(name) }
            json.endArray()
            json.key("seconds_ago")
            json.value(entry.secondsAgo)
            json.key("seconds_left")
            json.value(entry.secondsLeft)
            json.key("pages_left")
            json.value(entry.pagesLeft)
            json.key("gone")
            json.value(!entry.isThere)
            json.endObject()
            json.endLine()
        }
        return json.bytes
    }
}
