import TextScan

/// Finds in one pass the bytes at which a phrase may match: its anchor, in both cases if case does not count, and any byte beyond
/// ASCII.
struct PhraseMarks {
    /// The anchor, and what a byte is combined with before it is compared: the bit that tells small letters from capitals.
    private let anchor: UInt8
    private let caseBit: UInt8

    init(of phrase: LiteralPhrase) {
        anchor = phrase.anchorByte
        caseBit = phrase.anchorFolds ? 0x20 : 0
    }

    /// The place of the first mark in `start..<end`; nil if there is none.
    @inline(__always)
    func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = bytes.baseAddress else { return nil }
        let place = start + gloss_first_mark(base + start, end - start, anchor, caseBit)
        return place < end ? place : nil
    }
}
