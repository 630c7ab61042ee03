import Model

/// Headings at the start of chunks.
extension PlainTextBlocks {
    /// How many lines from the end of a list its last item may begin.
    private static let mostLinesOfItem = 40

    /// What looks like a heading at the start of a chunk; whether it is one, its neighbours tell (`isHeading`).
    func heading(at index: Int) -> HeadingFound? {
        let chunk = chunks[index]
        if let markup = style.markup {
            return markup.heading(lines[chunk.lines.lowerBound], in: bytes).map { HeadingFound($0) }
        }
        guard chunk.followsBreak else { return nil }
        let first = chunk.lines.lowerBound
        if let underlined = underlined(chunk.lines) { return underlined }
        if style.layout == .manual {
            guard isManualHeading(chunk.lines) else { return nil }
            return HeadingFound(.plain, lineCount: 1, rank: lines[first].indent == 0 ? 2 : 3)
        }
        guard lines[first].width <= 120, traits.quotation(lines[first]) == nil, canHoldHeading(chunk.lines) else {
            return nil
        }
        let text = string(of: first..<first + 1)
        guard let style = HeadingRules.style(of: text) else { return nil }
        if !style.dividesBook, hangs(index) { return HeadingFound(style, lineCount: 1, hangs: true) }
        if style == .roman, chunk.lines.count == 1, isOverTitle(index) {
            return HeadingFound(style, lineCount: 1, rank: HeadingFound.chapterRank)
        }
        if style != .plain, chunk.lines.count <= 3, let count = headingLines(style, chunk.lines) {
            return HeadingFound(style, lineCount: count)
        }
        return isFollowedDirectlyByBody(chunk.lines, style) ? HeadingFound(style, lineCount: 1) : nil
    }

    /// Whether what looks like a heading is one.
    func isHeading(_ heading: HeadingFound, at index: Int) -> Bool {
        if heading.isMarked || heading.hangs || style.layout == .manual { return true }
        switch heading.style {
        case .plain:
            return style.usesPlainHeadings && style.layout == .prose && isFollowedByProse(index)
                && !isAmongShortLines(index)
        case .keyword(let word):
            // The same word again, and nothing between: a table of contents.
            return !isKeyword(word, at: index + 1) && (!isKeyword(word, at: index - 1) || isFollowedByProse(index))
        case .numbered where isBareNumber(index): return opensNumberedSection(index)
        case .numbered:
            return !goesOnCounting(chunks[index].lines)
                && (heading.lineCount < chunks[index].lines.count || !isAmongNumbers(index))
        case .roman:
            return index + 1 < chunks.count
        case .capitals:
            return index + 1 < chunks.count && !isAmongCapitals(index)
        }
    }

    /// Whether the chunk after a short line, or the rest of its own, reads as prose.
    func isFollowedByProse(_ index: Int) -> Bool {
        let own = chunks[index].lines
        let following =
            own.count > 1 ? own.dropFirst() : index + 1 < chunks.count ? chunks[index + 1].lines : own.dropFirst()
        guard let first = following.first else { return false }
        let size = following.reduce(0) { $0 + lines[$1].width }
        if ListMarker(at: lines[first].text, in: bytes) != nil { return size > 20 }
        return size >= 80 || size >= 50 && size >= lines[own.lowerBound].width * 2
    }

    // MARK: - Shapes

    /// Whether a line is at the left edge, over text that is set in as all of the text is: the headings of an RFC.
    private func hangs(_ index: Int) -> Bool {
        guard style.layout == .prose, style.baseIndent >= 2, chunks[index].lines.count == 1, index + 1 < chunks.count
        else { return false }
        let line = lines[chunks[index].lines.lowerBound]
        return line.indent == 0 && lines[chunks[index + 1].lines.lowerBound].indent >= style.baseIndent
            && !HeadingRules.breaksOff(string(of: chunks[index].lines))
    }

    /// Whether the line after a number is the title of its chapter, in capitals.
    private func isOverTitle(_ index: Int) -> Bool {
        guard index + 1 < chunks.count, chunks[index + 1].lines.count == 1 else { return false }
        return HeadingRules.style(of: string(of: chunks[index + 1].lines)) == .capitals
    }

    /// Whether the look of the lines, before their words, leaves room for a heading: a few lines, or one over its body.
    private func canHoldHeading(_ range: Range<Int>) -> Bool {
        guard range.count > 3 else { return true }
        let (first, next) = (lines[range.lowerBound], lines[range.lowerBound + 1])
        return next.indent > first.indent || style.hasLongLines && next.width > 100
    }

    /// Whether a line at the left edge, or where the smaller headings are, is over lines that are set in more, as the headings of
    /// a manual are.
    private func isManualHeading(_ range: Range<Int>) -> Bool {
        let first = lines[range.lowerBound]
        guard range.count > 1, first.indent <= Self.smallerManualHeading, first.width <= 60,
            !traits.hasColumns(first)
        else { return false }
        let next = lines[range.lowerBound + 1]
        return next.indent > first.indent && (first.indent == 0 || next.indent <= 2 * Self.smallerManualHeading + 2)
            && traits.startsWithCapital(first)
    }

    /// Columns to the left of the smaller headings of a manual at most: groff and mandoc set three, Perl two.
    private static let smallerManualHeading = 3

    /// How the headings of the text are underlined, in order, each kind once.
    var underlines: [HeadingUnderline] {
        var found: [HeadingUnderline] = []
        for chunk in chunks where chunk.followsBreak && found.count < HeadingUnderline.ranks.count {
            guard let heading = underlined(chunk.lines) else { continue }
            let kind = underline(of: heading, chunk.lines)
            if !found.contains(kind) { found.append(kind) }
        }
        return found
    }

    private func underline(of heading: HeadingFound, _ range: Range<Int>) -> HeadingUnderline {
        let line = lines[range.lowerBound + heading.lineCount - 1]
        return HeadingUnderline(mark: bytes[line.textStart], isOver: heading.overlineCount > 0)
    }

    /// A line with a line of marks under it, and perhaps one over it.
    func underlined(_ range: Range<Int>) -> HeadingFound? {
        let first = range.lowerBound
        let hasOverline = range.count >= 3 && traits.underline(lines[first]) != nil
        let title = hasOverline ? first + 1 : first
        guard title + 1 < range.upperBound, let mark = traits.underline(lines[title + 1]),
            traits.onlyMark(of: lines[title]) == nil
        else { return nil }
        let (width, under) = (lines[title].width, lines[title + 1].width)
        guard under >= 3, width <= 100, under >= width / 2, under <= width * 2 + 4 else { return nil }
        guard !hasOverline || traits.onlyMark(of: lines[first]) == mark else { return nil }
        let order = style.underlines.firstIndex(of: HeadingUnderline(mark: mark, isOver: hasOverline))
        let rank = HeadingUnderline.ranks[min(order ?? 5, HeadingUnderline.ranks.count - 1)]
        return HeadingFound(
            .plain, lineCount: hasOverline ? 3 : 2, underlineCount: 1, overlineCount: hasOverline ? 1 : 0, rank: rank)
    }

    /// How many lines of a short chunk are its heading: all of them where it is in capitals, or a number with its title.
    private func headingLines(_ style: HeadingRules.Style, _ range: Range<Int>) -> Int? {
        guard range.count > 1 else { return 1 }
        let others = range.dropFirst().map { string(of: $0..<$0 + 1) }
        let styles = others.map { HeadingRules.style(of: $0) }
        switch style {
        case .capitals: return styles.allSatisfy { $0 == .capitals } ? range.count : nil
        case .keyword(let word):
            // "CHAPTER I" over "CHAPTER II" are lines of a table of contents.
            let isContents = styles.contains(.keyword(word))
            return !isContents && others.allSatisfy { HeadingRules.canBeTitle($0.trimmingEnd) } ? range.count : nil
        case .roman: return others.allSatisfy { HeadingRules.canBeTitle($0.trimmingEnd) } ? range.count : nil
        case .numbered, .plain: return nil
        }
    }

    /// Whether the first line of a chunk is over its body without a blank line between: deeper indented, or longer.
    private func isFollowedDirectlyByBody(_ range: Range<Int>, _ style: HeadingRules.Style) -> Bool {
        let first = range.lowerBound
        guard range.count > 1 else { return true }
        let next = lines[first + 1]
        // The name of who speaks in a play, and below it another.
        if style == .capitals, range.dropFirst(2).contains(where: { lines[$0].indent <= lines[first].indent }) {
            return false
        }
        // "1. The lamp" over "1.1. How is it lit?" are entries of a table of contents.
        if case .section = ListMarker(at: next.text, in: bytes)?.kind { return false }
        if self.style.layout == .manual { return next.indent > lines[first].indent }
        let needed = lines[first].column + 1 + traits.firstWordWidth(next)
        if next.indent >= lines[first].indent + 2, style != .plain { return needed <= self.style.wrapWidth - 4 }
        return self.style.hasLongLines && next.width > 120
    }

    // MARK: - Neighbours

    private func isKeyword(_ word: String, at index: Int) -> Bool {
        guard chunks.indices.contains(index), chunks[index].lines.count <= 2 else { return false }
        let first = chunks[index].lines.lowerBound
        guard lines[first].width <= 120 else { return false }
        guard HeadingRules.style(of: string(of: first..<first + 1)) == .keyword(word) else { return false }
        return chunks[index].lines.count == 1
            || HeadingRules.style(of: string(of: first + 1..<first + 2)) != .keyword(word)
    }

    private func shortLine(at index: Int) -> String? {
        guard chunks.indices.contains(index), chunks[index].lines.count == 1 else { return nil }
        let line = chunks[index].lines.lowerBound
        return lines[line].width <= 64 ? string(of: line..<line + 1) : nil
    }

    /// Whether short lines are before or after: a list, a dialogue or a verse line by line.
    private func isAmongShortLines(_ index: Int) -> Bool {
        guard chunks[index].lines.count == 1 else { return false }
        if let next = shortLine(at: index + 1), ListMarker(at: textOfFirstLine(index + 1), in: bytes) == nil,
            !next.isEmpty
        {
            return true
        }
        guard let previous = shortLine(at: index - 1), index > 1 || !style.hasTitle, !AsideRules.isAside(previous)
        else {
            return false
        }
        // After a chapter's number its title follows; after an aside or a rule anything may.
        switch HeadingRules.style(of: previous) {
        case .keyword, .numbered, .roman, .capitals: return false
        case .plain: return true
        case nil:
            let line = lines[chunks[index - 1].lines.lowerBound]
            return !traits.isRule(line) && ListMarker(at: line.text, in: bytes) == nil
                && previous.count < 40
        }
    }

    /// Whether a chunk begins with a number without a point.
    private func isBareNumber(_ index: Int) -> Bool {
        let text = textOfFirstLine(index)
        let digits = bytes[text.start..<text.end].prefix { $0.isASCIIDigit }.count
        return digits > 0 && text.start + digits < text.end && bytes[text.start + digits] == 0x20
    }

    /// The bare number with which a chunk of one line begins, over prose; nil if there is none, or it ends a sentence.
    func bareNumber(at index: Int) -> Int? {
        guard chunks[index].lines.count == 1, isBareNumber(index),
            isFollowedByProse(index) || isOverFirstSection(index),
            case .numbered = HeadingRules.style(of: string(of: chunks[index].lines))
        else { return nil }
        let text = textOfFirstLine(index)
        return Int(String(decoding: bytes[text.start..<text.end].prefix { $0.isASCIIDigit }, as: UTF8.self))
    }

    /// Whether text that is set in follows a bare number with its title, or its first section.
    private func opensNumberedSection(_ index: Int) -> Bool {
        guard chunks[index].lines.count == 1, index + 1 < chunks.count else { return false }
        if isOverFirstSection(index) || style.numbersSections && isFollowedByProse(index) { return true }
        let first = lines[chunks[index].lines.lowerBound]
        return first.indent == 0 && lines[chunks[index + 1].lines.lowerBound].indent > 0
    }

    /// Whether the chunk after one that begins with "2" begins with "2.1".
    private func isOverFirstSection(_ index: Int) -> Bool {
        guard index + 1 < chunks.count else { return false }
        let (own, next) = (textOfFirstLine(index), textOfFirstLine(index + 1))
        let number = bytes[own.start..<own.end].prefix { $0.isASCIIDigit }
        return bytes[next.start..<next.end].starts(with: Array(number) + Array(".1".utf8))
    }

    private func textOfFirstLine(_ index: Int) -> TextRange { lines[chunks[index].lines.lowerBound].text }

    /// Whether a later line of a chunk bears the number after that of its first: the items of a list.
    private func goesOnCounting(_ range: Range<Int>) -> Bool {
        guard let own = ListMarker(at: lines[range.lowerBound].text, in: bytes) else { return false }
        return range.dropFirst().contains { line in
            // What is set in below the first line may count on from it, as the lines of descent do.
            (lines[line].indent == lines[range.lowerBound].indent || line == range.lowerBound + 1)
                && ListMarker(at: lines[line].text, in: bytes)?.follows(own) ?? false
        }
    }

    private func isAmongNumbers(_ index: Int) -> Bool {
        guard let own = ListMarker(at: textOfFirstLine(index), in: bytes) else { return false }
        let next = index + 1 < chunks.count ? ListMarker(at: textOfFirstLine(index + 1), in: bytes) : nil
        // Of several lines, as of printed contents, it is the last number that this one would follow.
        let previous = index > 0 ? lastMarker(of: chunks[index - 1].lines) : nil
        return next?.follows(own) ?? false || previous.map { own.follows($0) } ?? false
    }

    private func lastMarker(of range: Range<Int>) -> ListMarker? {
        for line in range.suffix(Self.mostLinesOfItem).reversed() {
            if let marker = ListMarker(at: lines[line].text, in: bytes) { return marker }
        }
        return nil
    }

    /// Whether lines of capitals are on both sides: a text that is written in capitals.
    private func isAmongCapitals(_ index: Int) -> Bool {
        func isCapitals(_ index: Int) -> Bool {
            guard chunks.indices.contains(index) else { return false }
            let text = string(of: chunks[index].lines.prefix(2))
            return text.contains(where: \.isLetter) && !text.contains(where: \.isLowercase)
        }
        return isCapitals(index - 1) && isCapitals(index + 1)
    }
}

extension String {
    /// Without a full stop at the end, with which old books close their headings.
    fileprivate var trimmingEnd: String { hasSuffix(".") ? String(dropLast()) : self }
}
