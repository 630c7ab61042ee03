/// What the system's database says of a type of terminal, for whoever wants to know what to expect of it.
package struct TerminalDescription: Hashable, Sendable {
    /// Whether the system knows the type.
    package let isKnown: Bool
    /// Whether pages can be shown on it.
    package let canDraw: Bool
    /// How many colours it has; 0 if none.
    package let colours: Int
    /// Whether it says that a program may set the clipboard (user_caps(5), "Ms").
    package let takesClipboard: Bool
    /// Whether it reports the mouse.
    package let hasMouse: Bool

    /// Looks up the type `name`, the value of `TERM`; one that is not known is taken for an xterm, as the reader does.
    @MainActor
    package init(ofTerminalNamed name: String) {
        let known = Terminfo(terminalNamed: name)
        let terminal = known ?? Terminfo(terminalNamed: "xterm-256color")
        isKnown = known != nil
        canDraw = TerminfoTerminal.canDraw(onTerminalNamed: name) && terminal?.canDraw ?? false
        colours = max(terminal?.number("colors") ?? 0, 0)
        takesClipboard = !(terminal?.bytes("Ms").isEmpty ?? true)
        hasMouse = !(terminal?.bytes("kmous").isEmpty ?? true)
    }
}
