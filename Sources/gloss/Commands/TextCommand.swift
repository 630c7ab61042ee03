import ArgumentParser
import Formats
import Model

/// `gloss text`: the text of a document.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Print a document's text.",
        discussion: """
            The text is wrapped to the measure of the configuration (80 columns), or to the terminal if that is narrower. \
            With --raw it is printed byte for byte as the offsets of `gloss outline` and `gloss entities` count it, unless \
            the output is a terminal, to which no control character of a document is ever sent.
            """)

    @Argument(help: "The document; - reads standard input.", completion: .file())
    var file: String

    @Flag(help: "Print the text byte for byte, not wrapped.")
    var raw = false

    @OptionGroup
    var arguments: DocumentArguments

    func run() throws {
        let configuration = UserConfiguration.reported()
        var options = arguments.options(configuration)
        options.findsSections = false
        options.keepsControls = raw
        let document = try OpenedDocument.whole(file, options: options).document
        guard raw else {
            let measure = configuration.settings.measure
            try PrintedText(document).write(measure: StandardOutput.measure(measure))
            return
        }
        guard !StandardOutput.isTerminal else {
            try PrintedText(document).writeLines()
            return
        }
        let result = document.text.withBytes { bytes in
            Result { () throws(CommandFailure) in try StandardOutput.write(UnsafeRawBufferPointer(bytes)) }
        }
        try result.get()
    }
}
