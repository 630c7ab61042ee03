import Formats
import Platform

/// The names of files, for completion at the prompt.
enum FileNames {
    /// The most that are offered: nobody reads more, and a directory may hold any number.
    private static let most = 1000

    /// The paths that begin with `path`, in order; a directory's ends with a slash. Names that begin with a dot are listed
    /// only if one is typed.
    static func beginning(with path: String) -> [String] {
        let split = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let (folder, start) = (String(path[..<split]), String(path[split...]))
        guard let directory = opendir(FileName.bytes(of: folder.isEmpty ? "." : Environment.expanded(folder))) else {
            return []
        }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < most, let entry = readdir(directory) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { place in
                place.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    FileName.string(of: $0)
                }
            }
            guard name != ".", name != "..", name.hasPrefix(start), start.hasPrefix(".") || !name.hasPrefix(".") else {
                continue
            }
            names.append(folder + name + (isDirectory(folder + name) ? "/" : ""))
        }
        return names.sorted()
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(FileName.bytes(of: Environment.expanded(path)), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
