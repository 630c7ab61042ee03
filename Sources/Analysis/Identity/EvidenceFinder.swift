/// Finds one kind of evidence, or kinds that are found together.
protocol EvidenceFinder: Sendable {
    /// The evidence in `names`, in an order that depends only on the text.
    static func evidence(in names: NameReading) -> [Evidence]
}
