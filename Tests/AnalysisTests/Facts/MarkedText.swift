import Model

@testable import Analysis

/// A text for tests whose names are marked by hand: `[Velayati|person]`, or `[he=Ali-Akbar Velayati|person]` where the
/// words name an entity by another name. A blank line parts paragraphs.
enum MarkedText {
    /// The text with tokens, sentences, keywords, names, entities and mentions, as the steps before the facts leave them.
    static func annotated(_ marked: String, date: String? = nil, isEdition: Bool = false) -> AnnotatedText {
        var plain = ""
        var marks: [(range: TextRange, name: String, type: EntityType)] = []
        var rest = marked[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            plain += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "|")
            let names = parts[0].split(separator: "=")
            let start = plain.utf8.count
            plain += names[0]
            marks.append(
                (TextRange(start, plain.utf8.count), String(names[names.count - 1]), EntityType(id: String(parts[1]))!))
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        var text = AnnotatedText(document(plain, date, isEdition), scope: TextRange(0, plain.utf8.count))
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)
        for mark in marks { add(mark.range, mark.name, mark.type, to: &text) }
        return text
    }

    /// What the facts say of the entity `name` of the marked text.
    static func descriptions(_ marked: String, of name: String) -> [Entity.Description] {
        var text = annotated(marked)
        FactAnnotator().annotate(&text)
        return text.entities.first { $0.name == name }?.descriptions ?? []
    }

    private static func document(_ plain: String, _ date: String?, _ isEdition: Bool) -> Document {
        var blocks: [Block] = []
        var start = 0
        for paragraph in plain.split(separator: "\n\n", omittingEmptySubsequences: false) {
            blocks.append(Block(.paragraph, TextRange(start, start + paragraph.utf8.count)))
            start += paragraph.utf8.count + 2
        }
        var metadata = Document.Metadata()
        metadata.date = date
        metadata.isDateOfEdition = isEdition
        return Document(text: TextBuffer(plain), content: Content(blocks: blocks), metadata: metadata)
    }

    private static func add(_ range: TextRange, _ name: String, _ type: EntityType, to text: inout AnnotatedText) {
        let first = text.tokens.firstIndex { $0.range.end > range.start }!
        let last = text.tokens.lastIndex { $0.start < range.end }!
        let label: NameSpan.Label =
            switch type {
            case .person: .person
            case .organisation: .organisation
            case .place: .place
            default: .miscellaneous
            }
        text.names.append(NameSpan(tokens: first..<last + 1, range: range, label: label, confidence: .certain))
        var id = text.entities.first { $0.name == name }?.id
        if id == nil {
            id = EntityID(text.entities.count)
            text.entities.append(Entity(id: id!, type: type, name: name))
        }
        text.mentions.append(Mention(range, of: id!))
    }
}
