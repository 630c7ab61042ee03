import Platform

/// A folder of a test's own, removed with what is in it when the test is done.
package final class TemporaryFolder {
    /// Where it is.
    package let path: String

    package init() {
        var template = Array("/tmp/gloss-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
        }
    }

    /// Writes a file and gives its path.
    package func file(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
        let path = "\(path)/\(name)"
        let bytes = Array(bytes)
        guard let file = fopen(path, "w") else { return path }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        return path
    }

    /// Writes a text file and gives its path.
    package func file(_ name: String, _ text: String) -> String { file(name, text.utf8) }

    /// Makes a folder in it and gives its path.
    package func folder(_ name: String) -> String {
        mkdir("\(path)/\(name)", 0o700)
        return "\(path)/\(name)"
    }

    /// The names of what is in it, in order.
    package var names: [String] { Self.names(in: path).sorted() }

    deinit {
        if path != "/tmp" { Self.remove(path) }
    }

    private static func remove(_ path: String) {
        for name in names(in: path) { remove("\(path)/\(name)") }
        if rmdir(path) != 0 { unlink(path) }
    }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
