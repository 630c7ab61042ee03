import Model

/// Finds the organisations of the lists that the recogniser left out: names of several words, in which hardly anything else
/// is called so.
struct ListedNames {
    private static let confidence = Confidence(0.8)

    private let text: AnnotatedText
    private let words: DocumentWords

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
    }

    /// `names`, in order, with those of the lists between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        var all: [NameSpan] = []
        all.reserveCapacity(names.count)
        var next = 0
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                while next < names.count, names[next].tokens.upperBound <= index {
                    all.append(names[next])
                    next += 1
                }
                let limit = next < names.count ? names[next].tokens.lowerBound : sentence.tokens.upperBound
                guard index < limit else {
                    index = max(index + 1, names[next].tokens.upperBound)
                    continue
                }
                guard let end = end(from: index, limit: min(limit, sentence.tokens.upperBound)) else {
                    index += 1
                    continue
                }
                all.append(
                    NameSpan(
                        tokens: index..<end, range: text.range(of: index..<end), label: .organisation,
                        confidence: Self.confidence))
                index = end
            }
        }
        all += names[next...]
        return all
    }

    /// Where the longest organisation of the lists ends that starts with the token at `start`; nil where none does.
    private func end(from start: Int, limit: Int) -> Int? {
        let form = words.form(of: start)
        guard form.tokenShape.contains(.capitalised), form.row & Gazetteer.Lists.startsPhrase.rawValue != 0,
            !continuesName(start - 1, joined: start)
        else { return nil }
        let longest = min(start + Gazetteer.longestPhrase, limit)
        guard longest - start > 1 else { return nil }
        for end in stride(from: longest, to: start + 1, by: -1) where isCapitalised(end - 1) {
            guard Gazetteer.standard.lists(of: start..<end, in: text).contains(.organisationName) else { continue }
            return continuesName(end, joined: end) ? nil : end
        }
        return nil
    }

    /// Whether the token at `index`, which is outside, is part of the same run of capitals.
    private func continuesName(_ index: Int, joined: Int) -> Bool {
        guard text.tokens.indices.contains(index), !text.tokens[joined].shape.contains(.sentenceStart) else {
            return false
        }
        let shape = text.tokens[index].shape
        return shape.contains(.capitalised) && !shape.contains(.sentenceStart)
    }

    private func isCapitalised(_ index: Int) -> Bool { text.tokens[index].shape.contains(.capitalised) }
}
