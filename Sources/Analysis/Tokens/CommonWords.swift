/// The commonest words of English, as sets of integers: words of up to eight ASCII bytes, packed.
struct CommonWords {
    private static let stopWords = packedSet(
        """
        the of and to was that with for his her by from at were which have had not are this be it but you they has their \
        would been who will what there said when could them than
        """)

    private static let sentenceStarters = packedSet(
        """
        the a an he she it they we i you this that these those in on at by for from to as but and or if when while after \
        before since because although though there here what why how who his her its their our my your one two some many \
        most all no not so then now however also with under during despite both each another other such even only
        """)

    private static let foreignWords = packedSet(
        """
        de la le les des du et un une dans pour que qui est sur el los las y en una del por con se der die das und den dem ein eine \
        nicht mit zu auf ist het een niet op te di il che non per della sono og det som er til av af ikke och att ett \
        inte os um uma em da na que se w z na sie nie je v ve bir ile
        """)

    /// Whether `word` is a small word of another language and none of English.
    static func isForeign(_ word: some Collection<UInt8>) -> Bool { pack(word).map(foreignWords.contains) ?? false }

    /// Whether `word` is one of the words that make up a third of any English text, and of no other language.
    static func isStopWord(_ word: some Collection<UInt8>) -> Bool {
        pack(word).map(stopWords.contains) ?? false
    }

    /// Whether `word`, capitalised, is likely the first of a sentence and not of a name.
    static func startsSentence(_ word: some Collection<UInt8>) -> Bool {
        pack(word).map(sentenceStarters.contains) ?? false
    }

    private static func pack(_ word: some Collection<UInt8>) -> UInt64? {
        guard word.count <= 8 else { return nil }
        var value: UInt64 = 0
        for byte in word { value = value << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return value
    }

    private static func packedSet(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").compactMap { pack($0.utf8) })
    }
}
