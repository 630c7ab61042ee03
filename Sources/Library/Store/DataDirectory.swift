import Platform

/// The directory in which Gloss keeps what lasts: `gloss` in the data directory of the XDG Base Directory Specification.
public enum DataDirectory {
    /// Where it is by the environment: `$XDG_DATA_HOME/gloss`, otherwise `~/.local/share/gloss`; nil if neither is known. A
    /// relative directory counts as not set, as the specification says.
    public static func path(environment: (String) -> String?) -> String? {
        if let directory = environment("XDG_DATA_HOME"), directory.hasPrefix("/") { return directory + "/gloss" }
        guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
        return home + "/.local/share/gloss"
    }

    /// Makes the directory at `path` with those that lead to it, readable for its owner alone.
    public static func make(at path: String) throws(StoreError) {
        var missing: [String] = []
        var folder = path
        while !folder.isEmpty, access(folder, F_OK) != 0 {
            missing.append(folder)
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        for folder in missing.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw StoreError(errno: errno)
        }
    }
}

extension StoreError {
    /// The error for a number of the system.
    init(errno number: Int32) {
        switch number {
        case EACCES, EPERM, EROFS, ENOTDIR: self.init(.notWritable)
        case ENOSPC, EDQUOT: self.init(.full)
        default: self.init(.other(String(cString: strerror(number))))
        }
    }
}
