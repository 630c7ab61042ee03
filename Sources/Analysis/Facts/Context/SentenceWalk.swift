import Model

/// Goes through the prose of a text in order, and tells of each sentence whom its pronouns may mean by those before it.
///
/// What is then read in one sentence needs nothing of what is read in another.
struct SentenceWalk {
    private let context: FactContext
    private var sentence = 0
    private var mention = 0
    private var focus = Focus()
    private var previous: PreviousSentence?
    private var inquiry: Inquiry?

    init(_ context: FactContext) { self.context = context }

    /// At most `count` of the next sentences that have a mention, that speak of somebody whom the sentence before them names, or whose
    /// speaker is known; none after the last.
    mutating func next(_ count: Int) -> [Antecedents] {
        var found: [Antecedents] = []
        while sentence < context.text.sentences.count, found.count < count {
            if context.text.blocks[context.text.sentences[sentence].block].isProse, let next = antecedents() {
                found.append(next)
            }
            sentence += 1
        }
        return found
    }

    /// Moves over the sentence; nil if it says nothing of anybody.
    private mutating func antecedents() -> Antecedents? {
        let reader = SentenceReader(context, context.text.sentences[sentence], nextMention: &mention)
        if previous?.leads(to: sentence, in: reader.block) != true {
            previous =
                PreviousSentence(opening: reader, index: sentence, focus)
                ?? previous?.leading(toParagraph: reader.block, index: sentence)
        }
        focus.leave(for: reader)
        let antecedents = Antecedents(reader, previous: previous, focus: focus, inquiry: inquiry)
        let isRead =
            !reader.mentions.isEmpty || previous?.leadsOn == true || inquiry != nil
            || context.speakers.speaker(inBlock: reader.block) != nil
        if !reader.mentions.isEmpty { focus.move(over: reader) }
        inquiry = Inquiry(reader) ?? (inquiry?.isOpen(after: reader) == true ? inquiry : nil)
        previous = PreviousSentence(reader, index: sentence, block: reader.block, after: previous)
        return isRead ? antecedents : nil
    }
}
