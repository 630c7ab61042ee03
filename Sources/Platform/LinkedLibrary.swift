import CSystem

/// A library that the program is linked with. Each target names those that it calls.
package struct LinkedLibrary: Hashable, Sendable {
    package let name: String
    /// As the library itself says it where it can, at run time; nil if it does not say.
    package let version: String?
    /// The licence by its SPDX identifier.
    package let licence: String
    /// Where its sources are.
    package let source: String

    package init(_ name: String, version: String?, licence: String, source: String) {
        self.name = name
        self.version = version
        self.licence = licence
        self.source = source
    }

    /// The C library and the runtime of the language.
    package static var ofPlatform: [LinkedLibrary] {
        [
            LinkedLibrary(
                "swift", version: compilerVersion, licence: "Apache-2.0 WITH Swift-exception",
                source: "https://github.com/swiftlang/swift")
        ] + cLibrary
    }

    private static var cLibrary: [LinkedLibrary] {
        guard let version = gloss_c_library_version() else { return [] }
        return [
            LinkedLibrary(
                "glibc", version: String(cString: version), licence: "LGPL-2.1-or-later",
                source: "https://sourceware.org/glibc/"),
            LinkedLibrary(
                "libstdc++ and libgcc", version: nil, licence: "GPL-3.0-or-later WITH GCC-exception-3.1",
                source: "https://gcc.gnu.org/"),
        ]
    }

    /// The runtime does not say its version; it is that of the compiler.
    private static var compilerVersion: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #elseif compiler(>=6.2)
            "6.2"
        #else
            "6.1"
        #endif
    }
}
