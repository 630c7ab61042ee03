/// The lines with which libraries of free texts open and close them: "*** START OF THIS … ***", "*** END OF THIS … ***".
///
/// What is before the one says how the edition was made, what is after the other under which terms.
struct EditionMarks: PartForm {
    /// A mark that opens a text is among this many blocks.
    private static let longestHead = 400

    func assign(_ assignment: inout PartAssignment) {
        let last = assignment.blocks.count
        for index in 0..<last where assignment.firstByte(at: index) == UInt8(ascii: "*") {
            let words = assignment.words(at: index)
            if isStart(words), index < Self.longestHead, assignment.hasStart {
                assignment.assign(.aboutEdition, at: 0..<index + 1)
            } else if words.hasPrefix("end of th"), words.contains("book") || words.contains("text") {
                let first = index > 0 && assignment.words(at: index - 1).hasPrefix("end of ") ? index - 1 : index
                assignment.assign(.licence, at: first..<last)
                return
            }
        }
    }

    /// "START OF THE …", and the end of the terms that older texts opened with.
    private func isStart(_ words: BlockWords) -> Bool {
        words.hasPrefix("start of th") && (words.contains("book") || words.contains("text"))
            || words.hasPrefix("end") && words.contains("small print")
    }
}
