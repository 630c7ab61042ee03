import Platform
import Testing

/// The program under test, and where it runs.
enum GlossProgram {
    /// The path of the program that was built together with these tests.
    static let path: String = {
        var folder = imagePath
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if access(folder + "/gloss", X_OK) == 0 { return folder + "/gloss" }
        }
        return ".build/debug/gloss"
    }()

    /// The file that holds this code, which lies in, or some levels under, the folder of the build's products.
    private static var imagePath: String {
        #if os(Linux)
            let link = "/proc/self/exe"
        #else
            var info = Dl_info()
            guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return "" }
            let link = String(cString: name)
        #endif
        guard let real = realpath(link, nil) else { return "" }
        defer { free(real) }
        return String(cString: real)
    }

    /// The repository.
    static let repository: String = {
        var path = #filePath
        for _ in 0..<4 { path = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) }
        return path
    }()

    /// A sample article.
    static func seed(_ name: String) -> String { "\(repository)/seeds/\(name)" }

    /// The environment of every run: a terminal that is known, no reader's configuration.
    static func environment(home: String, _ changes: [String: String] = [:]) -> [String] {
        // What a sanitizer is to leave out holds for the program as for the tests.
        let names: [String] = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"]
        let sanitizers = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        let fixed = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": home,
            "PATH": "/usr/local/bin:/usr/bin:/bin", "XDG_CONFIG_HOME": "\(home)/config",
            "XDG_STATE_HOME": "\(home)/state", "XDG_DATA_HOME": "\(home)/data",
        ]
        return fixed.merging(changes) { $1 }.merging(sanitizers) { $1 }.sorted { $0.key < $1.key }.map {
            "\($0.key)=\($0.value)"
        }
    }
}
