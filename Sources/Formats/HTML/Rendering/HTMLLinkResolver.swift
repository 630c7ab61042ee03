/// Says what the address of a link means: a place in the document, or one outside of it.
struct HTMLLinkResolver {
    /// The address against which relative ones are read; empty if it is not known.
    var base = ""
    /// The file of a book in which the link is, as a path inside of the book; nil for a web page.
    var file: String?

    /// What `address` leads to; nil if it leads nowhere, as scripts do.
    func target(of address: String, isNote: @autoclosure () -> Bool) -> HTMLContentBuilder.LinkTarget? {
        if address.hasPrefix("#") {
            let fragment = WebAddress.decoded(address.dropFirst())
            return fragment.isEmpty ? nil : .name(file: file ?? "", fragment: fragment, isNote: isNote())
        }
        if let scheme = WebAddress.scheme(of: address) {
            if scheme == "javascript" || scheme == "data" || scheme == "blob" { return nil }
            if let own = ownFragment(of: address) { return .name(file: "", fragment: own, isNote: isNote()) }
            return .address(address)
        }
        guard let file else {
            guard !base.isEmpty else { return .address(address) }
            let resolved = WebAddress.resolve(address, against: base)
            if let own = ownFragment(of: resolved) { return .name(file: "", fragment: own, isNote: isNote()) }
            return .address(resolved)
        }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = WebAddress.path(WebAddress.decoded(parts[0]), relativeTo: file)
        return .name(file: path, fragment: parts.count > 1 ? WebAddress.decoded(parts[1]) : "", isNote: isNote())
    }

    /// The picture at `address`; nil if it is neither in the book nor beside the page.
    func picture(at address: String) -> HTMLContentBuilder.LinkTarget? {
        guard !address.isEmpty, WebAddress.scheme(of: address) == nil, !address.hasPrefix("//") else { return nil }
        guard let file else { return .picture(address) }
        return .picture(WebAddress.path(WebAddress.decoded(Substring(address)), relativeTo: file))
    }

    /// The fragment of an address of this very page; nil for others.
    private func ownFragment(of address: String) -> String? {
        guard file == nil, !base.isEmpty, let mark = address.firstIndex(of: "#"), address[..<mark] == base else {
            return nil
        }
        let fragment = WebAddress.decoded(address[address.index(after: mark)...])
        return fragment.isEmpty ? nil : fragment
    }
}
