/// The words of class names, ids, roles and properties that hint at the parts of a page.
enum PartWords {
    /// The hints of a `class` or `id`: names separated by spaces, of words separated by signs or capitals.
    static func hints(ofNames value: UnsafeBufferPointer<UInt8>) -> PartHints {
        var hints: PartHints = []
        var start = 0
        for index in 0...min(value.count, 1024) where index == value.count || value[index].isHTMLSpace {
            if start < index { hints.formUnion(hintsOfName(UnsafeBufferPointer(rebasing: value[start..<index]))) }
            start = index + 1
        }
        return hints
    }

    /// The hints of one name. "no-sidebar" and "has-comments" say what the page has, not what the element is.
    private static func hintsOfName(_ name: UnsafeBufferPointer<UInt8>) -> PartHints {
        // "hidden-xs" and "overflow-hidden" hide nothing: only these names as a whole do.
        if hidingNames.contains(name.reduce(WordHashes.offsetBasis) { WordHashes.adding($1.lowercasedASCII, to: $0) }) {
            return .hidden
        }
        var hints: PartHints = []
        var isFirst = true
        var isInside = false
        var isProse = false
        var isBox = false
        var hash = WordHashes.offsetBasis
        var length = 0
        for index in 0...name.count {
            let byte = index < name.count ? name[index] : 0
            // A capital after a small letter starts a word.
            let isHump = byte &- 0x41 < 26 && length > 0 && name[index - 1] &- 0x61 < 26
            if (!byte.isASCIILetter || isHump), length > 0 {
                if isFirst, negations.contains(hash) { return [] }
                let found = table[hash] ?? []
                if boxes.contains(hash) { isBox = true }
                // "widget-area" is one; page builders call every part "x-widget".
                if isFirst, hash == widget { hints.insert(.furniture) }
                if found.contains(.body) {
                    isInside = true
                } else if found.contains(.article) {
                    isProse = true
                } else {
                    hints.formUnion(found)
                }
                if found.isEmpty, length >= 9 { hints.formUnion(hintsOfStem(name, end: index, length: length)) }
                isFirst = false
                (hash, length) = (WordHashes.offsetBasis, 0)
            }
            if byte.isASCIILetter {
                hash = WordHashes.adding(byte.lowercasedASCII, to: hash)
                length += 1
            }
        }
        // "author-box" tells of the author, where "author" only names one.
        if isBox, hints.contains(.byline) { hints.insert(.furniture) }
        // "article-body" is the body of an article; "article" or "body" alone says less.
        guard hints.isDisjoint(with: .unwanted) else { return hints }
        if isInside, isProse { hints.insert(.body) } else if isInside || isProse { hints.insert(.article) }
        return hints
    }

    /// The hints of words that were run together, such as "relatedposts".
    private static func hintsOfStem(_ name: UnsafeBufferPointer<UInt8>, end: Int, length: Int) -> PartHints {
        let word = name[(end - length)..<end].map(\.lowercasedASCII)
        for (stem, hint) in stems where stem.count <= word.count {
            for start in 0...(word.count - stem.count) where word[start] == stem[0] {
                if word[start...].starts(with: stem) { return hint }
            }
        }
        return []
    }

    /// The hints of an `itemprop`.
    static func hints(ofProperty value: UnsafeBufferPointer<UInt8>) -> PartHints {
        var hints: PartHints = []
        for word in String(decoding: value.prefix(128), as: UTF8.self).lowercased().split(separator: " ") {
            switch word {
            case "articlebody", "reviewbody", "text", "recipeinstructions": hints.insert(.body)
            case "author", "datepublished", "datemodified", "publisher": hints.insert(.byline)
            case "comment", "commenttext", "interactionstatistic": hints.insert(.comments)
            default: break
            }
        }
        return hints
    }

    /// The hints of a `role`.
    static func hints(ofRole value: UnsafeBufferPointer<UInt8>) -> PartHints {
        switch String(decoding: value.prefix(64), as: UTF8.self).lowercased() {
        case "main", "article": .article
        case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu",
            "menubar",
            "toolbar", "tablist", "alert", "form":
            [.furniture, .navigation]
        default: []
        }
    }

    // MARK: Words

    private static let negations: Set<UInt64> = Set(
        [
            "no", "has", "with", "without", "is", "not", "hide", "show", "js", "tag", "category", "topic", "term",
            "support",
        ].map { WordHashes.of($0) })

    private static let hidingNames: Set<UInt64> = Set(
        [
            "hidden", "visuallyhidden", "visually-hidden", "u-visually-hidden", "is-visually-hidden", "sr-only",
            "screen-reader-text", "screen-reader", "screen-reader-only", "screenreader", "element-invisible",
            "invisible", "offscreen", "off-screen", "assistive-text", "a11y-hidden",
        ].map { WordHashes.of($0) })

    private static let widget = WordHashes.of("widget")

    private static let boxes: Set<UInt64> = Set(
        ["box", "bio", "card", "about", "profile", "description", "widget", "panel"].map { WordHashes.of($0) })

    private static let lists: [(PartHints, String)] = [
        (.body, "body content text copy richtext prose"),
        (.article, "article story post entry main page blog news hentry wysiwyg articlebody articletext maincontent"),
        (
            .furniture,
            """
            foot share sharing sharebar shares social addthis sharedaddy newsletter newsletters \
            subscribe subscription signup promo promos promotion promotional ad ads adbox adslot advert adverts \
            advertise advertising advertisement adsense dfp sponsor sponsors sponsored consent \
            gdpr popup popover modal overlay lightbox register tags \
            taglist keywords toc masthead dropdown feedback donate \
            donation rating ratings votes vote followus follow edit mbox \
            hatnote copyright legal disclaimer tooltip tools actions control controls buttons \
            notification ticker livechat cta bookmark utility metabar infobar \
            postprofile signature whatsapp bio biography werbung anzeige anzeigen publicidad publicite \
            pubblicita reklama
            """
        ),
        (
            [.furniture, .navigation],
            """
            nav navbar navheader navfooter navigation navigate menu menus breadcrumb breadcrumbs crumb crumbs footer \
            sidenav topnav subnav pagination pager paginate skip skiplink search searchbox toolbar banner topbar bottombar \
            navbox catlinks noprint editsection headerlink permalink backlink anchorjs sitemap login signin cookie cookies
            """
        ),
        (.contents, "toc"),
        (
            .comments,
            """
            comment comments commentlist commentary-list disqus respond replies reply discussion-thread remark42 \
            livefyre talkback kommentare kommentar comentarios commentaires commenti
            """
        ),
        (
            .related,
            """
            related tuijian xiangguan remen recommended recommend recommendation recommendations recirc recirculation \
            popular trending mostread mostpopular outbrain taboola zergnet readmore readnext upnext morefrom teaser teasers carousel similar \
            onward jetpack-related suggestions youmaylike also-like more-stories nextup latest newest
            """
        ),
        (
            .byline,
            """
            byline author authors dateline timestamp datetime date time pubdate published meta postmeta entrymeta kicker eyebrow \
            category categories readingtime posted updated contributor writer
            """
        ),
        (.sidebar, "sidebar aside"),
        (.facts, "infobox taxobox"),
        (.remark, "admonition admonitionblock sidebarblock"),
        (.pullQuote, "pullquote pulledquote pull"),
        (.credit, "credit credits photographer imagecredit"),
        (
            .standfirst,
            "standfirst dek deck lede lead summary subtitle subhead subheadline subheading intro excerpt abstract"
        ),
    ]

    private static let table: [UInt64: PartHints] = {
        var table: [UInt64: PartHints] = [:]
        for (hint, words) in lists {
            for word in words.split(separator: " ") { table[WordHashes.of(word), default: []].formUnion(hint) }
        }
        return table
    }()

    /// Parts of longer words, the most telling first.
    private static let stems: [([UInt8], PartHints)] = stemWords.map { (Array($0.0.utf8), $0.1) }

    private static let stemWords: [(String, PartHints)] = [
        ("comment", .comments), ("disqus", .comments), ("related", .related), ("recommend", .related),
        ("popular", .related), ("trending", .related), ("mostread", .related), ("newsletter", .furniture),
        ("subscri", .furniture), ("sidebar", .sidebar), ("breadcrumb", .furniture), ("navigation", .furniture),
        ("advert", .furniture), ("sponsor", .furniture), ("promot", .furniture), ("cookie", .furniture),
        ("consent", .furniture), ("social", .furniture), ("sharing", .furniture), ("sharebar", .furniture),
        ("sharebutton", .furniture), ("pagination", .furniture), ("googlead", .furniture), ("pullquote", .pullQuote),
        ("authorb", .furniture), ("aboutauthor", .furniture),
        ("articlebody", .body), ("storybody", .body),
        ("postcontent", .body), ("entrycontent", .body), ("articlecontent", .body), ("articletext", .body),
        ("bodycopy", .body), ("bodytext", .body), ("maincontent", .article), ("imagecredit", .credit),
    ]
}
