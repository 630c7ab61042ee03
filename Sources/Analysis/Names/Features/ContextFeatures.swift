import Model

/// The features of a token that come from several words together.
package struct ContextFeatures {
    /// Gives the features of the token at `index` of `view`, those of its run apart.
    @inline(__always)
    package static func add<Sink: FeatureSink>(
        _ index: Int, of view: SentenceView, cases: [WordCases], to sink: inout Sink
    ) {
        let form = view.form(index)
        let before = view.form(index - 1)
        let after = view.form(index + 1)
        addPairs(before, form, after, to: &sink)
        if view.isRecased { addSurroundings(index, of: view, to: &sink) }
        addPlace(index, of: view, form: form, before: before, after: after, cases: cases, to: &sink)
        let phrase = view.phrases[index - view.tokens.lowerBound]
        if phrase.lists != 0 { sink.add(FeatureTemplate(.phrase)(UInt64(phrase.lists), phrase.place)) }
        if let run = view.run(at: index) {
            addRunPlace(index, of: view, run: run, form: form, to: &sink)
        } else {
            addJoint(index, of: view, form: form, to: &sink)
        }
    }

    @inline(__always)
    private static func addPairs<Sink: FeatureSink>(
        _ before: WordForm, _ form: WordForm, _ after: WordForm, to sink: inout Sink
    ) {
        sink.add(FeatureTemplate(.wordBeforeWord)(before.lower, form.lower))
        sink.add(FeatureTemplate(.wordAfterWord)(form.lower, after.lower))
        sink.add(FeatureTemplate(.shapeBeforeShape)(before.shape, form.shape))
        sink.add(FeatureTemplate(.shapeAfterShape)(form.shape, after.shape))
        sink.add(FeatureTemplate(.threeShapes)(before.shape &* 31 ^ form.shape, after.shape))
        sink.add(FeatureTemplate(.brownBeforeBrown)(before.brownPrefix(6), form.brownPrefix(6)))
        sink.add(FeatureTemplate(.brownAfterBrown)(form.brownPrefix(6), after.brownPrefix(6)))
        sink.add(FeatureTemplate(.coarseClusterBefore)(before.glove64, form.glove64))
        sink.add(FeatureTemplate(.clusterBefore)(before.glove256, form.glove256))
        sink.add(FeatureTemplate(.coarseClusterAfter)(form.glove64, after.glove64))
        sink.add(FeatureTemplate(.clusterAfter)(form.glove256, after.glove256))
        sink.add(FeatureTemplate(.listsBefore)(UInt64(before.lists), UInt64(form.lists)))
        sink.add(FeatureTemplate(.listsAfter)(UInt64(form.lists), UInt64(after.lists)))
        sink.add(FeatureTemplate(.wordBeforeLists)(before.lower, UInt64(form.lists)))
        sink.add(FeatureTemplate(.wordAfterLists)(after.lower, UInt64(form.lists)))
        sink.add(FeatureTemplate(.threeLists)(UInt64(before.lists) << 32 | UInt64(form.lists), UInt64(after.lists)))
    }

    /// Gives what the words on both sides say together. In plain text the run of capitals tells as much; where capitals
    /// say nothing, a name begins and ends where these words say.
    private static func addSurroundings<Sink: FeatureSink>(_ index: Int, of view: SentenceView, to sink: inout Sink) {
        let (before2, before) = (view.form(index - 2), view.form(index - 1))
        let form = view.form(index)
        let (after, after2) = (view.form(index + 1), view.form(index + 2))
        sink.add(FeatureTemplate(.wordsAround)(before.lower, after.lower))
        sink.add(FeatureTemplate(.twoWordsBefore)(before2.lower, before.lower))
        sink.add(FeatureTemplate(.twoWordsAfter)(after.lower, after2.lower))
        sink.add(FeatureTemplate(.threeWords)(before.lower &* 31 ^ form.lower, after.lower))
        sink.add(FeatureTemplate(.clustersAround)(before.glove256, after.glove256))
        sink.add(FeatureTemplate(.threeClusters)(before.glove64 << 8 | form.glove64, after.glove64))
        sink.add(FeatureTemplate(.threeClustersBefore)(before2.glove64 << 8 | before.glove64, form.glove64))
        sink.add(FeatureTemplate(.threeClustersAfter)(form.glove64 << 8 | after.glove64, after2.glove64))
        let three = before.recasedWriting << 6 | form.recasedWriting << 3 | after.recasedWriting
        sink.add(FeatureTemplate(.fiveCases)(before2.recasedWriting << 12 | three << 3 | after2.recasedWriting))
        sink.add(FeatureTemplate(.wordBeforeCases)(before.lower, three))
        sink.add(FeatureTemplate(.wordAfterCases)(after.lower, three))
    }

    @inline(__always)
    private static func addPlace<Sink: FeatureSink>(
        _ index: Int, of view: SentenceView, form: WordForm, before: WordForm, after: WordForm, cases: [WordCases],
        to sink: inout Sink
    ) {
        let token = view.token(index)
        let isFirst: UInt64 = index == view.tokens.lowerBound ? 1 : 0
        let isJoined: UInt64 = token.shape.contains(.spaceBefore) ? 0 : 2
        let casing = UInt64(view.casing.rawValue) << 2
        let place = isFirst | isJoined | casing
        let summary = cases[Int(form.caseIndex)].summary
        sink.add(FeatureTemplate(.position)(place))
        sink.add(FeatureTemplate(.positionShape)(place, form.shape))
        sink.add(FeatureTemplate(.positionCases)(place | (summary & 31) << 8, form.shape))
        guard isFirst == 1 || view.casing != .plain else { return }
        sink.add(FeatureTemplate(.positionWord)(place, form.lower))
        sink.add(FeatureTemplate(.positionCluster)(place, form.glove256))
        sink.add(FeatureTemplate(.positionLists)(place, UInt64(form.lists)))
        sink.add(FeatureTemplate(.positionNextShape)(place | (summary & 31) << 8, after.shape))
    }

    // MARK: - Runs

    /// Gives the features that all tokens of a run share.
    @inline(__always)
    package static func add<Sink: FeatureSink>(run: CapitalRun, of view: SentenceView, to sink: inout Sink) {
        let first = view.form(run.tokens.lowerBound)
        let last = view.form(run.tokens.upperBound - 1)
        let before = view.form(run.tokens.lowerBound - 1)
        let after = view.form(run.tokens.upperBound)
        let length = UInt64(min(run.tokens.count, 6))
        sink.add(FeatureTemplate(.runLength)(length))
        sink.add(FeatureTemplate(.runLastWord)(last.lower))
        sink.add(FeatureTemplate(.runLastCluster)(last.glove256))
        sink.add(FeatureTemplate(.runLastLists)(UInt64(last.lists)))
        sink.add(FeatureTemplate(.runFirstWord)(first.lower))
        sink.add(FeatureTemplate(.runEndLists)(UInt64(first.lists), UInt64(last.lists)))
        sink.add(FeatureTemplate(.runWordBefore)(before.lower))
        sink.add(FeatureTemplate(.runWordAfter)(after.lower))
        sink.add(FeatureTemplate(.runClusterBefore)(before.glove256))
        sink.add(FeatureTemplate(.runClusterAfter)(after.glove256))
        sink.add(FeatureTemplate(.runWordsAround)(before.lower, after.lower))
        let before2 = view.form(run.tokens.lowerBound - 2)
        let after2 = view.form(run.tokens.upperBound + 1)
        sink.add(FeatureTemplate(.runTwoWordsBefore)(before2.lower, before.lower))
        sink.add(FeatureTemplate(.runTwoWordsAfter)(after.lower, after2.lower))
        sink.add(FeatureTemplate(.runSecondClusterBefore)(before2.glove256))
        sink.add(FeatureTemplate(.runSecondClusterAfter)(after2.glove256))
        if run.tokens.count > 1 {
            var whole: UInt64 = 0
            for index in run.tokens { whole = (whole &* 0x9E37_79B9_7F4A_7C15) ^ view.form(index).lower }
            sink.add(FeatureTemplate(.runWhole)(whole))
        }
        guard run.wide != run.tokens else { return }
        sink.add(FeatureTemplate(.wideRunFirstWord)(view.form(run.wide.lowerBound).lower))
        sink.add(FeatureTemplate(.wideRunLastWord)(view.form(run.wide.upperBound - 1).lower))
        sink.add(FeatureTemplate(.wideRunFirstLists)(UInt64(view.form(run.wide.lowerBound).lists), after.lower))
    }

    @inline(__always)
    private static func addRunPlace<Sink: FeatureSink>(
        _ index: Int, of view: SentenceView, run: CapitalRun, form: WordForm, to sink: inout Sink
    ) {
        let last = view.form(run.tokens.upperBound - 1)
        let isFirst: UInt64 = index == run.tokens.lowerBound ? 1 : 0
        let isLast: UInt64 = index + 1 == run.tokens.upperBound ? 2 : 0
        let place = isFirst | isLast
        let fromStart = UInt64(min(index - run.tokens.lowerBound, 4))
        sink.add(FeatureTemplate(.placeInRun)(place, UInt64(min(run.tokens.count, 6))))
        sink.add(FeatureTemplate(.placeRunLastWord)(place, last.lower))
        sink.add(FeatureTemplate(.placeRunLastLists)(place, UInt64(last.lists)))
        sink.add(FeatureTemplate(.placeRunLastCluster)(place, last.glove256))
        sink.add(FeatureTemplate(.distanceRunFirstLists)(fromStart, UInt64(view.form(run.tokens.lowerBound).lists)))
        sink.add(FeatureTemplate(.placeRunWordBefore)(place, view.form(run.tokens.lowerBound - 1).lower))
        sink.add(FeatureTemplate(.clusterRunLastCluster)(form.glove256, last.glove256))
    }

    /// Gives the features of a small word between or beside runs.
    @inline(__always)
    private static func addJoint<Sink: FeatureSink>(
        _ index: Int, of view: SentenceView, form: WordForm, to sink: inout Sink
    ) {
        let left = nearestRun(index, of: view, step: -1)
        let right = nearestRun(index, of: view, step: 1)
        guard let left, let right else {
            sink.add(FeatureTemplate(.jointAtEnd)(form.lower, left == nil ? (right == nil ? 0 : 1) : 2))
            return
        }
        let leftFirst = view.form(left.tokens.lowerBound)
        let rightLast = view.form(right.tokens.upperBound - 1)
        sink.add(FeatureTemplate(.jointLeftFirstWord)(form.lower, leftFirst.lower))
        sink.add(FeatureTemplate(.jointRightLastWord)(form.lower, rightLast.lower))
        sink.add(FeatureTemplate(.jointLists)(form.lower, UInt64(leftFirst.lists) << 32 | UInt64(rightLast.lists)))
        sink.add(FeatureTemplate(.jointLeftCluster)(form.lower, view.form(left.tokens.upperBound - 1).glove256))
        sink.add(
            FeatureTemplate(.jointLengths)(
                form.lower, UInt64(min(left.tokens.count, 3)) << 4 | UInt64(min(right.tokens.count, 3))))
    }

    /// The run at most two tokens away.
    @inline(__always)
    private static func nearestRun(_ index: Int, of view: SentenceView, step: Int) -> CapitalRun? {
        for distance in 1...2 {
            let other = index + step * distance
            guard view.tokens.contains(other) else { return nil }
            if let run = view.run(at: other) { return run }
        }
        return nil
    }
}
