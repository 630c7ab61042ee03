import CExpat

/// Reads XML through expat: calls back for each element and text.
///
/// Entities that a document declares are expanded by expat, which ends a parse that they blow up (its protection against
/// "billion laughs"); external ones are never read. What comes out is bounded as well.
final class XMLParser {
    /// An element that begins. Valid only during the call.
    struct Element {
        fileprivate let start: UnsafePointer<CChar>
        fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

        /// The name as it is written.
        var fullName: UnsafePointer<CChar> { start }
        /// The name without its prefix, in lower case.
        var name: String { XMLParser.localName(start) }
        /// The attributes by name without prefix, in lower case, except for `xml:` ones.
        var attributes: [String: String] {
            Dictionary(
                fullAttributes.map { (XMLParser.localName($0.0), String(cString: $0.1)) }, uniquingKeysWith: { $1 })
        }
        /// The names and values of the attributes as they are written.
        var fullAttributes: some Sequence<(UnsafePointer<CChar>, UnsafePointer<CChar>)> {
            sequence(state: list) { list -> (UnsafePointer<CChar>, UnsafePointer<CChar>)? in
                guard let next = list, let name = next[0], let value = next[1] else { return nil }
                list = next + 2
                return (name, value)
            }
        }
    }

    /// The deepest nesting that is followed.
    static let maximumDepth = 256
    /// The most text that is passed on, in bytes.
    static let maximumText = 64 << 20

    /// Called where an element begins.
    var onStart: (Element) -> Void = { _ in }
    /// Called where an element ends.
    var onEnd: (String) -> Void = { _ in }
    /// Called for each piece of text.
    var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
    /// Called for an entity that the document does not declare, by its name.
    var onEntity: (String) -> Void = { _ in }

    private var depth = 0
    private var textBytes = 0

    /// Reads `bytes`, which are UTF-8 whatever they say of themselves, or with nil what they say.
    ///
    /// - Parameter isWhole: whether they end where the document does.
    /// - Returns: what is wrong with them, or nil. What came before a fault was reported.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, encoding: String? = nil, isWhole: Bool = true) -> String? {
        guard let parser = XML_ParserCreate(encoding) else { return "no memory" }
        defer { XML_ParserFree(parser) }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        // Names of HTML's entities, for which no document type was read, are reported instead of ending the parse.
        XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLParser.of(user)?.start(name, attributes) },
            { user, name in XMLParser.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { user, text, count in XMLParser.of(user)?.text(text, count) }
        XML_SetSkippedEntityHandler(parser) { user, name, isParameter in
            guard isParameter == 0, let name else { return }
            XMLParser.of(user)?.onEntity(String(cString: name))
        }
        let status = bytes.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isWhole ? 1 : 0)
        }
        guard status != XML_STATUS_OK else { return nil }
        return XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
    }

    /// Reads `bytes` in the encoding that they name.
    func parse(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBufferPointer { parse($0) } }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLParser? {
        user.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= Self.maximumDepth, let name else { return }
        onStart(Element(start: name, list: list))
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        guard depth < Self.maximumDepth, let name else { return }
        onEnd(Self.localName(name))
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, textBytes + Int(count) <= Self.maximumText else { return }
        textBytes += Int(count)
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            onText(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    private static func localName(_ name: UnsafePointer<CChar>) -> String {
        let name = String(cString: name).lowercased()
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), !name.hasPrefix("xml:") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
