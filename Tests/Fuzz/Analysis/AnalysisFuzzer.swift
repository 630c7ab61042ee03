import Analysis
import Formats
import Model

/// The whole analysis of any text: mentions, passages and dates lie in it, mentions are apart, and every id is that of an
/// entity. The first byte chooses the format, and whether only the middle of the text is analysed.
@_cdecl("LLVMFuzzerTestOneInput")
public func analyse(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    guard let choice = bytes.first else { return 0 }
    let source = SourceBytes(bytes: TextBuffer(bytes: bytes.dropFirst()), name: "input")
    let format: DocumentFormat = choice & 1 == 0 ? .plainText : .markdown
    var reading = format.read(source)
    guard let document = try? reading.whole() else { return 0 }
    let length = document.text.count
    let scope = choice & 2 == 0 ? document.text.range : TextRange(length / 4, length / 2)
    check(AnalysisPipeline.standard.analyse(document, scope: scope), in: scope)
    return 0
}

private func check(_ knowledge: KnowledgeBase, in scope: TextRange) {
    var end = scope.start
    for mention in knowledge.mentions {
        precondition(mention.range.start >= end && !mention.range.isEmpty && mention.range.end <= scope.end)
        precondition(knowledge.entities.indices.contains(Int(mention.entity.index)))
        end = mention.range.end
    }
    for (index, entity) in knowledge.entities.enumerated() {
        precondition(entity.id.index == index && !entity.name.isEmpty)
        for description in entity.descriptions {
            precondition(description.passage.map { scope.contains($0) } ?? true)
        }
        for other in entity.perhapsSame { precondition(knowledge.entities.indices.contains(Int(other.index))) }
    }
    for relation in knowledge.relations {
        precondition(knowledge.entities.indices.contains(Int(relation.subject.index)))
        precondition(relation.object.map { knowledge.entities.indices.contains(Int($0.index)) } ?? true)
        precondition(relation.passage.map { scope.contains($0) } ?? true)
    }
    for time in knowledge.times { precondition(scope.contains(time.range)) }
    for sentence in knowledge.sentences { precondition(scope.contains(sentence)) }
}
