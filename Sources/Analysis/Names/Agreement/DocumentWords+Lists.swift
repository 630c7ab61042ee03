extension DocumentWords {
    /// Whether any of `lists` has the word of the token at `index`.
    @inline(__always)
    func isListed(_ index: Int, in lists: Gazetteer.Lists) -> Bool { form(of: index).isListed(in: lists) }
}
