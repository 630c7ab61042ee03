import Page

/// How the bytes of the document that is open are read, if the reader chose so.
package struct Interpretation: Hashable, Sendable {
    /// Whether all of a web page is shown; nil for what the program was started with.
    package var showsWholePage: Bool?
    /// Whether separated values are shown as a table.
    package var showsTable = false
    /// The name of the encoding; nil for what the program was started with, or what is found out.
    package var encoding: String?

    package init() {}
}

extension Interpretation {
    /// What `:set` says of it.
    var words: [(name: String, word: String)] {
        [("encoding", encoding ?? "auto"), ("table", showsTable ? "on" : "off")]
    }

    /// What a word of `:set` is about, and the word for the value that it gives it without another, as `Setting.named` has it.
    func named(_ word: Substring) -> (name: String, implied: String?)? {
        let isQuestion = word.hasSuffix("?")
        let asked = isQuestion ? word.dropLast() : word
        if words.contains(where: { $0.name == asked }) {
            return (String(asked), asked == "table" && !isQuestion ? "on" : nil)
        }
        return word == "notable" ? ("table", "off") : nil
    }

    /// The values that are offered for each.
    var choices: [(String, [String])] {
        let encodings = [
            "auto", "utf-8", "windows-1252", "iso-8859-1", "koi8-r", "shift_jis", "euc-jp", "gb18030", "big5",
        ]
        return [("encoding", encodings), ("table", ["on", "off"])]
    }

    /// Takes a word of `:set`; false if it means nothing there. Whether there is an encoding of that name shows when it is
    /// used.
    fileprivate mutating func set(_ name: String, to word: String) -> Bool {
        switch (name, word) {
        case ("encoding", "auto"): encoding = nil
        case ("encoding", _): encoding = word
        case (_, "on"), (_, "yes"): showsTable = true
        case (_, "off"), (_, "no"): showsTable = false
        default: return false
        }
        return true
    }
}

extension AppState {
    /// Changes how the open document is read, or says how it is.
    mutating func setInterpretation(_ name: String, to word: String?) -> [Effect] {
        var effects: [Effect] = []
        if let word {
            guard reading.interpretation.set(name, to: word) else {
                tell("\(name) is on or off.", isError: true)
                return []
            }
            if name == "table", reading.interpretation.showsTable, settings.showsLines {
                // A table is not shown in the lines that its file has.
                var changed = settings
                changed.showsLines = false
                effects = take(changed)
            }
            effects += readAnew()
        }
        let now = reading.interpretation.words.first { $0.name == name }?.word ?? ""
        if notice == nil { tell("\(name)=\(now)") }
        return effects
    }

    /// Shows all of a web page, or its article again; the place stays.
    mutating func toggleWholePage() -> [Effect] {
        guard let document = reading.document else { return [] }
        switch document.metadata.extent {
        case .all:
            tell("This is all of the text.")
            return []
        case .article:
            reading.interpretation.showsWholePage = true
            tell("All of the page")
        case .wholePage:
            reading.interpretation.showsWholePage = false
            tell("The article")
        }
        return readAnew()
    }

    /// Has the source read once more, by another interpretation.
    mutating func readAnew() -> [Effect] {
        guard !reading.isLoading else {
            tell("The text is still being read; try again.")
            return []
        }
        let stopping: [Effect] = search.isComplete ? [] : [.cancelSearch]
        reading.textGeneration += 1
        reading.isLoading = true
        reading.isReadAnew = true
        return stopping + [.readAnew(reading.interpretation, generation: reading.generation)]
    }

    /// Says once that the article of a page is not all of it, as soon as all of it is known.
    mutating func tellWhatIsLeftOut() {
        guard let document = reading.document, document.isComplete, !reading.hasToldWhatIsLeftOut else { return }
        reading.hasToldWhatIsLeftOut = true
        guard case .article(let count) = document.metadata.extent, count > 0, notice == nil else { return }
        let passages = count == 1 ? "1 passage" : "\(count) passages"
        let key = keyMap.keys(of: "whole-page").first.map { " · \($0) whole page" } ?? ""
        tell("\(passages) left out\(key)")
    }
}
