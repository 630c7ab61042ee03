/// What follows the last line of a story, after "THE END": how the edition was made, and what else there is to read.
struct BackMatter: PartForm {
    /// The last line of the story is among this many blocks before the end.
    private static let longestBack = 60

    func assign(_ assignment: inout PartAssignment) {
        let last = assignment.blocks.count
        let back = max(0, last - Self.longestBack)..<last
        guard assignment.hasEnd,
            let end = back.last(where: { Self.closes(assignment.words(at: $0, limit: 40)) }), end + 1 < last,
            (end + 1..<last).contains(where: { Self.tellsOfEdition(assignment.words(at: $0, limit: 400)) })
        else { return }
        assignment.assign(.aboutEdition, at: end + 1..<last)
    }

    private static func closes(_ words: BlockWords) -> Bool { closings.contains { words == $0 } }

    private static func tellsOfEdition(_ words: BlockWords) -> Bool {
        EditionWords.tellMaking(words) || EditionWords.tellRights(words) || EditionWords.open(titlePageLine: words)
    }

    private static let closings: [String] = ["the end", "end", "finis", "fin"]
}
