import Model

/// The features of a single word, as seen from itself and from its neighbours.
///
/// They depend on nothing but the word and how the document writes it, so their weights are added up once for each word.
struct WordFeatures {
    /// The farthest neighbour whose word is a feature.
    static let reach = 2

    /// Gives the features of the token `offset` places away from a word of this form.
    @inline(__always)
    static func add<Sink: FeatureSink>(
        _ form: WordForm, words: DocumentWords, offset: Int, bytes: UnsafeBufferPointer<UInt8>, to sink: inout Sink
    ) {
        let cases = words.cases(of: form)
        let distance = abs(offset)
        if offset == 0 {
            sink.add(lexical: FeatureTemplate(1)(form.lower))
        } else {
            sink.add(FeatureTemplate(1, offset: offset)(form.lower))
        }
        sink.add(FeatureTemplate(2, offset: offset)(form.shape))
        addClusters(form, offset: offset, to: &sink)
        addLists(form, offset: offset, to: &sink)
        guard distance < 2 else { return }
        let summary = cases.summary
        sink.add(FeatureTemplate(3, offset: offset)(summary & 7))
        sink.add(FeatureTemplate(4, offset: offset)(form.shape, summary & 7))
        addAffixes(form, offset: offset, bytes: bytes, to: &sink)
        guard distance == 0 else { return }
        sink.add(lexical: FeatureTemplate(5)(form.exact))
        sink.add(FeatureTemplate(6)(UInt64(min(form.length, 12))))
        sink.add(FeatureTemplate(7)(summary, form.shape))
        sink.add(FeatureTemplate(8)(summary >> 5, form.shape))
        sink.add(FeatureTemplate(9)(UInt64(form.lists), summary & 7))
        sink.add(FeatureTemplate(10)(form.glove256, form.shape))
        sink.add(FeatureTemplate(11)(form.glove1024, summary & 7))
        addRun(cases, words: words, to: &sink)
    }

    /// What the word is part of elsewhere: "Hassan" and "Rouhani" for a "Rouhani" that stands alone.
    @inline(__always)
    private static func addRun<Sink: FeatureSink>(_ cases: WordCases, words: DocumentWords, to sink: inout Sink) {
        guard cases.runPlace != 0 else { return }
        let first = words.forms[Int(cases.runFirst)]
        let last = words.forms[Int(cases.runLast)]
        let place = UInt64(cases.runPlace)
        sink.add(FeatureTemplate(12)(place, UInt64(first.lists)))
        sink.add(FeatureTemplate(13)(place, UInt64(last.lists)))
        sink.add(FeatureTemplate(14)(place, last.glove256))
        sink.add(FeatureTemplate(15)(place, first.glove256))
        sink.add(FeatureTemplate(26)(place, last.lower))
        sink.add(FeatureTemplate(27)(place, first.lower))
    }

    @inline(__always)
    private static func addClusters<Sink: FeatureSink>(_ form: WordForm, offset: Int, to sink: inout Sink) {
        if form.brown != 0 {
            sink.add(FeatureTemplate(16, offset: offset)(form.brownPrefix(10)))
            if abs(offset) < 2 {
                sink.add(FeatureTemplate(17, offset: offset)(form.brownPrefix(4)))
                sink.add(FeatureTemplate(18, offset: offset)(form.brownPrefix(6)))
                sink.add(FeatureTemplate(19, offset: offset)(form.brownPrefix(20)))
            }
        }
        sink.add(FeatureTemplate(20, offset: offset)(form.glove64))
        guard form.glove != 0 else { return }
        sink.add(FeatureTemplate(21, offset: offset)(form.glove256))
        sink.add(FeatureTemplate(22, offset: offset)(form.glove1024))
    }

    @inline(__always)
    private static func addLists<Sink: FeatureSink>(_ form: WordForm, offset: Int, to sink: inout Sink) {
        guard form.lists != 0 else { return }
        let capital: UInt64 = form.tokenShape.contains(.capitalised) ? 1 : 0
        sink.add(FeatureTemplate(24, offset: offset)(UInt64(form.lists), capital))
        guard abs(offset) < 2 else { return }
        var rest = form.lists
        while rest != 0 {
            let list = rest & (~rest &+ 1)
            sink.add(FeatureTemplate(25, offset: offset)(UInt64(list), capital))
            rest ^= list
        }
    }

    @inline(__always)
    private static func addAffixes<Sink: FeatureSink>(
        _ form: WordForm, offset: Int, bytes: UnsafeBufferPointer<UInt8>, to sink: inout Sink
    ) {
        let length = Int(form.length)
        guard length > 1 else { return }
        let word = UnsafeBufferPointer(rebasing: bytes[form.start..<form.start + length])
        let capital: UInt64 = form.tokenShape.contains(.capitalised) ? 1 : 0
        var state = WordHash.start
        for count in 1...min(5, length) {
            state = WordHash.continued(state, WordHash.lowercased(word[length - count], after: 0))
            guard count > 1, offset == 0 || count == 3 else { continue }
            sink.add(FeatureTemplate(UInt64(28 + count), offset: offset)(state, capital))
        }
        guard offset == 0 else { return }
        state = WordHash.start
        for count in 1...min(4, length) {
            state = WordHash.continued(state, WordHash.lowercased(word[count - 1], after: 0))
            guard count > 1 else { continue }
            sink.add(FeatureTemplate(UInt64(34 + count))(state, capital))
        }
    }
}
