/// A key press as the terminal reports it.
public enum Key: Hashable, Sendable {
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
public struct MouseAction: Hashable, Sendable {
    /// The kinds of action that Gloss uses.
    public enum Kind: Hashable, Sendable { case click, wheelUp, wheelDown }
    /// What it did.
    public var kind: Kind
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// Makes an action.
    public init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        self.column = column
    }
}
