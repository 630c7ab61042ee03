/// Addresses of the web and paths of archives: how relative ones are read (RFC 3986, section 5.2).
enum WebAddress {
    /// The scheme of an address in lower case ("https"); nil if it is relative.
    static func scheme(of address: String) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else { return nil }
        let scheme = address.utf8[..<colon]
        guard scheme.first?.isASCIILetter ?? false, scheme.count < 24,
            scheme.allSatisfy({
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            })
        else { return nil }
        return String(address[..<colon]).lowercased()
    }

    /// The absolute address that `reference` stands for on a page at `base`, which is absolute.
    static func resolve(_ reference: String, against base: String) -> String {
        guard scheme(of: reference) == nil, let scheme = scheme(of: base) else { return reference }
        let base = base.prefix { $0 != "#" }
        if reference.hasPrefix("//") { return scheme + ":" + reference }
        let rest = base.dropFirst(scheme.count + 1)
        guard rest.hasPrefix("//") else { return reference }
        let authorityEnd = rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let root = base[..<authorityEnd]
        let path = rest[authorityEnd...].prefix { $0 != "?" }
        if reference.hasPrefix("?") { return root + path + reference }
        let split = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        let own = String(reference[..<split])
        return root + "/" + self.path(own, relativeTo: String(path)) + reference[split...]
    }

    /// The path that `reference` names when it is in the file at `base`, without dots and without a slash at the
    /// start; one that climbs out ends at the root.
    static func path(_ reference: String, relativeTo base: String) -> String {
        var parts: [Substring] = []
        if !reference.hasPrefix("/") { parts = Self.parts(of: base).dropLast() }
        if reference.isEmpty { parts = Self.parts(of: base) }
        let own = Self.parts(of: reference)
        var result: [Substring] = []
        for part in parts + own {
            switch part {
            case "..": _ = result.popLast()
            case ".": break
            case "" where result.isEmpty: break
            default: result.append(part)
            }
        }
        if own.last == "." || own.last == ".." { result.append("") }
        if reference.isEmpty, result.last == "" { result.removeLast() }
        return result.joined(separator: "/")
    }

    private static func parts(of path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// `text` with "%20" and the like decoded.
    static func decoded(_ text: some StringProtocol) -> String {
        text.utf8.contains(UInt8(ascii: "%")) ? String(decoding: decodedBytes(text), as: UTF8.self) : String(text)
    }

    /// The bytes that `text` stands for.
    static func decodedBytes(_ text: some StringProtocol) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
