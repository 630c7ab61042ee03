import Model
import Search

/// Any pattern in any text: hits lie in the text, in order, apart, and a plain word is found wherever it stands. The first
/// byte chooses the kind, the second the length of the pattern, the third where the search starts; the text follows.
@_cdecl("LLVMFuzzerTestOneInput")
public func search(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    guard bytes.count > 3 else { return 0 }
    let pattern = String(decoding: bytes.dropFirst(3).prefix(Int(bytes[1])), as: UTF8.self)
    let text = TextBuffer(bytes: bytes.dropFirst(3 + Int(bytes[1])))
    let query = SearchQuery(pattern, kind: bytes[0] & 1 == 0 ? .literal : .regularExpression)
    do throws(SearchError) {
        let search = try TextSearch(query)
        let hits = try search.hits(in: text.range, of: text)
        check(hits, in: text)
        if query.kind == .literal { checkNoneIsMissed(hits, of: pattern, in: text) }
        var found = 0
        try search.run(over: text, from: Int(bytes[2])) { hits, progress in
            precondition((0...1).contains(progress))
            check(hits, in: text)
            found += hits.count
        }
        precondition(found > 0 || hits.isEmpty)
    } catch {
        precondition(!error.description.contains("\n"))
    }
    return 0
}

private func check(_ hits: [TextRange], in text: TextBuffer) {
    var end = 0
    for hit in hits {
        precondition(hit.start >= end && !hit.isEmpty && hit.end <= text.count)
        end = hit.end
    }
}

/// Holds the hits of a word of ASCII letters in a text that has no others against a comparison at every place.
private func checkNoneIsMissed(_ hits: [TextRange], of pattern: String, in text: TextBuffer) {
    let word = Array(pattern.utf8)
    let isCapital = word.contains { (0x41...0x5A).contains($0) }
    guard !word.isEmpty, word.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) && $0 > 0x40 }) else { return }
    let fold: (UInt8) -> UInt8 = { !isCapital && (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var expected: [TextRange] = []
    var isASCII = true
    text.withBytes { bytes in
        isASCII = bytes.allSatisfy { $0 < 0x80 }
        let bytes = bytes.map(fold)
        var place = 0
        while place + word.count <= bytes.count {
            if bytes[place..<place + word.count].elementsEqual(word) {
                expected.append(TextRange(place, place + word.count))
                place += word.count
            } else {
                place += 1
            }
        }
    }
    precondition(!isASCII || hits == expected)
}
