import Formats
import Platform

/// The documents in folders.
enum DocumentFolder {
    /// The files that `paths` name and those in the folders that they name, in the order of names; and what cannot be read, a
    /// line each. In a folder only files with the ending of a format count, and nothing whose name begins with a dot.
    static func files(of paths: [String]) -> (files: [String], problems: [String]) {
        var files: [String] = []
        var problems: [String] = []
        let endings = Set(DocumentFormat.all.flatMap(\.fileExtensions) + moreEndings)
        for path in paths {
            var status = stat()
            guard stat(FileName.bytes(of: path), &status) == 0 else {
                problems.append("\(ShownName.of(path)): \(String(cString: strerror(errno)))")
                continue
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                collect(path, endings, into: &files, &problems)
            } else {
                files.append(path)
            }
        }
        return (files, problems)
    }

    /// Endings of files that go through a converter.
    private static let moreEndings = ["pdf", "docx", "odt", "rtf", "gz", "xz"]

    private static func collect(
        _ path: String, _ endings: Set<String>, into files: inout [String], _ problems: inout [String]
    ) {
        guard let folder = opendir(FileName.bytes(of: path)) else {
            problems.append("\(ShownName.of(path)): \(String(cString: strerror(errno)))")
            return
        }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    FileName.string(of: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        closedir(folder)
        for name in names.sorted() {
            let inner = path.hasSuffix("/") ? path + name : path + "/" + name
            var status = stat()
            // What a symbolic link leads to is found where it is, and a loop of links is not followed.
            guard lstat(FileName.bytes(of: inner), &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                collect(inner, endings, into: &files, &problems)
            } else if status.st_mode & S_IFMT == S_IFREG, endings.contains(ending(of: name)) {
                files.append(inner)
            }
        }
    }

    private static func ending(of name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
