import Model

/// Finds the parts of a text that are not its body.
///
/// What the source marks comes first (`Content.parts`); the rest is recognised by its form, which is the same in plain text,
/// pages and books, and so is found here and not by each reader of a format.
struct PartFinder {
    /// The forms by which parts are recognised, in order: a block that one has assigned is left alone by those after it.
    /// A new form is registered here.
    private static let forms: [any PartForm] = [EditionMarks(), TitledSections(), FrontMatter(), BackMatter()]

    /// The parts of `blocks`, by start; they do not overlap.
    ///
    /// - Parameter marked: the parts that the source marks, by start.
    static func parts(
        of blocks: [Block], in document: Document, scope: TextRange, marked: [DocumentPart]
    ) -> [DocumentPart] {
        document.text.withBytes { bytes in
            var assignment = PartAssignment(blocks, bytes: bytes, metadata: document.metadata, scope: scope)
            for part in marked { assignment.assign(part.kind, to: part.range) }
            for form in forms { form.assign(&assignment) }
            return assignment.parts
        }
    }
}
