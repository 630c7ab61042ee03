import CGumbo

/// A set of HTML elements, as a bitmap over gumbo's numbers.
struct HTMLTagSet: Sendable {
    private var bits: SIMD4<UInt64> = .zero

    init(_ tags: [GumboTag]) {
        for tag in tags { bits[Int(tag.rawValue >> 6)] |= 1 << UInt64(tag.rawValue & 63) }
    }

    /// Whether the element is in the set.
    @inline(__always)
    func contains(_ tag: GumboTag) -> Bool {
        tag.rawValue < 256 && bits[Int(tag.rawValue >> 6)] >> UInt64(tag.rawValue & 63) & 1 != 0
    }

    func union(_ other: HTMLTagSet) -> HTMLTagSet {
        var result = self
        result.bits |= other.bits
        return result
    }
}

extension HTMLTagSet {
    /// Elements that begin and end a block of text when a page is set.
    static let block = HTMLTagSet([
        GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE,
        GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HGROUP,
        GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ADDRESS, GUMBO_TAG_P, GUMBO_TAG_HR, GUMBO_TAG_PRE,
        GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD,
        GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN, GUMBO_TAG_DIV, GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION,
        GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_FORM,
        GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_MENU, GUMBO_TAG_DIR,
        GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_CENTER, GUMBO_TAG_MULTICOL, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP,
    ])

    /// The parts of a table that hold its cells, and the cells.
    static let tableParts = HTMLTagSet([
        GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH,
    ])

    /// Headings.
    static let heading = HTMLTagSet([
        GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    ])

    /// Elements that set words in a style, which end at the end of the page if they are not closed.
    static let formatting = HTMLTagSet([
        GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I,
        GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U,
    ])

    /// Elements whose line breaks and spaces are kept.
    static let preformatted = HTMLTagSet([GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP])

    /// What can be pressed or filled in, and frames for others' pages.
    static let control = HTMLTagSet([
        GUMBO_TAG_FORM, GUMBO_TAG_INPUT, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME,
    ])

    /// Elements of the head and of forms, and players, whose content is no text of the page.
    static let unseen = HTMLTagSet([
        GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_INPUT, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST,
        GUMBO_TAG_PROGRESS, GUMBO_TAG_METER, GUMBO_TAG_RP, GUMBO_TAG_RT, GUMBO_TAG_ANNOTATION_XML,
    ])
}
