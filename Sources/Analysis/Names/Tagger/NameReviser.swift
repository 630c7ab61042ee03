import Model

/// The second pass of the recogniser: adds what the document says of each word, and cuts the names out.
package struct NameReviser: Sendable {
    package let tagger: NameTagger
    package let consensus: NameConsensus
    private let cutter: NameCutter
    private let divider: NameDivider

    package init(tagger: NameTagger, consensus: NameConsensus) {
        self.tagger = tagger
        self.consensus = consensus
        cutter = NameCutter(text: tagger.text, words: tagger.words)
        divider = NameDivider(text: tagger.text, words: tagger.words)
    }

    /// The names of the sentences number `sentences`, whose first labels are given.
    package func names(in sentences: Range<Int>, labelling: NameTagger.Labelling) -> [NameSpan] {
        var names: [NameSpan] = []
        guard let first = sentences.first else { return names }
        let base = tagger.text.sentences[first].tokens.lowerBound
        var decoders = tagger.models.decoders(pass: 1)
        var scores: [SIMD16<Int32>] = []
        var labels: [UInt8] = []
        tagger.withView { view in
            for number in sentences {
                view.move(to: tagger.text.sentences[number].tokens, casing: tagger.words.casings[number])
                let model = tagger.models.model(isRecased: view.isRecased)
                let side = NameModels.side(isRecased: view.isRecased)
                var sink = tagger.models.sink(isRecased: view.isRecased)
                for stretch in ActiveStretches(view) {
                    scores.removeAll(keepingCapacity: true)
                    labels.removeAll(keepingCapacity: true)
                    for index in stretch {
                        let before = labelling.scores[index - base]
                        consensus.add(index, of: view, scores: before, to: &sink)
                        scores.append(LabelScores.widened(before &+ sink.takeScores()))
                    }
                    decoders[side].append(scores[...], to: &labels)
                    divider.divide(&labels, scores: scores, at: stretch.lowerBound, by: &decoders[side])
                    append(
                        labels, scores: scores, at: stretch.lowerBound, model: model, decoder: decoders[side],
                        to: &names)
                }
            }
        }
        return names
    }

    private func form(_ index: Int) -> WordForm { tagger.words.forms[Int(tagger.words.indices[index])] }

    private func append(
        _ labels: [UInt8], scores: [SIMD16<Int32>], at start: Int, model: NameModel, decoder: LabelDecoder,
        to names: inout [NameSpan]
    ) {
        for (place, length, kind) in joined(LabelRuns.names(of: labels), labels: labels, start: start) {
            let end = place + length
            guard let label = NameSpan.Label(rawValue: UInt8(kind)) else { continue }
            let margin = decoder.margin(
                of: kind, scores: scores[place..<end], before: place > 0 ? Int(labels[place - 1]) : 0,
                after: end < labels.count ? Int(labels[end]) : 0)
            var tokens = NameBounds.shown(
                start + place..<start + end, label: label,
                startsSentence: tagger.text.tokens[start + place].shape.contains(.sentenceStart),
                hash: { form($0).lower }, isCapitalised: { form($0).tokenShape.contains(.capitalised) })
            if label == .place, hasArticle(tokens.lowerBound) { tokens = tokens.lowerBound - 1..<tokens.upperBound }
            let name = NameSpan(
                tokens: tokens, range: tagger.text.range(of: tokens), label: label,
                confidence: model.confidence(margin: margin))
            names += parts(of: name, scores: scores, start: start, model: model, decoder: decoder)
        }
    }

    /// Whether "The" with a capital is before a place inside of a sentence ("near The Hague").
    private func hasArticle(_ index: Int) -> Bool {
        guard index > 0, form(index - 1).lower == Self.article else { return false }
        return form(index - 1).tokenShape.contains(.capitalised) && !form(index - 1).isRecased
            && !tagger.text.isAfterMark(index - 1)
    }

    /// What `NameCutter` leaves of a name.
    private func parts(
        of name: NameSpan, scores: [SIMD16<Int32>], start: Int, model: NameModel, decoder: LabelDecoder
    ) -> [NameSpan] {
        let parts = cutter.parts(of: name)
        // The end of a name, and several words if nothing else is left of it, are the name that was found.
        if parts.count == 1, parts[0].tokens.count > 1 || parts[0].tokens.upperBound == name.tokens.upperBound {
            return parts
        }
        return parts.compactMap { judged($0, scores: scores, start: start, model: model, decoder: decoder) }
    }

    /// A part of a name that was cut, by its own scores: they may speak for another class ("Great Society" of "San Francisco
    /// rock group Great Society"), or for no name.
    private func judged(
        _ part: NameSpan, scores: [SIMD16<Int32>], start: Int, model: NameModel, decoder: LabelDecoder
    ) -> NameSpan? {
        let scores = scores[part.tokens.lowerBound - start..<part.tokens.upperBound - start]
        let best = decoder.best(of: scores)
        guard best.margin >= Self.leastMargin, let label = NameSpan.Label(rawValue: UInt8(best.kind)) else {
            // The full name of "Democrat Ida Roos", and "Bent Orle" of "the Dane Bent Orle"
            let first = part.tokens.lowerBound
            return part.label == .person && part.tokens.count > 1
                && (tagger.text.beginsWithGivenName(part.tokens) || first > 0 && form(first - 1).isListed(in: .demonym))
                ? part : nil
        }
        let confidence = model.confidence(margin: decoder.margin(of: best.kind, scores: scores, before: 0, after: 0))
        var part = part
        part.label = label
        part.confidence = confidence
        return part
    }

    /// Joins a person that ends in an initial with the person that follows at once ("J. R. R." and "Tolkien"), and an
    /// organisation's head word with what it is of ("Office" and "of the Supreme Leader").
    private func joined(
        _ names: [(place: Int, length: Int, kind: Int)], labels: [UInt8], start: Int
    ) -> [(place: Int, length: Int, kind: Int)] {
        var joined: [(place: Int, length: Int, kind: Int)] = []
        for var name in names {
            if let last = joined.last, last.place + last.length > name.place { continue }
            // No name ends in "of" or "the": the search may stop there where what follows is doubtful.
            while name.length > 1, Self.openers.contains(form(start + name.place + name.length - 1).exact) {
                name.length -= 1
            }
            if let last = joined.last, last.kind == 0, name.kind == 0, last.place + last.length == name.place,
                isInitial(start + name.place - 1)
            {
                joined[joined.count - 1].length += name.length
            } else {
                joined.append((name.place, end(of: name, labels: labels, start: start) - name.place, name.kind))
            }
        }
        return joined
    }

    /// Where a name ends with what its head word is of, unless that is a person, a place or another thing by itself.
    private func end(of name: (place: Int, length: Int, kind: Int), labels: [UInt8], start: Int) -> Int {
        let end = name.place + name.length
        guard name.kind == 1, form(start + end - 1).lists & Gazetteer.Lists.organisationHead.rawValue != 0,
            end + 1 < labels.count, form(start + end).lower == Self.preposition
        else { return end }
        let first = form(start + end + 1).lower == Self.article ? end + 2 : end + 1
        var next = first
        while next < labels.count, form(start + next).tokenShape.contains(.capitalised) {
            guard labels[next] == 0 || (labels[next] - 1) / 2 == 1 else { return end }
            next += 1
        }
        return next > first ? next : end
    }

    /// How much better than no name a part of a name that was cut has to be, in units of the scores: what had to be cut was
    /// misread.
    private static let leastMargin: Int32 = 100
    private static let openers = Set(["of", "the", "and", "for"].map(WordHash.exact))
    private static let preposition = Gazetteer.hash("of")
    private static let article = Gazetteer.hash("the")

    private func isInitial(_ index: Int) -> Bool {
        let token = tagger.text.tokens[index]
        return token.length == 2 && token.shape.contains(.capitalised) && tagger.text.text[token.start + 1] == 0x2E
    }
}

/// Names among labels.
package struct LabelRuns {
    /// The place, length and class (0…3) of each name.
    package static func names(of labels: [UInt8]) -> [(place: Int, length: Int, kind: Int)] {
        var names: [(place: Int, length: Int, kind: Int)] = []
        var place = 0
        while place < labels.count {
            let label = labels[place]
            guard label % 2 == 1 else {
                place += 1
                continue
            }
            var end = place + 1
            while end < labels.count, labels[end] == label + 1 { end += 1 }
            names.append((place, end - place, Int(label / 2)))
            place = end
        }
        return names
    }
}

extension NameModel {
    /// How sure a name of this margin is, from what share of such names was right in training.
    func confidence(margin: Int32) -> Confidence {
        Confidence(Double(Logistic.value(confidenceScale * Float(margin) + confidenceOffset)))
    }
}
