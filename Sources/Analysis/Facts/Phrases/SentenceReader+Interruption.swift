/// Speeches that the narration interrupts to tell who speaks.
extension SentenceReader {
    /// More words than these do not tell who speaks.
    private static let longestInterruption = 12

    /// The first token of the rest of a speech that the quotation mark at `index` interrupts ("“I am Ash,” said he, “the king’s
    /// barber”"); nil if the sentence has no more of the speech.
    func resumption(of index: Int) -> Int? {
        guard isAny(index, .quote), isSpoken(index - 1) else { return nil }
        var place = index + 1
        var says = false
        while tokens.contains(place), !isSpoken(place), place - index <= Self.longestInterruption {
            if isAny(place, .saying) { says = true }
            place += 1
        }
        return says && isSpoken(place) ? place : nil
    }
}
