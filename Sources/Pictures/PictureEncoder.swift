import Model

/// Encodes pictures for terminals.
package struct PictureEncoder {
    /// How the terminal takes them.
    let form: PictureForm
    /// The points of a cell.
    let cellWidth: Int
    let cellHeight: Int

    /// An encoder of pictures in `form` for a terminal whose cells have so many points.
    package init(_ form: PictureForm, cellWidth: Int, cellHeight: Int) {
        (self.form, self.cellWidth, self.cellHeight) = (form, max(1, cellWidth), max(1, cellHeight))
    }

    /// The bytes that show `picture`; nil if it is shown as text, in cells as any others.
    package func encoded(_ picture: Picture) -> EncodedPicture? {
        let rows = (picture.height + cellHeight - 1) / cellHeight
        let columns = (picture.width + cellWidth - 1) / cellWidth
        switch form {
        case .cells: return nil
        case .blocks:
            return EncodedPicture(rows: rows, columns: columns, bytes: BlockEncoder.bytes(of: picture))
        case .kitty:
            return EncodedPicture(
                rows: rows, columns: columns, bytes: KittyEncoder.bytes(of: picture), removal: KittyEncoder.removal)
        case .iterm: return EncodedPicture(rows: rows, columns: columns, bytes: ITermEncoder.bytes(of: picture))
        case .sixel(let colours):
            let encoder = SixelEncoder(colours: colours)
            return EncodedPicture(rows: rows, columns: columns, bytes: encoder.bytes(of: picture))
        }
    }
}
