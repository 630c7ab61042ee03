import Model

/// One line of JSON for each file: its sections and, for `gloss entities`, who and what it is about.
struct KnowledgeJSON {
    /// The path as it was given, as `FileName` has it.
    let file: String
    let document: Document

    /// The line of `gloss outline --json`.
    func outlineLine() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        writeFile(to: &json)
        writeSections(to: &json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// The line of `gloss entities --json`.
    func entitiesLine(_ knowledge: KnowledgeBase, withText: Bool) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        writeFile(to: &json, withText: withText)
        writeSections(to: &json)
        write("entities", knowledge.entities, to: &json) { entity, json in write(entity, of: knowledge, to: &json) }
        write("dates", knowledge.times, to: &json) { time, json in write(time, to: &json) }
        write("parts", knowledge.parts, to: &json) { part, json in write(part, to: &json) }
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func writeFile(to json: inout JSONWriter, withText: Bool = false) {
        json.key("file")
        json.value(file: file)
        if withText {
            json.key("text")
            document.text.withBytes { json.value(text: $0) }
        }
        json.key("bytes")
        json.value(document.text.count)
        json.key("title")
        json.value(document.metadata.title)
        json.key("author")
        json.value(document.metadata.author)
        json.key("date")
        json.value(document.metadata.date)
    }

    private func writeSections(to json: inout JSONWriter) {
        json.key("sections")
        json.beginArray()
        for section in document.outline.sections {
            json.beginObject()
            json.key("title")
            json.value(section.title)
            json.key("level")
            json.value(section.level)
            write(section.range, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ entity: Entity, of knowledge: KnowledgeBase, to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        json.value(Int(entity.id.index))
        json.key("type")
        json.value(entity.type.definition.id)
        json.key("name")
        json.value(entity.name)
        write("aliases", entity.aliases, to: &json) { alias, json in json.value(alias) }
        write("mentions", knowledge.mentions(of: entity.id), to: &json) { mention, json in write(mention, to: &json) }
        json.key("descriptions")
        json.beginArray()
        for description in entity.descriptions {
            json.beginObject()
            json.key("text")
            json.value(description.text)
            if let resolved = description.resolved {
                json.key("shown")
                json.value(resolved)
            }
            write(description.passage, to: &json)
            json.endObject()
        }
        json.endArray()
        json.key("first_sentence")
        json.beginObject()
        let sentence = knowledge.firstSentence(of: entity.id)
        write(sentence, to: &json)
        json.endObject()
        write("relations", knowledge.relations(from: entity.id), to: &json) { relation, json in
            write(relation, to: &json)
        }
        write("titles", entity.titles, to: &json) { title, json in json.value(title) }
        write("perhaps_same", entity.perhapsSame, to: &json) { other, json in json.value(Int(other.index)) }
        json.endObject()
    }

    private func write<Items: Sequence>(
        _ key: StaticString, _ items: Items, to json: inout JSONWriter, item: (Items.Element, inout JSONWriter) -> Void
    ) {
        json.key(key)
        json.beginArray()
        for element in items { item(element, &json) }
        json.endArray()
    }

    private func write(_ mention: Mention, to json: inout JSONWriter) {
        json.beginObject()
        write(mention.range, to: &json)
        json.key("text")
        write(textIn: mention.range, to: &json)
        json.key("confidence")
        json.value(hundredths: (Int(mention.confidence.level) * 100 + 127) / 255)
        json.endObject()
    }

    private func write(_ relation: Relation, to json: inout JSONWriter) {
        json.beginObject()
        json.key("kind")
        json.value(relation.kind.id)
        json.key("of")
        json.value(relation.object.map { Int($0.index) })
        json.key("text")
        json.value(relation.label)
        json.key("count")
        json.value(relation.count)
        write(relation.passage, to: &json)
        json.endObject()
    }

    private func write(_ part: DocumentPart, to json: inout JSONWriter) {
        json.beginObject()
        json.key("kind")
        json.value(part.kind.id)
        write(part.range, to: &json)
        json.endObject()
    }

    private func write(_ time: TimePoint, to json: inout JSONWriter) {
        json.beginObject()
        write(time.range, to: &json)
        json.key("text")
        write(textIn: time.range, to: &json)
        json.key("from")
        json.value(time.from?.isoText)
        json.key("to")
        json.value(time.to?.isoText)
        json.key("basis")
        json.value(time.basis.id)
        json.endObject()
    }

    /// Writes where a passage is; null for the reader's own words, which are not in the text.
    private func write(_ range: TextRange?, to json: inout JSONWriter) {
        json.key("start")
        json.value(range?.start)
        json.key("end")
        json.value(range?.end)
    }

    private func write(textIn range: TextRange, to json: inout JSONWriter) {
        document.text.withBytes { json.value(text: UnsafeBufferPointer(rebasing: $0[range.start..<range.end])) }
    }
}
