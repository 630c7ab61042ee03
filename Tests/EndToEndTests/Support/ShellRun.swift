import Platform
import TestSupport
import Testing

/// A run of the program as a shell does it: arguments and bytes in, bytes and an exit code out.
struct ShellRun {
    /// What it wrote to standard output.
    private(set) var output: [UInt8] = []
    /// What it wrote to standard error.
    private(set) var errors: [UInt8] = []
    /// Where it finds its configuration: nowhere; removed when the run is no longer looked at.
    private let home = TemporaryFolder()
    /// How it ended.
    private(set) var ending: SpawnedProcess.Ending?

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    var lines: [String] { outputText.split(separator: "\n").map(String.init) }

    /// Runs `gloss` with `arguments`.
    init(_ arguments: String..., input: [UInt8] = []) throws {
        try self.init(arguments: arguments, input: input)
    }

    /// Runs `gloss` with `arguments`.
    init(arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws {
        try self.init(command: [GlossProgram.path] + arguments, input: input, environment: environment)
    }

    /// Runs any command.
    init(command: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws {
        let given = home.file("input", input)
        var out: [Int32] = [-1, -1]
        var err: [Int32] = [-1, -1]
        try #require(Self.pipe(&out) && Self.pipe(&err))
        let child = SpawnedProcess.start(
            command, environment: GlossProgram.environment(home: home.path, environment),
            descriptors: [.file(given, flags: O_RDONLY), .copy(of: out[1]), .copy(of: err[1])])
        close(out[1])
        close(err[1])
        let started = try #require(child, "\(command[0]) does not start")
        collect(out[0], err[0])
        ending = SpawnedProcess.ending(of: started, waits: true)
    }

    private static func pipe(_ ends: inout [Int32]) -> Bool {
        guard Platform.pipe(&ends) == 0 else { return false }
        // Another test's child would hold the pipe open otherwise.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return true
    }

    private mutating func collect(_ out: Int32, _ err: Int32) {
        var open = [out, err]
        var chunk = [UInt8](repeating: 0, count: 65536)
        while !open.isEmpty {
            var wanted = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&wanted, nfds_t(wanted.count), -1) > 0 || errno == EINTR else { break }
            for entry in wanted where entry.revents != 0 {
                let count = read(entry.fd, &chunk, chunk.count)
                if count > 0 {
                    if entry.fd == out { output += chunk[..<count] } else { errors += chunk[..<count] }
                } else {
                    close(entry.fd)
                    open.removeAll { $0 == entry.fd }
                }
            }
        }
    }
}
