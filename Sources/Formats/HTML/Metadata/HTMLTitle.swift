import CGumbo
import Model

/// Finds the title of an article among what a page offers: its `title` element, properties, linked data and headings.
///
/// The `title` element nearly always holds the article's title, and often the name of the site; a heading holds it alone.
/// So the heading that agrees with what the head says is the best; if none agrees, the site's name is cut off.
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

    /// A heading of the page.
    private struct Heading {
        var text: String
        var level: Int
        var element: Int
    }

    /// The title, and the index of the heading that says it; nil if the page has none.
    func choose(from tree: HTMLTree) -> (text: String?, element: Int?) {
        let stated = [property, headline, element].compactMap { $0?.collapsingWhiteSpace }.filter { !$0.isEmpty }
        let variants = stated.flatMap(StatedTitle.variants)
        let headings = Self.headings(of: tree).filter { !isSite($0.text) && !Self.leadsHome($0.element, tree) }
        var best: (heading: Heading, score: Double)?
        for heading in headings {
            let own = WordHashes.all(in: heading.text)
            let score = variants.map { $0.agreement(with: own) }.max() ?? 0
            // A heading of a lower level must agree fully: "Related" is part of no title.
            guard score > (heading.level == 1 ? 0.6 : 0.85), score > best?.score ?? 0 else { continue }
            best = (heading, score)
        }
        if let best { return (fuller(best.heading.text, stated), best.heading.element) }
        let offered = [property, element].compactMap { $0?.collapsingWhiteSpace }.filter { !$0.isEmpty }
        if let text = offered.first { return (StatedTitle.withoutSite(text, isSite: isSite), nil) }
        if let headline { return (headline, nil) }
        if let line = Self.titleLine(of: tree) { return (tree.text(of: line), line) }
        let first = headings.first { $0.level == 1 }
        return (first?.text, first?.element)
    }

    /// The first paragraph, if its class says that it is the title: the documents of word processors have such lines over their
    /// headings.
    private static func titleLine(of tree: HTMLTree) -> Int? {
        let first = tree.nodes.indices.first { [GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2].contains(tree.nodes[$0].tag) }
        guard let first, tree.nodes[first].tag == GUMBO_TAG_P,
            tree.attribute("class", of: first)?.lowercased().split(separator: " ").contains("title") ?? false
        else { return nil }
        let text = tree.text(of: first)
        return text.isEmpty || text.utf8.count >= longestTitle ? nil : first
    }

    /// The longest line that may be a title, in bytes.
    private static let longestTitle = 400

    /// The text of the heading, or what the head of the page says in its stead: without a label that is set into the
    /// heading ("Subscribers"), or with the topic that is above it ("Housing: Who pays?").
    private func fuller(_ heading: String, _ stated: [String]) -> String {
        let own = WordHashes.all(in: heading)
        for full in stated {
            let text = StatedTitle.withoutSite(full, isSite: isSite)
            let words = WordHashes.all(in: text)
            guard min(own.count, words.count) > 2 else { continue }
            if (1...4).contains(own.count - words.count) {
                let label = own.starts(with: words) ? own.suffix(own.count - words.count) : own.dropLast(words.count)
                guard own.starts(with: words) || own.suffix(words.count).elementsEqual(words) else { continue }
                if Set(label).isDisjoint(with: WordHashes.all(in: full)) { return text }
            } else if (1...4).contains(words.count - own.count), full == property, text.hasSuffix(": " + heading) {
                return text
            }
        }
        return heading
    }

    private static func headings(of tree: HTMLTree) -> [Heading] {
        var result: [Heading] = []
        for (index, node) in tree.nodes.enumerated() where HTMLTagSet.heading.contains(node.tag) {
            let level = Int(node.tag.rawValue - GUMBO_TAG_H1.rawValue) + 1
            guard level <= 3, result.count < 40, Int(node.end) - index < 64 else { continue }
            let text = Self.withoutMark(tree.text(of: index))
            if !text.isEmpty, text.utf8.count < longestTitle {
                result.append(Heading(text: text, level: level, element: index))
            }
        }
        return result
    }

    /// `text` without the sign at its end that links to the heading itself, as documentation has it.
    private static func withoutMark(_ text: String) -> String {
        guard let last = text.last, "¶#§".contains(last), text.count > 2 else { return text }
        return text.dropLast().collapsingWhiteSpace
    }

    /// Whether a heading is the site's name or logo: all of it links to the first page of a site.
    private static func leadsHome(_ heading: Int, _ tree: HTMLTree) -> Bool {
        for inner in heading..<Int(tree.nodes[heading].end) where tree.nodes[inner].tag == GUMBO_TAG_A {
            guard let target = tree.attribute("href", of: inner)?.collapsingWhiteSpace else { continue }
            guard let scheme = WebAddress.scheme(of: target) else { return target == "/" }
            return target.dropFirst(scheme.count + 1).split(separator: "/").count <= 1
        }
        return false
    }

    /// Whether a text names the site, as the page or its address says.
    private func isSite(_ text: String) -> Bool {
        let name = text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else { return false }
        if let site, site.lowercased().filter({ $0.isLetter || $0.isNumber }) == name { return true }
        guard let address else { return false }
        let host = address.lowercased().split(separator: "/").dropFirst().first ?? ""
        return name.utf8.count > 2
            && (host.split { $0 == "." || $0 == "-" }.contains { $0 == name }
                || host.filter { $0.isLetter || $0.isNumber } == name)
    }
}
