import Platform

/// The variables that the program was started with.
enum Environment {
    /// The value of a variable; nil if it is not set.
    static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// A path in which a leading "~/" is the home directory.
    static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = self["HOME"] else { return path }
        return home + path.dropFirst()
    }

    /// The path of the program that runs.
    static var programPath: String {
        #if os(Linux)
            "/proc/self/exe"
        #else
            CommandLine.arguments.first ?? "gloss"
        #endif
    }

    /// The encoding that the locale names, if that is not UTF-8.
    static var foreignEncoding: String? {
        encoding.flatMap { $0.lowercased().filter { $0 != "-" } == "utf8" ? nil : $0 }
    }

    /// The encoding that the locale names for text, such as "ISO-8859-1" in "fr_FR.ISO-8859-1"; nil if it names none.
    static var encoding: String? {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { self[$0] }.first { !$0.isEmpty }
        guard let locale, let dot = locale.firstIndex(of: ".") else { return nil }
        return String(locale[locale.index(after: dot)...].prefix { $0 != "@" })
    }
}
