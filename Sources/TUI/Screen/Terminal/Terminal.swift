/// What the outside world does to a terminal program.
package enum TerminalInput: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The mouse was used.
    case mouse(MouseAction)
    /// The screen has a new size.
    case resized(ScreenSize)
    /// The program runs again after it was suspended; the screen is repainted by itself.
    case resumed
    /// The terminal says how light its background is, which it was asked for.
    case background(isLight: Bool)
    /// The terminal answers one of the questions about pictures; all answers together are `pictures`.
    case answer(TerminalAnswer)
    /// How the terminal shows pictures, which it was asked for, as far as that is known.
    case pictures(PictureSupport)
    /// Somebody asks the program to end: a signal (its number), or the terminal has gone away (`SIGHUP`).
    case ended(signal: Int32)
}

/// A screen of cells with a keyboard. The program talks to this; tests put a recorded one in its place.
@MainActor
package protocol Terminal: AnyObject {
    /// The present size.
    var size: ScreenSize { get }
    /// What of that which joins emoji it is sent.
    var joints: EmojiJoints { get }

    /// Shows `buffer`; only what differs from the last one is sent.
    func present(_ buffer: CellBuffer)

    /// Works out how to show `buffer` after the present frame, and shows nothing yet.
    func prepare(_ buffer: CellBuffer)
    /// Shows the frame that was prepared; false if there is none, or if the screen is not any more what it was prepared for.
    func presentPrepared() -> Bool
    /// Whether there is input that nobody has asked for yet.
    var hasInput: Bool { get }

    /// Waits for input, for a byte on the descriptor `wake`, or until `seconds` have gone by (nil waits for ever), and
    /// gives all the input there is by then, in order; none after a wake or a timeout.
    func inputs(wake: Int32?, timeout seconds: Double?) -> [TerminalInput]

    /// Stops the program as the shell's job control does, and returns when it is continued.
    func suspend()
    /// Gives the terminal to another program while `body` runs, which waits for that.
    func lend(_ body: () -> Void)
    /// Forgets what the screen shows, so that the next `present` repaints all of it.
    func invalidate()
    /// Reports the mouse, or leaves it to the terminal (which then lets the reader mark text).
    func useMouse(_ isUsed: Bool)
    /// Draws in other colours from the next frame on.
    func use(_ theme: Theme)
    /// Asks how light the terminal's background is. Most terminals answer, with an input.
    func askForBackground()
    /// Asks how the terminal shows pictures. What is known already is an input at once; if it answers, there is another.
    func askForPictures()
    /// Sounds the bell.
    func bell()
    /// Puts `text` on the clipboard (OSC 52), if the terminal allows it.
    func copy(_ text: String)
    /// Gives the terminal back as it was found. What is presented after that is not shown.
    func restore()
}
