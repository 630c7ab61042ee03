extension Command {
    /// Commands that move the page, or the choice in a panel.
    static let moving: [Command] = [
        Command("line-down", .moving, keys: ["j", "↓", "^E"], help: "go down a line, or to the next entry") {
            state, call in
            state.move(rows: call.times)
            return []
        },
        Command("line-up", .moving, keys: ["k", "↑", "^Y"], help: "go up a line, or to the entry before") {
            state, call in
            state.move(rows: -call.times)
            return []
        },
        Command("page-down", .moving, keys: ["Space", "f", "^F", "PgDn"], help: "go down a page") { state, call in
            state.move(pages: call.times)
            return []
        },
        Command("page-up", .moving, keys: ["b", "^B", "PgUp"], help: "go up a page") { state, call in
            state.move(pages: -call.times)
            return []
        },
        Command("half-page-down", .moving, keys: ["d", "^D"], help: "go down half a page") { state, call in
            state.move(halfPages: call.times)
            return []
        },
        Command("half-page-up", .moving, keys: ["u", "^U"], onPageOnly: ["u"], help: "go up half a page") {
            state, call in
            state.move(halfPages: -call.times)
            return []
        },
        Command(
            "columns-right", .moving, keys: ["→"], in: [.page],
            help: "show what is to the right of unbroken lines; go to the panel that is open"
        ) { state, call in
            state.moveSideways(halfScreens: call.times)
        },
        Command("columns-left", .moving, keys: ["←"], in: [.page], help: "show what is to the left") { state, call in
            state.moveSideways(halfScreens: -call.times)
        },
        Command("start", .moving, keys: ["g", "Home"], help: "go to the start, or to line N of the file") {
            state, call in
            if let line = call.count, !state.isInPanel { return state.goTo(line: line) }
            state.moveToEdge(isEnd: false)
            return []
        },
        Command("end", .moving, keys: ["G", "End"], help: "go to the end, or to line N of the file") { state, call in
            if let line = call.count, !state.isInPanel { return state.goTo(line: line) }
            state.moveToEdge(isEnd: true)
            return []
        },
        Command(
            "percent", .moving, keys: ["%"], argument: "N", help: "go to N percent of the text: 50%"
        ) { state, call in
            guard let percent = call.count ?? Int(call.argument.prefix { $0.isNumber }) else {
                state.tell("How far? Type a number first: 50%.")
                return []
            }
            return state.goTo(percent: percent)
        },
        Command("section-next", .moving, keys: ["]"], help: "go to the next section") { state, call in
            state.goToSection(step: call.times)
            return []
        },
        Command("section-previous", .moving, keys: ["["], help: "go to the section before") { state, call in
            state.goToSection(step: -call.times)
            return []
        },
        Command("paragraph-next", .moving, keys: ["}"], help: "go to the next paragraph") { state, call in
            state.goToParagraph(step: call.times)
            return []
        },
        Command("paragraph-previous", .moving, keys: ["{"], help: "go to the paragraph before") { state, call in
            state.goToParagraph(step: -call.times)
            return []
        },
    ]
}
