import CCmark
import CExpat
import CMinizip
import Platform

extension LinkedLibrary {
    /// The parsers.
    package static var ofFormats: [LinkedLibrary] {
        [
            LinkedLibrary(
                "cmark-gfm", version: String(cString: cmark_version_string()), licence: "BSD-2-Clause AND MIT",
                source: "https://github.com/github/cmark-gfm"),
            LinkedLibrary(
                "gumbo-parser", version: nil, licence: "Apache-2.0", source: "https://github.com/google/gumbo-parser"),
            LinkedLibrary(
                "expat", version: numbers(String(cString: XML_ExpatVersion())), licence: "MIT",
                source: "https://libexpat.github.io/"),
            LinkedLibrary("minizip", version: nil, licence: "Zlib", source: "https://zlib.net/"),
            LinkedLibrary(
                "zlib", version: String(cString: zlibVersion()), licence: "Zlib", source: "https://zlib.net/"),
        ]
    }

    /// "2.5.0" of "expat_2.5.0".
    private static func numbers(_ version: String) -> String { String(version.drop { !$0.isNumber }) }
}
