import CGumbo
import Model

/// Finds the title of an article among what a page offers: its `title` element, properties, linked data and headings.
///
/// The `title` element nearly always holds the article's title, and often the name of the site; a heading holds it alone.
/// So the heading that agrees with what the head says is the best; where none agrees, the site's name is cut off.
struct HTMLTitle {
    /// The text of the `title` element.
    var element: String?
    /// What the page offers for links to it (`og:title`).
    var property: String?
    /// The headline in linked data.
    var headline: String?
    /// The name of the site (`og:site_name`).
    var site: String?
    /// The page's address.
    var address: String?

    /// What parts the title from the site's name, with spaces around it.
    private static let separators: Set<Character> = [
        "|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "\\", "›", "‹", "~",
    ]

    /// The title, and the index of the heading that says it; nil where the page has none.
    func choose(from tree: HTMLTree) -> (text: String?, element: Int?) {
        let stated = [property, headline, element].compactMap { $0?.collapsingWhiteSpace }.filter { !$0.isEmpty }
        let statedWords = (stated + stated.map(withoutSite)).map { Set(WordHashes.all(in: $0)) }
        let headings = Self.headings(of: tree)
        var best: (text: String, element: Int, score: Double)?
        for heading in headings {
            if isSite(heading.text.split(separator: " ")[...]) { continue }
            let own = Set(WordHashes.all(in: heading.text))
            let score = statedWords.map { Self.agreement(own, $0) }.max() ?? 0
            // A heading of a lower level must agree fully: "Related" is part of no title.
            guard score > (heading.level == 1 ? 0.6 : 0.85), score > best?.score ?? 0 else { continue }
            best = (heading.text, heading.element, score)
        }
        if let best { return (best.text, best.element) }
        let offered = [property, element].compactMap { $0?.collapsingWhiteSpace }.filter { !$0.isEmpty }
        if let text = offered.first { return (withoutSite(text), nil) }
        if let headline { return (headline, nil) }
        let first = headings.first { $0.level == 1 }
        return (first?.text, first?.element)
    }

    private static func headings(of tree: HTMLTree) -> [(text: String, level: Int, element: Int)] {
        var result: [(String, Int, Int)] = []
        for (index, node) in tree.nodes.enumerated() where HTMLTagSet.heading.contains(node.tag) {
            let level = Int(node.tag.rawValue - GUMBO_TAG_H1.rawValue) + 1
            guard level <= 3, result.count < 40, Int(node.end) - index < 64 else { continue }
            let text = Self.withoutMark(tree.text(of: index))
            if !text.isEmpty, text.utf8.count < 400 { result.append((text, level, index)) }
        }
        return result
    }

    /// `text` without the sign at its end that links to the heading itself, as documentation has it.
    private static func withoutMark(_ text: String) -> String {
        guard let last = text.last, "¶#§".contains(last), text.count > 2 else { return text }
        return text.dropLast().collapsingWhiteSpace
    }

    /// How well a heading agrees with a stated title, from 0 to 1: the share of the words of both that are common, where
    /// words of the title after the heading (the site's name) count less.
    private static func agreement(_ own: Set<UInt64>, _ stated: Set<UInt64>) -> Double {
        guard !own.isEmpty, !stated.isEmpty else { return 0 }
        let common = Double(own.intersection(stated).count)
        let precision = common / Double(own.count)
        let recall = common / Double(stated.count)
        // A small part of a long title is the site's name or a section.
        guard recall >= 0.5 else { return 0 }
        return precision * 0.75 + recall * 0.25
    }

    /// `text` without the site's name at its end or start.
    func withoutSite(_ text: String) -> String {
        let words = text.split(separator: " ")
        let marks = words.indices.filter {
            words[$0].count <= 2 && words[$0].allSatisfy { Self.separators.contains($0) }
        }
        guard let last = marks.last, let first = marks.first else { return text }
        let head = words[..<last]
        let tail = words[(last + 1)...]
        let start = words[..<first]
        let rest = words[(first + 1)...]
        if isSite(tail) || (tail.count <= 4 && head.count >= tail.count && head.count > 1 && !isSite(start)) {
            let remaining = head.joined(separator: " ")
            return marks.count > 1 ? HTMLTitle(site: site, address: address).withoutKnownSite(remaining) : remaining
        }
        if isSite(start) || (start.count <= 2 && rest.count > 3) { return rest.joined(separator: " ") }
        return head.count > 1 ? head.joined(separator: " ") : text
    }

    /// `text` without a part at its end that is certainly the site's name.
    private func withoutKnownSite(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard let mark = words.lastIndex(where: { $0.count <= 2 && $0.allSatisfy { Self.separators.contains($0) } }),
            isSite(words[(mark + 1)...]) || words.count - mark - 1 <= 2, mark > 2
        else { return text }
        return words[..<mark].joined(separator: " ")
    }

    /// Whether the words name the site, as the page or its address says.
    private func isSite(_ words: ArraySlice<Substring>) -> Bool {
        let name = words.joined().lowercased().filter { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else { return false }
        if let site, site.lowercased().filter({ $0.isLetter || $0.isNumber }) == name { return true }
        guard let address else { return false }
        let host = address.lowercased().split(separator: "/").dropFirst().first ?? ""
        return name.utf8.count > 2 && host.split { $0 == "." || $0 == "-" }.contains { $0 == name }
    }
}
