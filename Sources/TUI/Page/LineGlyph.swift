/// One step through a text as it is set: a grapheme, or a run of white space that reads as one space.
struct LineGlyph {
    enum Kind: UInt8 {
        case text
        /// Space that is drawn blank, and at which a line may be broken.
        case space
        /// The end of a source line in a block that keeps its lines.
        case lineBreak
        /// A hyphen that shows only where a line is broken after it.
        case softHyphen
        /// Nothing to see: hidden text, format characters.
        case invisible
    }

    var kind: Kind
    /// Bytes.
    var start: Int
    var end: Int
    /// Columns.
    var width: Int
    /// The first scalar's value; a space for white space.
    var scalar: UInt32
}
