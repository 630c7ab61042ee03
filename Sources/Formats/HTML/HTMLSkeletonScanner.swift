import CGumbo
import Platform

/// Goes through the source of a page once and makes its skeleton.
///
/// It also bounds what the parser has to build: how deep elements nest, and how often formatting that was never closed
/// is opened again, which for a hostile page would grow with the square of its length.
struct HTMLSkeletonScanner {
    /// The deepest nesting that is passed on, in elements that need an end tag; browsers stop at 512 of any kind.
    static let maximumDepth = 400

    private let source: UnsafeBufferPointer<UInt8>
    private let budget: HTMLSkeleton.Budget
    /// Whether `<a/>` is an empty element, as in XML.
    private let isXML: Bool
    /// Whether elements that only set text in bold and the like are left out.
    private let dropsFormatting: Bool

    private var skeleton = HTMLSkeleton()
    private var position = 0
    private var tagCount = 0
    private var textCount = 0
    private var openElements: [GumboTag] = []
    private var openFormatting = [Int32](repeating: 0, count: 256)
    private var openFormattingCount = 0
    private var reopenings = 0
    private var preformattedDepth = 0
    /// Elements of which no further end tag was found, so that it is not searched for again.
    private var unclosed: Set<String> = []

    /// The skeleton of `source`, which must be UTF-8, in part not valid.
    static func scan(
        _ source: UnsafeBufferPointer<UInt8>, isXML: Bool = false, budget: HTMLSkeleton.Budget = .whole
    ) -> HTMLSkeleton {
        for dropsFormatting in [false, true] {
            var scanner = HTMLSkeletonScanner(
                source: source, budget: budget, isXML: isXML, dropsFormatting: dropsFormatting)
            if scanner.run() { return scanner.skeleton }
        }
        return HTMLSkeleton()
    }

    private init(
        source: UnsafeBufferPointer<UInt8>, budget: HTMLSkeleton.Budget, isXML: Bool, dropsFormatting: Bool
    ) {
        self.source = source
        self.budget = budget
        self.isXML = isXML
        self.dropsFormatting = dropsFormatting
        skeleton.bytes.reserveCapacity(min(source.count / 3, 4 << 20) + 64)
        append("<!DOCTYPE html>")
    }

    /// Whether the skeleton could be made; false where formatting would be opened again too often.
    private mutating func run() -> Bool {
        var textStart = 0
        while position < source.count {
            guard let open = find(UInt8(ascii: "<"), from: position), open + 1 < source.count else { break }
            let next = source[open + 1]
            let isTag =
                next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
                || next == UInt8(ascii: "?")
            guard isTag else {
                position = open + 1
                continue
            }
            appendText(from: textStart, to: open)
            position = open
            switch next {
            case UInt8(ascii: "/"): scanEndTag()
            case UInt8(ascii: "!"), UInt8(ascii: "?"): scanDeclaration()
            default: scanStartTag()
            }
            textStart = position
            guard reopenings <= 8 * tagCount + 4096 else { return false }
            if tagCount >= budget.tags || textCount >= budget.textBytes {
                skeleton.isComplete = position >= source.count
                return true
            }
        }
        appendText(from: textStart, to: source.count)
        return true
    }

    // MARK: Tags

    private mutating func scanStartTag() {
        let nameStart = position + 1
        let nameEnd = endOfName(from: nameStart)
        let tag = tagOf(nameStart, nameEnd)
        let tagOffset = skeleton.bytes.count
        append("<")
        appendName(nameStart, nameEnd)
        var attributes = HTMLAttributeScanner(source: source, position: nameEnd)
        while let attribute = attributes.next() {
            guard attribute.hasReference, HTMLAttributeScanner.isText(source, attribute.name) else { continue }
            // The parser decodes character references; at most a few attributes of a page hold any.
            appendAttribute(attribute)
        }
        append(">")
        position = attributes.position
        guard attributes.isClosed, pass(tag, isEmpty: attributes.isSelfClosed && isXML) else {
            skeleton.bytes.removeLast(skeleton.bytes.count - tagOffset)
            if attributes.isSelfClosed, isXML || HTMLTagSet.skippedWithInner.contains(tag) { return }
            skipContent(of: tag, attributes: HTMLSkeleton.Run(start: Int32(nameEnd), end: Int32(position)))
            return
        }
        if position - nameEnd > 3 {
            skeleton.tags.append(
                .init(offset: Int32(tagOffset), attributes: .init(start: Int32(nameEnd), end: Int32(position - 1))))
        }
        tagCount += 1
        if attributes.isSelfClosed, isXML, !HTMLTagSet.void.contains(tag) {
            append("</")
            appendName(nameStart, nameEnd)
            append(">")
        } else if tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_XMP {
            // Only an end tag ends the title: what looks like markup in it is text.
            let end = endOfRawText(of: tag)
            appendText(from: position, to: end.content)
            position = end.after
            append("</")
            appendName(nameStart, nameEnd)
            append(">")
        }
    }

    /// Whether the start tag is passed on to the parser; keeps account of what is open.
    private mutating func pass(_ tag: GumboTag, isEmpty: Bool) -> Bool {
        switch tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
            GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_TEXTAREA, GUMBO_TAG_CANVAS,
            GUMBO_TAG_FRAME, GUMBO_TAG_FRAMESET, GUMBO_TAG_ISINDEX, GUMBO_TAG_PLAINTEXT, GUMBO_TAG_WBR,
            GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_AREA, GUMBO_TAG_COL, GUMBO_TAG_PARAM:
            return false
        default: break
        }
        if isEmpty || HTMLTagSet.void.contains(tag) { return true }
        if HTMLTagSet.formatting.contains(tag) {
            guard !dropsFormatting || tag == GUMBO_TAG_A else { return false }
            openFormattingCount += tag == GUMBO_TAG_A && openFormatting[Int(tag.rawValue)] > 0 ? 0 : 1
            openFormatting[Int(tag.rawValue)] = tag == GUMBO_TAG_A ? 1 : openFormatting[Int(tag.rawValue)] + 1
        }
        guard !HTMLTagSet.selfClosing.contains(tag) else {
            reopenings += openFormattingCount
            return true
        }
        guard openElements.count < Self.maximumDepth else { return false }
        if !HTMLTagSet.formatting.contains(tag) { reopenings += openFormattingCount }
        openElements.append(tag)
        if HTMLTagSet.preformatted.contains(tag) { preformattedDepth += 1 }
        return true
    }

    private mutating func scanEndTag() {
        let nameStart = position + 2
        guard nameStart < source.count, source[nameStart].isASCIILetter else {
            scanDeclaration()
            return
        }
        let nameEnd = endOfName(from: nameStart)
        let tag = tagOf(nameStart, nameEnd)
        var attributes = HTMLAttributeScanner(source: source, position: nameEnd)
        while attributes.next() != nil {}
        position = attributes.position
        guard attributes.isClosed, !HTMLTagSet.void.contains(tag) || tag == GUMBO_TAG_BR else { return }
        if HTMLTagSet.formatting.contains(tag) {
            guard !dropsFormatting || tag == GUMBO_TAG_A else { return }
            if openFormatting[Int(tag.rawValue)] > 0 {
                openFormatting[Int(tag.rawValue)] -= 1
                openFormattingCount -= 1
            }
        }
        close(tag)
        append("</")
        appendName(nameStart, nameEnd)
        append(">")
        tagCount += 1
    }

    /// Takes `tag` and what was opened in it from the open elements, as the parser will.
    private mutating func close(_ tag: GumboTag) {
        guard !HTMLTagSet.selfClosing.contains(tag) else { return }
        var index = openElements.count - 1
        while index >= 0, openElements[index] != tag {
            if HTMLTagSet.scope.contains(openElements[index]), tag != GUMBO_TAG_TABLE { return }
            index -= 1
        }
        guard index >= 0 else { return }
        for open in openElements[index...] where HTMLTagSet.preformatted.contains(open) { preformattedDepth -= 1 }
        openElements.removeLast(openElements.count - index)
    }

    /// Passes over comments, document types, processing instructions and what else is not shown.
    private mutating func scanDeclaration() {
        if matches("<!--", at: position) {
            // "<!-->" and "<!--->" are whole comments.
            var end = position + 2
            while let dash = find(UInt8(ascii: "-"), from: end) {
                if matches("-->", at: dash) || (matches("--!>", at: dash) && dash > position + 3) {
                    position = dash + (source[dash + 2] == UInt8(ascii: ">") ? 3 : 4)
                    return
                }
                end = dash + 1
            }
            position = source.count
        } else if isXML, matches("<![CDATA[", at: position) {
            let start = position + 9
            var end = start
            while let bracket = find(UInt8(ascii: "]"), from: end), !matches("]]>", at: bracket) { end = bracket + 1 }
            let close = find(UInt8(ascii: "]"), from: end) ?? source.count
            if start < close { skeleton.appendRun(start, close) }
            position = min(close + 3, source.count)
        } else {
            position = find(UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? source.count
        }
    }

    // MARK: Content that is left out

    private mutating func skipContent(of tag: GumboTag, attributes: HTMLSkeleton.Run) {
        switch tag {
        case GUMBO_TAG_SCRIPT:
            let end = endOfRawText(of: tag)
            if HTMLAttributeScanner.value(of: "type", in: source, attributes).map({ isLinkedData($0) }) ?? false {
                skeleton.linkedData.append(.init(start: Int32(position), end: Int32(end.content)))
            }
            position = end.after
        case GUMBO_TAG_STYLE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT,
            GUMBO_TAG_TEXTAREA:
            position = endOfRawText(of: tag).after
        case GUMBO_TAG_SVG, GUMBO_TAG_TEMPLATE, GUMBO_TAG_CANVAS:
            position = endOfElement(tag)
        default: break
        }
    }

    private func isLinkedData(_ value: HTMLSkeleton.Run) -> Bool {
        matches("application/ld+json", at: Int(value.start))
    }

    /// Where the text of an element ends in which only its end tag is markup, and where its end tag ends; the end of the
    /// source where there is none.
    private func endOfRawText(of tag: GumboTag) -> (content: Int, after: Int) {
        var from = position
        while let open = find(UInt8(ascii: "<"), from: from) {
            if open + 2 < source.count, source[open + 1] == UInt8(ascii: "/"), isName(of: tag, at: open + 2) {
                return (open, find(UInt8(ascii: ">"), from: open).map { $0 + 1 } ?? source.count)
            }
            from = open + 1
        }
        return (source.count, source.count)
    }

    /// The end of an element that may hold others of its kind; `position` where it is never closed.
    private mutating func endOfElement(_ tag: GumboTag) -> Int {
        let name = String(cString: gumbo_normalized_tagname(tag))
        guard !unclosed.contains(name) else { return position }
        var depth = 1
        var from = position
        while let open = find(UInt8(ascii: "<"), from: from), open + 2 < source.count {
            from = open + 1
            if source[open + 1] == UInt8(ascii: "/"), isName(of: tag, at: open + 2) {
                depth -= 1
                if depth == 0 { return find(UInt8(ascii: ">"), from: open).map { $0 + 1 } ?? source.count }
            } else if isName(of: tag, at: open + 1) {
                var attributes = HTMLAttributeScanner(source: source, position: endOfName(from: open + 1))
                while attributes.next() != nil {}
                from = attributes.position
                if !attributes.isSelfClosed { depth += 1 }
            }
        }
        unclosed.insert(name)
        return position
    }

    // MARK: Text

    /// Appends a run of text: what holds character references goes to the parser, which decodes them.
    private mutating func appendText(from start: Int, to end: Int) {
        guard start < end else { return }
        textCount += end - start
        var start = start
        if preformattedDepth == 0, !source[start..<end].contains(where: { !$0.isHTMLSpace }) {
            append("\n")
            return
        }
        while start < end {
            let reference = find(UInt8(ascii: "&"), from: start, to: end) ?? end
            if source[start..<reference].contains(where: { !$0.isHTMLSpace }) {
                skeleton.appendRun(start, reference)
            } else {
                append(source[start..<reference].prefix(4096))
            }
            start = reference < end ? appendReference(at: reference, to: end) : end
        }
    }

    /// Appends the character reference at `start`, and gives the offset after it.
    private mutating func appendReference(at start: Int, to end: Int) -> Int {
        guard start + 1 < end else { return appendAmpersand(start) }
        if source[start + 1] == UInt8(ascii: "#") {
            guard let reference = NumericReference(source, at: start, to: end) else { return appendAmpersand(start) }
            append(reference.text.utf8)
            return reference.end
        }
        var after = start + 1
        while after < end, after - start < 40, source[after].isASCIIAlphanumeric { after += 1 }
        guard after > start + 1 else { return appendAmpersand(start) }
        if after < end, source[after] == UInt8(ascii: ";") { after += 1 }
        append(source[start..<after])
        return after
    }

    private mutating func appendAmpersand(_ offset: Int) -> Int {
        append("&amp;")
        return offset + 1
    }

    private mutating func appendAttribute(_ attribute: HTMLAttributeScanner.Attribute) {
        let value = source[Int(attribute.value.start)..<Int(attribute.value.end)].prefix(8192)
        let quote = value.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        append(" ")
        append(source[Int(attribute.name.start)..<Int(attribute.name.end)])
        append("=")
        skeleton.bytes.append(quote)
        skeleton.bytes.append(contentsOf: value.lazy.filter { $0 != quote && $0 < 0xF3 })
        skeleton.bytes.append(quote)
    }

    // MARK: Bytes

    private mutating func append(_ text: StaticString) {
        skeleton.bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func append(_ bytes: some Sequence<UInt8>) { skeleton.bytes.append(contentsOf: bytes) }

    private mutating func appendName(_ start: Int, _ end: Int) {
        skeleton.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<min(end, start + 64)]))
    }

    private func tagOf(_ start: Int, _ end: Int) -> GumboTag {
        guard let base = source.baseAddress, end - start < 32 else { return GUMBO_TAG_UNKNOWN }
        return base.withMemoryRebound(to: CChar.self, capacity: source.count) {
            gumbo_tagn_enum($0 + start, UInt32(end - start))
        }
    }

    private func isName(of tag: GumboTag, at offset: Int) -> Bool {
        guard offset < source.count, source[offset].isASCIILetter else { return false }
        return tagOf(offset, endOfName(from: offset)) == tag
    }

    private func endOfName(from start: Int) -> Int {
        var end = start
        while end < source.count {
            let byte = source[end]
            if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            end += 1
        }
        return end
    }

    private func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= source.count, let base = source.baseAddress else { return false }
        return memcmp(base + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    private func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? source.count
        guard start < end, let base = source.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
