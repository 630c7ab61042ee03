extension Command {
    /// Commands about the files that are read.
    static let files: [Command] = [
        Command(
            "open", aliases: ["e"], .program, argument: "FILE", takesFile: true,
            help: "open another file; Tab completes its name"
        ) { state, call in
            guard !call.argument.isEmpty else {
                state.tell("Which file? :open FILE", isError: true)
                return []
            }
            state.files.insert(call.argument)
            return state.open(path: call.argument)
        },
        Command(
            "next-file", aliases: ["n"], .program, argument: "N", help: "read the next file, or the Nth from here"
        ) { state, call in
            state.openFile(by: Int(call.argument) ?? call.times)
        },
        Command(
            "previous-file", aliases: ["p"], .program, argument: "N", help: "read the file before, or N files before"
        ) { state, call in
            state.openFile(by: -(Int(call.argument) ?? call.times))
        },
    ]
}

extension AppState {
    fileprivate mutating func openFile(by count: Int) -> [Effect] {
        guard let path = files.move(by: count) else {
            tell(count > 0 ? "There is no file after this one." : "There is no file before this one.")
            return []
        }
        return open(path: path)
    }
}
