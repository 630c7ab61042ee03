/// The names by which links reach headings, made as GitHub makes them.
struct HeadingAnchors: Sendable {
    private var places: [String: Int] = [:]
    private var counts: [String: Int] = [:]

    /// Adds a heading that starts at `place`; headings of one name are numbered.
    mutating func add(_ heading: String, at place: Int) {
        let name = Self.name(of: heading)
        let count = counts[name, default: 0]
        counts[name] = count + 1
        places[count == 0 ? name : "\(name)-\(count)"] = place
    }

    /// The place of the heading that `anchor` names; percent signs are decoded.
    func place(of anchor: String) -> Int? { places[anchor] ?? places[WebAddress.decoded(anchor).lowercased()] }

    /// Small letters, digits, hyphens and underscores; spaces become hyphens, all else goes.
    static func name(of heading: String) -> String {
        String(
            heading.lowercased().compactMap { character -> Character? in
                if character == " " || character == "\n" { return "-" }
                return character.isLetter || character.isNumber || character == "-" || character == "_"
                    ? character : nil
            })
    }
}
