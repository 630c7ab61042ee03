/// A part of a person's full name by which a shorter form may name the person.
struct NamePart: Sendable {
    /// What the part is in the full name.
    enum Role: UInt8, Sendable { case surname, given, middle, nickname }

    /// Index of the full form.
    let form: Int
    let role: Role
}
