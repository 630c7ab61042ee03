import ArgumentParser
import Formats

/// The options that say how documents are read, shared by the commands that read them.
struct DocumentArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read as this format, whatever the content and the name say: "
                + DocumentFormat.all.map(\.id).joined(separator: ", ") + ".", valueName: "id"),
        completion: .list(DocumentFormat.all.map(\.id)))
    var format: String?

    @Option(
        help: ArgumentHelp(
            "Read text, pages and mail in this encoding, such as koi8-r, whatever they say.", valueName: "name"))
    var encoding: String?

    @Flag(
        name: [.customLong("whole-page"), .customLong("whole")],
        help: "Show a web page with its navigation and all, not only its article.")
    var wholePage = false

    /// The options in the words of the readers.
    var readOptions: ReadOptions {
        var options = ReadOptions()
        options.formatID = format
        options.wholePage = wholePage
        options.encoding = encoding
        return options
    }

    /// The options, with the filter commands of the reader's configuration.
    func options(_ configuration: Configuration) -> ReadOptions {
        var options = readOptions
        options.filters = configuration.filters
        return options
    }

    func validate() throws {
        if !readOptions.hasKnownEncoding {
            throw ValidationError("unknown encoding \"\(ShownName.of(encoding ?? ""))\"")
        }
        guard let format, DocumentFormat.named(format) == nil else { return }
        let known = DocumentFormat.all.map(\.id).joined(separator: ", ")
        throw ValidationError("unknown format \"\(ShownName.of(format))\"; use one of \(known)")
    }
}
