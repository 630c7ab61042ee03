import Model

/// What must hold of each document, whatever bytes it was made of: its blocks are in order, apart and within the text, and its links and
/// sections are within it.
///
/// - Parameter isClean: whether it holds no control character but line feeds and tabs. The text of a mail is as its sender wrote it,
///   and the page shows such characters by their names.
public func check(_ document: Document, isClean: Bool = true) {
    let (content, count) = (document.content(at: 0), document.text.count)
    var end = -1
    for block in content.blocks {
        precondition(block.range.start > end && block.range.end <= count)
        end = block.range.end
    }
    precondition(document.outline.sections.allSatisfy { $0.range.end <= count })
    for link in content.links {
        precondition(link.range.end <= count)
        if case .footnote(let range) = link.target { precondition(range.end <= count) }
    }
    guard isClean else { return }
    document.text.withBytes { text in
        precondition(text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 })
    }
}
