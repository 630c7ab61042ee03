import CPCRE2
import Platform

extension LinkedLibrary {
    /// The regular expressions.
    package static var ofSearch: [LinkedLibrary] {
        [
            LinkedLibrary(
                "PCRE2", version: version, licence: "BSD-3-Clause", source: "https://github.com/PCRE2Project/pcre2")
        ]
    }

    /// "10.42" of "10.42 2022-12-11".
    private static var version: String? {
        var text = [CChar](repeating: 0, count: 64)
        guard pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) >= 0 else { return nil }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
            .map { String($0.prefix { $0 != " " }) }
    }
}
