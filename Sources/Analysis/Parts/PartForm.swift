/// A form by which parts of a text are recognised.
protocol PartForm: Sendable {
    /// Assigns the blocks that have the form.
    func assign(_ assignment: inout PartAssignment)
}
