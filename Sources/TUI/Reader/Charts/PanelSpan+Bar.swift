extension PanelSpan {
    /// A bar in proportion to `most` in so many columns, with the count at its right, as one of several below each other.
    static func bar(_ count: Int, of most: Int, columns: Int) -> [PanelSpan] {
        let length = max(1, count * columns / max(1, most))
        let bar = Strip.bar(columns: length) + String(repeating: " ", count: columns - length)
        return [PanelSpan(bar, .dim), PanelSpan(Self.count(count), .dim)]
    }

    /// A count in five columns, or as many as it takes with a space before it.
    static func count(_ count: Int) -> String {
        let number = String(count)
        return String(repeating: " ", count: max(1, 5 - number.count)) + number
    }
}
