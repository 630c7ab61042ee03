import Formats
import Model

/// The words that were looked up, for `gloss library --vocabulary`.
enum VocabularyReport {
    /// A word a paragraph: with its answer, the sentence and the document.
    static func text(_ words: [Lookup]) -> String {
        words.map { word in
            var lines = [ShownName.onOneLine(word.word)]
            if !word.answer.isEmpty { lines.append(ShownName.onOneLine("\(word.answer) (\(word.source))")) }
            if !word.anchor.quotation.isEmpty { lines.append(ShownName.onOneLine("“\(word.anchor.quotation)”")) }
            lines.append(ShownName.onOneLine(word.title.isEmpty ? word.path : word.title))
            return lines.enumerated().map { ($0.offset == 0 ? "" : "    ") + $0.element + "\n" }.joined()
        }
        .joined(separator: "\n")
    }

    /// One object a line.
    static func json(_ words: [Lookup]) -> [UInt8] {
        var json = JSONWriter()
        for word in words {
            json.beginObject()
            json.key("word")
            json.value(word.word)
            json.key("answer")
            json.value(word.answer.isEmpty ? nil : word.answer)
            json.key("source")
            json.value(word.source.isEmpty ? nil : word.source)
            json.key("sentence")
            json.value(word.anchor.quotation)
            json.key("start")
            json.value(word.anchor.offset)
            json.key("title")
            json.value(word.title)
            json.key("file")
            json.value(file: word.path)
            json.key("seconds_ago")
            json.value(word.secondsAgo)
            json.endObject()
            json.endLine()
        }
        return json.bytes
    }
}
