import CSystem
import Model
import Platform

/// The bytes of a document, as they lie in a file or come through a pipe.
public struct SourceBytes: Sendable {
    /// The path as it was given, or nil for standard input, what a filter prints and bytes in memory.
    public let path: String?
    /// The name whose ending tells the format, if that is not the path's.
    let nameForFormat: String?
    /// The program that turned the file into text or HTML, if Gloss chose it itself.
    public let converter: String?
    /// What the source is called in messages and in the status line; safe to show.
    public let name: String
    /// The bytes that are there: all of a file, or what has come through the pipe so far.
    public var buffer: TextBuffer { stream?.buffer ?? bytes }
    /// How far the source is to be read, and when to stop.
    public let control: ReadingControl

    private let bytes: TextBuffer
    /// What is still to come; nil if the source is a mapped file or bytes in memory.
    let stream: ByteStream?
    /// The file behind `buffer`, for one that may grow; nil otherwise.
    let file: GrowingFile?

    /// A source in memory, called `name` in messages; `path` only tells the format.
    public init(bytes: TextBuffer, name: String, path: String? = nil) {
        self.init(path: path, name: name, bytes: bytes, stream: nil, file: nil)
    }

    private init(
        path: String?, name: String, bytes: TextBuffer, stream: ByteStream?, file: GrowingFile?,
        nameForFormat: String? = nil, converter: String? = nil
    ) {
        self.path = path
        self.nameForFormat = nameForFormat
        self.converter = converter
        self.name = ShownName.of(name)
        self.bytes = bytes
        self.stream = stream
        self.file = file
        control = ReadingControl()
    }

    /// Opens a file (mapped, whatever its size) or a FIFO (read as a stream; this waits for its first bytes).
    ///
    /// - Throws: `ReadError` if there is no such file, it may not be read, or it is neither a file nor a pipe.
    public static func open(path: String) throws(ReadError) -> SourceBytes {
        var status = stat()
        guard stat(FileName.bytes(of: path), &status) == 0 else { throw ReadError(errno: errno, name: path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO: break
        case S_IFDIR: throw ReadError(.directory, name: path)
        default: throw ReadError(.device, name: path)
        }
        let descriptor = Descriptor(openedAt: path)
        guard let descriptor else { throw ReadError(errno: errno, name: path) }
        return try from(descriptor, path: path, name: path)
    }

    /// Opens a file: through the filter command for the ending of its name if `options` hold one, otherwise through a
    /// converter of the system if the file is of a kind that Gloss does not read and no format was asked for.
    ///
    /// - Throws: `ReadError` if the file cannot be read, the converter is not installed, or the command gives nothing and
    ///   fails.
    public static func open(path: String, options: ReadOptions) throws(ReadError) -> SourceBytes {
        let source = try open(path: path)
        let fileExtension = FormatSample.fileExtension(of: path)
        if let command = options.filters.first(where: { $0.fileExtension == fileExtension })?.command {
            return try filtered(path, by: command)
        }
        guard options.formatID == nil, let converter = source.converterNeeded(fileExtension) else { return source }
        guard ChildProcess.isInstalled(converter.program) else {
            throw ReadError(
                .needsProgram(converter.program, package: converter.package, fileExtension: converter.fileExtension),
                name: path)
        }
        let endsSo = path.lowercased().hasSuffix("." + converter.fileExtension)
        let inner = endsSo && converter.isCompression ? path.dropLast(converter.fileExtension.count + 1) : ""
        return try filtered(
            path, by: converter.command, nameForFormat: String(inner), converter: converter.program,
            limit: converter.outputLimit(of: source.buffer.count))
    }

    private func converterNeeded(_ fileExtension: String) -> Converter? {
        Converter.of(buffer.prefix(8).withBytes { Array($0) }, fileExtension: fileExtension)
    }

    private static func filtered(
        _ path: String, by command: String, nameForFormat: String? = nil, converter: String? = nil, limit: Int = .max
    ) throws(ReadError) -> SourceBytes {
        guard let filter = FilterCommand(command, path: path),
            let stream = ByteStream(filter.output, name: path, filter: filter, limit: limit)
        else { throw ReadError(.filterFailed(command: command, reason: "it did not start"), name: path) }
        try stream.readFirst()
        return SourceBytes(
            path: nil, name: path, bytes: TextBuffer(""), stream: stream, file: nil, nameForFormat: nameForFormat,
            converter: converter)
    }

    /// Opens standard input: a stream, or a file where it was redirected from one. Waits for the first bytes.
    ///
    /// - Throws: `ReadError` if it is closed or a terminal.
    public static func standardInput() throws(ReadError) -> SourceBytes {
        guard let descriptor = Descriptor(duplicating: STDIN_FILENO) else {
            throw ReadError(.system("is closed; name a file"), name: "standard input")
        }
        return try from(descriptor, path: nil, name: "standard input")
    }

    private static func from(
        _ descriptor: Descriptor, path: String?, name: String
    ) throws(ReadError) -> SourceBytes {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw ReadError(errno: errno, name: name) }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { throw ReadError(.directory, name: name) }
        guard kind != S_IFCHR || path == nil && isatty(descriptor.number) == 0, kind != S_IFBLK else {
            throw ReadError(.device, name: name)
        }
        let size = Int(status.st_size)
        // Files of /proc and the like say that they are empty, and are not. A file that was partly read by another
        // program before us is a stream from where that program stopped.
        if kind == S_IFREG, size > 0, lseek(descriptor.number, 0, SEEK_CUR) == 0 {
            if let storage = MappedStorage(descriptor: descriptor.number, count: size) {
                return SourceBytes(
                    path: path, name: name, bytes: TextBuffer(storage: storage, count: size), stream: nil,
                    file: GrowingFile(descriptor: descriptor, storage: storage))
            }
        }
        guard let stream = ByteStream(descriptor, name: name) else {
            throw ReadError(.system("there is no memory left to read it"), name: name)
        }
        try stream.readFirst()
        return SourceBytes(path: path, name: name, bytes: TextBuffer(""), stream: stream, file: nil)
    }

    /// All the bytes; waits for the end of a stream.
    ///
    /// - Parameter limit: how many bytes a stream may bring, for formats that need all of them in memory.
    /// - Throws: `ReadError` if the stream fails, or brings more.
    public func allBytes(limit: Int = .max) throws(ReadError) -> TextBuffer {
        if let stream {
            control.wantAll()
            while !stream.isAtEnd, !control.isCancelled {
                guard stream.count <= limit else { break }
                try stream.read(waiting: true)
            }
        }
        guard buffer.count <= limit else { throw ReadError(.tooLarge(limit), name: name) }
        return buffer
    }

    /// Whether pages of mapped files were missing when they were read, because the files were cut short by others.
    public static var wereFilesCutShort: Bool { gloss_repaired_pages() > 0 }
}
