extension Command {
    /// Commands about the file that is read.
    static let documents: [Command] = [
        Command(
            "whole-page", .moving, keys: ["W"], in: [.page], help: "show all of a web page, or its article again",
            unless: needsDocument
        ) { state, _ in
            state.toggleWholePage()
        },
        Command(
            "follow", .program, argument: "on|off", help: "read what is appended to the file as it comes",
            completions: { _ in ["on", "off"] }
        ) { state, call in
            state.reading.isFollowing = Setting.isOn(call.argument) ?? !state.reading.isFollowing
            if state.reading.isFollowing { state.showEnd() }
            state.tell(state.reading.isFollowing ? "Following." : "No longer following.")
            return [.follow(state.reading.isFollowing, generation: state.reading.generation)]
        },
    ]
}
