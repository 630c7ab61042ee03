import Model

/// A title with a name that goes to another when whoever bears it dies: "Mr. Ash" is the father, and from then on the son.
struct Inheritance: Sendable {
    /// The form of the title with the name, as the dead had it.
    let title: Int
    /// The same form for the heir; `title` until `NameReading` has divided the two.
    var inherited: Int
    /// A form that names the heir without doubt.
    let heir: Int
    /// The full name of the dead; nil if the text has none.
    let dead: Int?
    /// The places in the table where the title is the heir's.
    let places: [Int]
    /// The bytes of the sentence that tells of the death.
    let death: TextRange
}
