/// Tags of HTML in a line of Markdown.
extension MarkdownRenderer {
    /// What a tag in a line means, as on a page.
    mutating func addTag(_ tag: MarkdownTag) {
        switch tag.name {
        case "br": appendBreak()
        case "img":
            if let text = tag.alternative { appendStyled(text, .image) }
        case "sup", "sub":
            if !tag.isEnd { openScripts.append(offset) } else { closeScript(isRaised: tag.name == "sup") }
        case "q": append(tag.isEnd ? "”" : "“")
        case "a":
            if let address = tag.address {
                openLinks.append(offset)
                openAddresses.append(address)
            } else if tag.isEnd, let address = openAddresses.popLast() {
                closeLink(address)
            }
        default:
            guard let style = tag.style else {
                if let words = tag.words { addWords(words, of: tag) }
                return
            }
            if !tag.isEnd {
                openTags.append(tag.name)
                openStyle(style)
            } else if openTags.last == tag.name {
                openTags.removeLast()
                closeStyle()
            }
        }
    }

    /// Adds what is no tag of HTML as it is written; one that ends something only with its beginning.
    private mutating func addWords(_ words: String, of tag: MarkdownTag) {
        if tag.isEnd {
            guard let begin = openWords.lastIndex(of: tag.name) else { return }
            openWords.remove(at: begin)
        } else {
            openWords.append(tag.name)
        }
        append(words)
    }

    private mutating func closeScript(isRaised: Bool) {
        guard let start = openScripts.popLast(), start < offset else { return }
        let text = String(decoding: output[start...], as: UTF8.self)
        let before = start > (block?.start ?? 0) ? output[start - 1] : nil
        output.removeLast(offset - start)
        append(isRaised ? HTMLScript.raised(text, after: before) : HTMLScript.lowered(text))
    }

    // MARK: - Callouts

    /// A line break that reads as a space; below the first line of a callout a paragraph begins, below a term what it means.
    mutating func addSoftBreak(before next: OpaquePointer?) {
        if addDefinition(before: next) { return }
        guard nameCallout() else { return append(" ") }
        end()
        beginParagraph()
    }

    /// Writes what a callout is, "[!NOTE]" at the start of a quotation, as a word; false if the present block is no such line.
    mutating func nameCallout() -> Bool {
        guard let block, block.kind == .quotation, offset - block.start <= Self.longestCallout else { return false }
        let text = output[block.start...]
        guard text.starts(with: "[!".utf8), text.last == UInt8(ascii: "]") else { return false }
        let word = text.dropFirst(2).dropLast()
        guard !word.isEmpty, word.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
        let name = String(decoding: word, as: UTF8.self)
        output.removeLast(offset - block.start)
        appendStyled(name.prefix(1) + name.dropFirst().lowercased(), .strong)
        return true
    }

    /// The bytes of the longest line that names a callout, "[!IMPORTANT]".
    private static let longestCallout = 16
}
