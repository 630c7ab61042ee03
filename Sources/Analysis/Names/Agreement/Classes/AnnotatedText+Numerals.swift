import Model

extension AnnotatedText {
    /// Whether the token is a number in Roman capitals: that of a chapter or a part.
    func isNumeral(_ index: Int) -> Bool {
        tokens[index].shape.contains(.allCapitals)
            && RomanNumeral(index, of: self)?.isNumber ?? false
    }
}
