/// A key press as the terminal reports it.
package enum Key: Hashable, Sendable {
    /// A character, as typed.
    case character(Character)
    /// Control and a letter, in lower case.
    case control(Character)
    /// Alt (or Escape) and a key.
    indirect case alt(Key)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is `function(1)`.
    case function(Int)
}

/// What the mouse did, with the cell that it did it on.
package struct MouseAction: Hashable, Sendable {
    /// The kinds of action that Gloss uses.
    package enum Kind: Hashable, Sendable { case click, wheelUp, wheelDown }
    /// What it did.
    package var kind: Kind
    /// The row, from 0.
    package var row: Int
    /// The column, from 0.
    package var column: Int

    package init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        self.column = column
    }
}
