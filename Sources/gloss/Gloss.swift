import ArgumentParser

@main
struct Gloss: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read, and know who and what the text is about.")
    func run() throws {}
}
