import CGumbo

/// What an element says of itself by its name, class, id and role: hints at what part of a page it is.
///
/// The words are those that sites use again and again. A hint alone never decides: what holds most of a page's prose is
/// its article, whatever it is called.
struct PartHints: OptionSet {
    let rawValue: UInt16

    /// The body of an article.
    static let body = PartHints(rawValue: 1 << 0)
    /// An article with its heading.
    static let article = PartHints(rawValue: 1 << 1)
    /// Navigation, sharing, forms, advertising and other parts that belong to the site and not to the article.
    static let furniture = PartHints(rawValue: 1 << 2)
    /// What readers wrote.
    static let comments = PartHints(rawValue: 1 << 3)
    /// Other articles, offered.
    static let related = PartHints(rawValue: 1 << 4)
    /// The author's name, the date, the time that reading takes.
    static let byline = PartHints(rawValue: 1 << 5)
    /// A passage of the article set again in large type.
    static let pullQuote = PartHints(rawValue: 1 << 6)
    /// Who took a picture.
    static let credit = PartHints(rawValue: 1 << 7)
    /// What is not shown.
    static let hidden = PartHints(rawValue: 1 << 8)
    /// A paragraph before the text that sums it up.
    static let standfirst = PartHints(rawValue: 1 << 9)

    /// What is beside the text: navigation and offers in most sites, boxes of the article itself in some.
    static let sidebar = PartHints(rawValue: 1 << 10)

    /// Whether only the `id` says what the part is: it may be the name of a place in the text, made of a heading.
    static let byID = PartHints(rawValue: 1 << 11)

    /// Ways through a site or a work: menus, rows of "next" and "previous", a footer; never a part of what is read.
    static let navigation = PartHints(rawValue: 1 << 12)
    /// A table of contents.
    static let contents = PartHints(rawValue: 1 << 13)

    /// A box in which an encyclopaedia sets what is known of its subject, label by label.
    static let facts = PartHints(rawValue: 1 << 14)

    /// A remark that the text sets in a box of its own.
    static let remark = PartHints(rawValue: 1 << 15)

    /// Parts that do not belong to an article.
    static let unwanted: PartHints = [.furniture, .comments, .related, .pullQuote, .credit, .hidden, .sidebar]

    /// The hints of a name alone.
    init(of tag: GumboTag) {
        switch tag {
        case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN: self = .article
        case GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_MENU, GUMBO_TAG_BUTTON, GUMBO_TAG_AUDIO,
            GUMBO_TAG_VIDEO, GUMBO_TAG_OBJECT:
            self = [.furniture, .navigation]
        case GUMBO_TAG_LABEL, GUMBO_TAG_FIELDSET: self = .furniture
        case GUMBO_TAG_ASIDE: self = .sidebar
        default: self = []
        }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The hints of all nodes of a page; none for text.
    static func all(in tree: HTMLTree) -> [PartHints] {
        // The same few classes are on most elements of a page.
        var known: [UInt64: PartHints] = [:]
        return tree.nodes.indices.map { index in
            tree.nodes[index].isText ? [] : of(index, in: tree, known: &known)
        }
    }

    private static func of(_ index: Int, in tree: HTMLTree, known: inout [UInt64: PartHints]) -> PartHints {
        let node = tree.nodes[index]
        var hints = PartHints(of: node.tag)
        if isFooterOfQuotation(index, in: tree) || isListOfWords(index, in: tree) { hints = [] }
        guard node.hasAttributes, node.tag != GUMBO_TAG_HTML, node.tag != GUMBO_TAG_BODY else { return hints }
        var identifier: PartHints = []
        _ = tree.firstAttribute(of: index) { name, value in
            let found = of(name, value, known: &known)
            if name.equals("id") { identifier = found } else { hints.formUnion(found) }
            return false
        }
        if hints.isDisjoint(with: .unwanted), !identifier.isDisjoint(with: .unwanted) { hints.insert(.byID) }
        hints.formUnion(identifier)
        if hints.contains(.hidden), HTMLVisibility.isOpenedByControl(index, in: tree) { hints.remove(.hidden) }
        if HTMLVisibility.isHeadingMark(index, in: tree) || HTMLVisibility.isClosedDialog(index, in: tree)
            || HTMLVisibility.numbersLines(index, in: tree) || HTMLVisibility.isPageNumber(index, in: tree)
        {
            hints.insert(.hidden)
        }
        if SharingLinks.isSilent(index, in: tree) { hints.insert(.furniture) }
        // A heading of the text may be called "nav_chapter_two", the place that a list of contents leads to.
        if HTMLTagSet.heading.contains(node.tag) { hints.formIntersection([.hidden, .standfirst]) }
        // What one class calls the text of an article is that, whatever a page builder calls its parts.
        if hints.contains(.body) { hints.subtract([.furniture, .navigation, .sidebar, .related, .pullQuote, .byline]) }
        // Such boxes are beside the text, and part of it.
        if !hints.isDisjoint(with: [.facts, .remark]) { hints.subtract([.furniture, .sidebar]) }
        // A whole article may be tagged "related-topic-x"; what it is counts for more.
        if node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN {
            hints.subtract([.furniture, .navigation, .sidebar, .related, .pullQuote, .byline])
        }
        return hints
    }

    /// The footer of a quotation says whose words it is.
    private static func isFooterOfQuotation(_ index: Int, in tree: HTMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        return tree.nodes[index].tag == GUMBO_TAG_FOOTER && parent >= 0
            && tree.nodes[parent].tag == GUMBO_TAG_BLOCKQUOTE
    }

    /// A menu without anything to press is a list, as pages of the 1990s have it.
    private static func isListOfWords(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.nodes[index].tag == GUMBO_TAG_MENU
            && !tree.nodes[index..<Int(tree.nodes[index].end)].contains {
                $0.tag == GUMBO_TAG_A || HTMLTagSet.control.contains($0.tag)
            }
    }

    private static func of(
        _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, known: inout [UInt64: PartHints]
    ) -> PartHints {
        if name.equals("class") || name.equals("id") {
            let key = value.reduce(WordHashes.offsetBasis) { WordHashes.adding($1, to: $0) }
            if let hints = known[key] { return hints }
            var hints = PartWords.hints(ofNames: value)
            // "hidden md:block" hides a part on narrow screens only.
            if hints.contains(.hidden), value.contains(UInt8(ascii: ":")) { hints.remove(.hidden) }
            known[key] = hints
            return hints
        }
        if name.equals("itemprop") { return PartWords.hints(ofProperty: value) }
        if name.equals("role") { return PartWords.hints(ofRole: value) }
        if name.equals("hidden") || name.equals("style") && isHiding(value) { return .hidden }
        return []
    }

    /// Whether a style sets `display:none` or `visibility:hidden`.
    static func isHiding(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        guard style.count >= 12 else { return false }
        return HTMLTree.declares(["display:none", "visibility:hidden"], in: style)
    }
}
