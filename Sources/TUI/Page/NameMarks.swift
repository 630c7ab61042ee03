/// Which names carry their mark on the page. The chosen one stands out in any case.
package enum NameMarks: String, Hashable, Sendable, CaseIterable {
    /// None; names cannot be chosen either.
    case off
    /// The first name on the screen of each person, organisation and event. A page on which every name is marked is
    /// restless, and places and peoples are the most frequent names and the least asked for.
    case quiet
    /// All of them.
    case full
}
