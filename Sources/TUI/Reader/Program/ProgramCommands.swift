extension Command {
    /// Commands about the program itself.
    static let program: [Command] = [
        Command("command", .program, keys: [":"], help: "type a command; Tab completes it") { state, _ in
            state.prompt = PromptState(.command)
            return []
        },
        Command("redraw", .program, keys: ["^L"], help: "paint the screen anew") { _, _ in [.redraw] },
        Command("suspend", .program, keys: ["^Z"], help: "suspend the program; fg continues it") { _, _ in [.suspend] },
        // As less and vi call it at their prompts.
        Command("quit", aliases: ["q", "qa", "x"], .program, keys: ["Q"], help: "quit") { _, _ in
            [.quit(status: 0)]
        },
    ]
}
