/// Moving through the text, or through a panel if the keys go there.
extension AppState {
    /// Moves by rows, or by entries.
    mutating func move(rows: Int) {
        if isInPanel { moveInPanel(by: rows) } else { scroll(by: rows) }
    }

    /// Moves by pages; a row is common to both.
    mutating func move(pages: Int) {
        if isInPanel {
            scrollPanel(by: pages * max(1, panelListRows - 1))
        } else {
            scroll(by: pages * max(1, pageRows - 1))
        }
    }

    /// Moves by half pages.
    mutating func move(halfPages: Int) {
        if isInPanel {
            scrollPanel(by: halfPages * max(1, panelListRows / 2))
        } else {
            scroll(by: halfPages * max(1, pageRows / 2))
        }
    }

    /// Moves unbroken lines by half the page's width, to the right if positive; a panel that is open has the key first.
    mutating func moveSideways(halfScreens: Int) -> [Effect] {
        if panel != nil, halfScreens > 0 {
            focus = .panel
            return []
        }
        guard let layout = reading.layout, layout.shape.lines == .unbroken else { return [] }
        let longest = visibleLines.reduce(0) { max($0, layout.column(of: $1.range.end, in: $1)) }
        let columns = reading.columnsBefore + halfScreens * max(1, split.page.width / 2)
        reading.columnsBefore = max(0, min(columns, longest - 1))
        return []
    }

    /// Goes to the start or the end.
    mutating func moveToEdge(isEnd: Bool) {
        if isInPanel {
            moveInPanel(toEnd: isEnd)
            return
        }
        guard let layout = reading.layout else { return }
        rememberPlace()
        reading.top = isEnd ? layout.anchorOfEnd(rows: pageRows) : .start
    }

    /// Goes to a share of the text.
    mutating func goTo(percent: Int) -> [Effect] {
        guard let document = reading.document else { return [] }
        let count = document.text.count
        leavePanelForPage()
        rememberPlace()
        if percent >= 100, let layout = reading.layout {
            reading.top = layout.anchorOfEnd(rows: pageRows)
        } else {
            // Dividing first keeps a file of any size from overflowing.
            let share = max(0, percent)
            showAtTop(document.text.scalarStart(at: count / 100 * share + count % 100 * share / 100))
        }
        return []
    }

    /// Goes to a line of the source, counted from 1.
    mutating func goTo(line: Int) -> [Effect] {
        guard let document = reading.document else { return [] }
        leavePanelForPage()
        rememberPlace()
        let offset = document.text.withBytes { bytes -> Int in
            var left = max(1, line) - 1
            var rest = bytes[...]
            while left > 0, let lineFeed = rest.firstIndex(of: 0x0A) {
                rest = bytes[(lineFeed + 1)...]
                left -= 1
            }
            return left > 0 ? bytes.count : rest.startIndex
        }
        showAtTop(min(offset, max(0, document.text.count - 1)))
        return []
    }

    /// Goes `step` sections on. Backwards, the start of the present section counts as one.
    mutating func goToSection(step: Int) {
        guard let document = reading.document else { return }
        leavePanelForPage()
        var target = document.chapter(at: pageRange.start)
        var left = abs(step)
        if step < 0, reading.layout?.anchor(for: target.range.start).offset ?? 0 < pageRange.start { left -= 1 }
        for _ in 0..<left {
            let next = document.chapter(at: step > 0 ? target.range.end : target.range.start - 1)
            guard next.range.start != target.range.start else {
                if step > 0 {
                    return tell(
                        document.outline.sections.count == 1 ? "The text has no sections." : "The last section.")
                }
                tell("The first section.")
                if reading.top != .start { moveToEdge(isEnd: false) }
                return
            }
            target = next
        }
        rememberPlace()
        reading.chosen = nil
        if target.range.start == 0 { reading.top = .start } else { showAtTop(target.range.start) }
    }

    /// Goes `step` paragraphs on. Backwards, the start of the present paragraph counts as one.
    mutating func goToParagraph(step: Int) {
        guard let document = reading.document, let layout = reading.layout else { return }
        leavePanelForPage()
        guard var block = document.block(at: reading.top.offset) else { return }
        var left = abs(step)
        if step < 0, block.range.start < reading.top.offset { left -= 1 }
        for _ in 0..<left {
            guard let next = step > 0 ? document.block(after: block) : document.block(before: block.range.start) else {
                break
            }
            block = next
        }
        let anchor = layout.anchor(for: block.range.start)
        reading.top = step > 0 ? max(reading.top, min(anchor, layout.anchorOfEnd(rows: pageRows))) : anchor
    }
}
