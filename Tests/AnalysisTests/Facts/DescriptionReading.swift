/// Tests of what is said of the entities of a marked text.
protocol DescriptionReading {}

extension DescriptionReading {
    /// The passages on an entity.
    func said(_ marked: String, of name: String) -> [String] {
        MarkedText.descriptions(marked, of: name).map(\.text)
    }

    /// The same as they are shown, with what they leave open in brackets.
    func shown(_ marked: String, of name: String) -> [String] {
        MarkedText.descriptions(marked, of: name).map(\.shown)
    }
}
