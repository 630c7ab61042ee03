import Model

/// Which day each passage of a text bears, so that "yesterday" in it is a day.
///
/// News bears the day of its page or dateline, a letter or an entry of a diary the one over it. A story bears none: its
/// "yesterday" is that of its people, and the day of its edition or page says nothing of it.
struct DatedPassages {
    /// News and articles are shorter, in bytes.
    private static let longestArticle = 150_000
    /// A date line within this many bytes dates the whole of an article.
    private static let headLength = 1000

    /// The day of the whole text.
    private let documentDay: CalendarDay?
    /// The days of passages by their first block; nil if a passage bears none of its own.
    private let passages: [(block: Int, day: CalendarDay?)]

    /// Reads the blocks of `text` and what its source says.
    init(_ text: AnnotatedText) {
        let isArticle = text.document.text.count <= Self.longestArticle
        var passages: [(block: Int, day: CalendarDay?)] = []
        var headDay: CalendarDay?
        text.text.withBytes { bytes in
            for (index, block) in text.blocks.enumerated() {
                if let day = DateLine.day(of: block, in: bytes) {
                    if isArticle, block.range.start < Self.headLength, headDay == nil { headDay = day }
                    passages.append((index, day))
                } else if passages.last?.day != nil, Self.endsPassage(block, bytes) {
                    passages.append((index, nil))
                }
            }
        }
        self.passages = passages
        documentDay = headDay ?? (isArticle ? Self.statedDay(of: text) : nil)
    }

    /// Whether a letter or an entry ends before `block`: a heading, or somebody speaks.
    private static func endsPassage(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        block.kind == .heading || DateLine.isSpeech(block, bytes)
    }

    /// The day of the passage that `block` lies in.
    func day(ofBlock block: Int) -> CalendarDay? {
        let index = passages.partitionIndex { $0.block > block }
        return index > 0 ? passages[index - 1].day ?? documentDay : documentDay
    }

    /// The day that the source states of an article that is no story.
    private static func statedDay(of text: AnnotatedText) -> CalendarDay? {
        let metadata = text.document.metadata
        guard !metadata.isDateOfEdition, let date = metadata.date, !StoryForm.isStory(text) else { return nil }
        return TextBuffer(date).withBytes { bytes in
            // What follows the "T" of a time stamp is the time of day.
            let end = bytes.firstIndex(of: UInt8(ascii: "T")).flatMap { $0 == 10 ? $0 : nil } ?? bytes.count
            return DateLine.day(in: TextRange(0, end), of: bytes) { _, _ in true }
        }
    }
}
