import Model

/// The features of a single word, as seen from itself and from its neighbours.
///
/// They depend on nothing but the word and how the document writes it, so their weights are added up once for each word.
package struct WordFeatures {
    /// The farthest neighbour whose word is a feature.
    package static let reach = 2

    /// Gives the features of the token `offset` places away from a word of this form.
    @inline(__always)
    package static func add<Sink: FeatureSink>(
        _ form: WordForm, words: DocumentWords, offset: Int, bytes: UnsafeBufferPointer<UInt8>, to sink: inout Sink
    ) {
        let cases = words.cases(of: form)
        addOwn(form, cases: cases, offset: offset, bytes: bytes, to: &sink)
        if offset == 0 { addRun(cases, words: words, to: &sink) }
    }

    /// The same without what depends on other words of the document.
    @inline(__always)
    static func addOwn<Sink: FeatureSink>(
        _ form: WordForm, cases: WordCases, offset: Int, bytes: UnsafeBufferPointer<UInt8>, to sink: inout Sink
    ) {
        let distance = abs(offset)
        if offset == 0 {
            sink.add(FeatureTemplate(.word)(form.lower))
        } else {
            sink.add(FeatureTemplate(.word, offset: offset)(form.lower))
        }
        sink.add(FeatureTemplate(.shape, offset: offset)(form.shape))
        addClusters(form, offset: offset, to: &sink)
        addLists(form, offset: offset, to: &sink)
        guard distance < 2 else { return }
        let summary = cases.summary
        sink.add(FeatureTemplate(.writing, offset: offset)(summary & 7))
        sink.add(FeatureTemplate(.shapeWriting, offset: offset)(form.shape, summary & 7))
        addAffixes(form, offset: offset, bytes: bytes, to: &sink)
        guard distance == 0 else { return }
        sink.add(FeatureTemplate(.exactWord)(form.exact))
        sink.add(FeatureTemplate(.length)(UInt64(min(form.length, 12))))
        sink.add(FeatureTemplate(.casesShape)(summary, form.shape))
        sink.add(FeatureTemplate(.neighboursShape)(summary >> 5, form.shape))
        sink.add(FeatureTemplate(.listsWriting)(UInt64(form.lists), summary & 7))
        sink.add(FeatureTemplate(.clusterShape)(form.glove256, form.shape))
        sink.add(FeatureTemplate(.fineClusterWriting)(form.glove1024, summary & 7))
    }

    /// How much of `WordCases.summary` the features at `offset` depend on.
    @inline(__always)
    static func summary(_ cases: WordCases, offset: Int) -> UInt64 {
        switch abs(offset) {
        case 0: cases.summary
        case 1: cases.summary & 7
        default: 0
        }
    }

    /// What the word is part of elsewhere: "Hassan" and "Rouhani" for a "Rouhani" that is alone.
    @inline(__always)
    static func addRun<Sink: FeatureSink>(_ cases: WordCases, words: DocumentWords, to sink: inout Sink) {
        guard cases.runPlace != 0 else { return }
        let first = words.forms[Int(cases.runFirst)]
        let last = words.forms[Int(cases.runLast)]
        let place = UInt64(cases.runPlace)
        sink.add(FeatureTemplate(.elsewhereFirstLists)(place, UInt64(first.lists)))
        sink.add(FeatureTemplate(.elsewhereLastLists)(place, UInt64(last.lists)))
        sink.add(FeatureTemplate(.elsewhereLastCluster)(place, last.glove256))
        sink.add(FeatureTemplate(.elsewhereFirstCluster)(place, first.glove256))
        sink.add(FeatureTemplate(.elsewhereLastWord)(place, last.lower))
        sink.add(FeatureTemplate(.elsewhereFirstWord)(place, first.lower))
    }

    @inline(__always)
    private static func addClusters<Sink: FeatureSink>(_ form: WordForm, offset: Int, to sink: inout Sink) {
        if form.brown != 0 {
            sink.add(FeatureTemplate(.brown10, offset: offset)(form.brownPrefix(10)))
            if abs(offset) < 2 {
                sink.add(FeatureTemplate(.brown4, offset: offset)(form.brownPrefix(4)))
                sink.add(FeatureTemplate(.brown6, offset: offset)(form.brownPrefix(6)))
                sink.add(FeatureTemplate(.brown20, offset: offset)(form.brownPrefix(20)))
            }
        }
        sink.add(FeatureTemplate(.coarseCluster, offset: offset)(form.glove64))
        guard form.glove != 0 else { return }
        sink.add(FeatureTemplate(.cluster, offset: offset)(form.glove256))
        sink.add(FeatureTemplate(.fineCluster, offset: offset)(form.glove1024))
    }

    @inline(__always)
    private static func addLists<Sink: FeatureSink>(_ form: WordForm, offset: Int, to sink: inout Sink) {
        guard form.lists != 0 else { return }
        let capital: UInt64 = form.tokenShape.contains(.capitalised) ? 1 : 0
        sink.add(FeatureTemplate(.lists, offset: offset)(UInt64(form.lists), capital))
        guard abs(offset) < 2 else { return }
        var rest = form.lists
        while rest != 0 {
            let list = rest & (~rest &+ 1)
            sink.add(FeatureTemplate(.list, offset: offset)(UInt64(list), capital))
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
            sink.add(FeatureTemplate(.suffix(count), offset: offset)(state, capital))
        }
        guard offset == 0 else { return }
        state = WordHash.start
        for count in 1...min(4, length) {
            state = WordHash.continued(state, WordHash.lowercased(word[count - 1], after: 0))
            guard count > 1 else { continue }
            sink.add(FeatureTemplate(.prefix(count))(state, capital))
        }
    }
}
