import CGumbo
import Model

/// What a page says of itself: title, authors, date, language, address.
struct HTMLMetadata {
    /// The title of the article, without the name of the site.
    private(set) var title: String?
    /// The index of the heading that says the title; nil if none does.
    private(set) var titleElement: Int?
    /// Whether the head of the page says a title.
    private(set) var statesTitle = false
    /// The authors, separated by commas.
    private(set) var author: String?
    /// The day of publication as written.
    private(set) var date: String?
    /// A language tag.
    private(set) var language: String?
    /// The page's own address, or the one against which its links are read.
    private(set) var address: String?
    /// Whether it is the first page of a site, and no article: its address has no path, or its title says "Home".
    private(set) var isStartPage = false

    /// The `meta` elements that are of use, by name in lower case.
    private var properties: [String: String] = [:]
    private var linkedData = LinkedData()
    private var titleText: String?

    /// Reads the head of a page, and where that says nothing its headings and marked parts.
    init(of tree: HTMLTree) {
        var canonical: String?
        for run in tree.linkedData.prefix(16) {
            tree.withBytes(run) { linkedData.add($0) }
        }
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case GUMBO_TAG_META: addProperty(index, tree)
            case GUMBO_TAG_TITLE where titleText == nil: titleText = tree.text(of: index)
            case GUMBO_TAG_HTML:
                language = tree.attribute("lang", of: index) ?? tree.attribute("xml:lang", of: index)
            case GUMBO_TAG_BASE where address == nil: address = tree.attribute("href", of: index)
            case GUMBO_TAG_LINK where canonical == nil && tree.attribute("rel", of: index) == "canonical":
                canonical = tree.attribute("href", of: index)
                address = address ?? canonical
            default: break
            }
        }
        address = (address ?? properties["og:url"]).flatMap { WebAddress.scheme(of: $0) == nil ? nil : $0 }
        language = language.flatMap { $0.isEmpty ? nil : $0 }
        let found = HTMLTitle(
            element: titleText, property: properties["og:title"] ?? properties["twitter:title"],
            headline: linkedData.headline, site: properties["og:site_name"], address: address
        ).choose(from: tree)
        title = found.text
        statesTitle = [titleText, properties["og:title"], linkedData.headline].contains { $0?.isEmpty == false }
        titleElement = found.element
        isStartPage = isStart(canonical ?? properties["og:url"])
        author = findAuthor(tree)
        date = findDate(tree)
    }

    /// Whether the page at `own`, its own address, says that it is the start of a site, and nothing that only articles say.
    private func isStart(_ own: String?) -> Bool {
        guard linkedData.headline == nil, properties["article:published_time"] == nil,
            properties["og:type"]?.lowercased() != "article"
        else { return false }
        // A query names a page of the site.
        if let own, let scheme = WebAddress.scheme(of: own), !own.contains("?") {
            let parts = own.dropFirst(scheme.count + 1).prefix { $0 != "#" }.split(separator: "/")
            if parts.count == 1 || parts.count == 2 && parts[1].count == 2 { return true }
        }
        let parts = (titleText ?? "").lowercased().split { "|–—-·:".contains($0) }.map { $0.collapsingWhiteSpace }
        return parts.count > 1 && parts.contains { Self.namesOfStart.contains($0) }
    }

    /// How the title of a site's first page calls it.
    private static let namesOfStart = [
        "home", "homepage", "home page", "startseite", "accueil", "inicio", "início", "portada", "strona główna",
        "главная",
    ]

    private static let wanted: Set<String> = [
        "og:title", "twitter:title", "og:site_name", "og:url", "og:type", "author", "article:author", "dc.creator",
        "byl",
        "parsely-author",
        "sailthru.author", "citation_author", "article:published_time", "date", "dc.date", "dc.date.issued", "pubdate",
        "publishdate", "publish_date", "parsely-pub-date", "sailthru.date", "datepublished",
        "citation_publication_date",
        "dcterms.created", "og:published_time", "article_date_original", "dcterms.creator",
    ]

    private mutating func addProperty(_ index: Int, _ tree: HTMLTree) {
        for name in ["property", "name", "itemprop"] as [StaticString] {
            guard let key = tree.attribute(name, of: index)?.lowercased(), Self.wanted.contains(key),
                properties[key] == nil, let value = tree.attribute("content", of: index)?.collapsingWhiteSpace,
                !value.isEmpty
            else { continue }
            properties[key] = value
        }
    }

    // MARK: Authors

    private func findAuthor(_ tree: HTMLTree) -> String? {
        if !linkedData.authors.isEmpty { return linkedData.authors.joined(separator: ", ") }
        for key in [
            "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "article:author",
            "citation_author",
        ] {
            if let name = properties[key].flatMap(Self.authorName) { return name }
        }
        for (index, node) in tree.nodes.enumerated() where node.hasAttributes {
            let isAuthor =
                tree.attribute("rel", of: index) == "author" || tree.attribute("itemprop", of: index) == "author"
            if isAuthor, let name = Self.authorName(tree.text(of: index)) { return name }
        }
        return nil
    }

    /// `text` without "By" before it; nil if it is not a name.
    private static func authorName(_ text: String) -> String? {
        var name = text.collapsingWhiteSpace[...]
        for prefix in ["View all posts by ", "Posts by ", "Written by ", "By ", "by ", "BY "]
        where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        guard !name.isEmpty, name.utf8.count < 100, WebAddress.scheme(of: String(name)) == nil, !name.hasPrefix("@"),
            name.contains(where: \.isLetter)
        else { return nil }
        return String(name)
    }

    // MARK: Date

    private func findDate(_ tree: HTMLTree) -> String? {
        let keys = [
            "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "date", "dc.date.issued",
            "dc.date", "dcterms.created", "pubdate", "publishdate", "publish_date", "citation_publication_date",
            "og:published_time", "article_date_original",
        ]
        for value in [linkedData.date] + keys.map({ properties[$0] }) {
            if let value, let day = Self.day(value) { return day }
        }
        for (index, node) in tree.nodes.enumerated() where node.tag == GUMBO_TAG_TIME {
            guard let value = tree.attribute("datetime", of: index), let day = Self.day(value) else { continue }
            // A year alone is one that the text tells of.
            if day.count(where: \.isNumber) > 4 { return day }
        }
        return nil
    }

    /// The day of "2015-02-03T10:00:00Z" and of "20150203"; other ways to write a date as they are; nil if there is no year.
    private static func day(_ value: String) -> String? {
        let value = value.collapsingWhiteSpace
        guard value.utf8.count < 60, value.count(where: \.isNumber) >= 4 else { return nil }
        let parts = value.prefix { $0 != "T" && $0 != " " }
        let isISO = parts.utf8.count == 10 && parts.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        if isISO { return String(parts) }
        // The basic format of ISO 8601 has no hyphens: "20150203T100000Z".
        guard parts.utf8.count == 8, parts.utf8.allSatisfy(\.isASCIIDigit) else { return value }
        return "\(parts.prefix(4))-\(parts.dropFirst(4).prefix(2))-\(parts.suffix(2))"
    }
}
