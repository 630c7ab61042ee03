import Analysis
import Model

extension Document {
    /// What is known of all of the text with what its reader noted and corrected, and the indices of the corrections that the
    /// text has nothing for.
    func analysed(with notes: KnowledgeNotes) -> (knowledge: KnowledgeBase, unplaced: [Int]) {
        AnalysisPipeline.standard(notes: notes).analyse(self).corrected(by: notes.corrections, in: text)
    }
}
