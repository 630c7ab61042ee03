import Model
import Page

/// How much is left of the chapter and of the text, in pages and in this reader's time.
extension AppState {
    /// Says what is left; `seconds` are what `bytes` have taken this reader, 0 if that is not known yet.
    mutating func tellTimeLeft(bytes: Int, seconds: Int) {
        guard let document = reading.document else { return }
        let page = pageRange
        // The chapter that the page ends in is the one that is still to be read.
        let place = max(page.start, page.end - 1)
        let section = document.chapter(at: place)
        var parts: [String] = []
        let end = document.endOfChapter(at: place)
        if document.outline.sections.count > 1, end < document.text.count {
            let name = PlaceName.section(section, in: document)
            parts.append("\(name.isEmpty ? "section" : name): \(left(end - page.end, page, bytes, seconds))")
        }
        parts.append("in all: \(left(document.text.count - page.end, page, bytes, seconds))")
        if seconds == 0 { parts.append("the time is known after some minutes of reading") }
        tell(parts.joined(separator: " · "))
    }

    private func left(_ bytes: Int, _ page: TextRange, _ read: Int, _ seconds: Int) -> String {
        guard bytes > 0 else { return "nothing left" }
        let pages = max(1, (bytes + page.count / 2) / max(1, page.count))
        let count = pages == 1 ? "1 page" : "\(pages) pages"
        guard seconds > 0, read > 0 else { return count }
        return "\(count), \(TimeSpan.words(Int(Double(bytes) * Double(seconds) / Double(read))))"
    }
}
