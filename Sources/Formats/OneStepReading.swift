import Model

/// Reads a document of a format whose text is known only when all bytes are: in one step.
struct OneStepReading: DocumentReading {
    private let document: @Sendable () throws(ReadError) -> Document
    private var isDone = false

    /// - Parameter document: reads the document; it is called once, by the first step.
    init(_ document: @escaping @Sendable () throws(ReadError) -> Document) { self.document = document }

    mutating func next() throws(ReadError) -> Document? {
        guard !isDone else { return nil }
        isDone = true
        return try document()
    }
}
