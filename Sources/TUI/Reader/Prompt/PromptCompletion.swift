/// Completion of the line at the `:` prompt.
extension AppState {
    /// Completes the line as far as is certain, then offers what is possible, one at each press.
    func complete(_ line: inout PromptState, step: Int) {
        if var completion = line.completion {
            let count = completion.candidates.count
            let next = completion.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
            completion.chosen = next
            line.set(completion.candidates[next])
            line.completion = completion
            return
        }
        offer(line.purpose == .lookup ? words(for: &line) : candidates(for: line.string), to: &line)
    }

    /// Takes the names of files that may complete the line, if it is still what they were asked for.
    mutating func offer(names: [String], for path: String) {
        guard var line = prompt, line.completion == nil, line.pathToComplete == path else { return }
        let before = line.string.dropLast(path.count)
        offer(names.map { before + $0 }, to: &line)
        prompt = line
    }

    private func offer(_ candidates: [String], to line: inout PromptState) {
        let typed = line.string
        guard let first = candidates.first else { return }
        guard candidates.count > 1 else {
            line.set(first + (typed.contains(" ") || Command.named(first)?.argument == nil ? "" : " "))
            return
        }
        let common = candidates.dropFirst().reduce(first) { common, candidate in
            String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
        }
        if common.count > typed.count { line.set(common) }
        line.completion = PromptState.Completion(candidates: candidates, chosen: nil, typed: typed)
    }

    /// The words of the page that begin with what was typed; all of them if nothing was.
    private func words(for line: inout PromptState) -> [String] {
        if line.isSuggestion { line.set("") }
        line.isSuggestion = false
        let typed = line.string.lowercased()
        return wordsOfPage.filter { $0.count > 1 && $0.lowercased().hasPrefix(typed) }
    }

    /// The whole lines that may be meant by `typed`.
    private func candidates(for typed: String) -> [String] {
        guard let space = typed.firstIndex(of: " ") else {
            return Command.all.map(\.id).filter { $0.hasPrefix(typed) }.sorted()
        }
        guard let command = Command.named(String(typed[..<space])) else { return [] }
        let argument = typed[typed.index(after: space)...]
        return command.completions(self).filter { $0.hasPrefix(argument) }.map { "\(command.id) \($0)" }
    }
}

extension PromptState {
    /// Whether `Tab` completes the line.
    var isCompleted: Bool { purpose == .command || purpose == .lookup }

    /// The beginning of a path that is typed after a command which takes a file; nil if none is.
    var pathToComplete: String? {
        guard purpose == .command, let space = string.firstIndex(of: " "),
            Command.named(String(string[..<space]))?.takesFile == true
        else { return nil }
        return String(string[string.index(after: space)...])
    }
}
