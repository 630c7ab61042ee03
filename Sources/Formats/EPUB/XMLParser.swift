import CExpat

/// Reads XML through expat: calls back for each element and text.
///
/// Entities that a document declares are expanded by expat, which ends a parse that they blow up (its protection against
/// "billion laughs"); external ones are never read. What comes out is bounded as well.
final class XMLParser {
    /// An element that begins.
    struct Element {
        /// The name without its prefix, in lower case.
        var name: String
        /// The attributes by name without prefix, in lower case, except for `xml:` ones.
        var attributes: [String: String]
    }

    /// The deepest nesting that is followed.
    static let maximumDepth = 256
    /// The most text that is passed on, in bytes.
    static let maximumText = 16 << 20

    /// Called where an element begins.
    var onStart: (Element) -> Void = { _ in }
    /// Called where an element ends.
    var onEnd: (String) -> Void = { _ in }
    /// Called for each piece of text.
    var onText: (String) -> Void = { _ in }

    private var depth = 0
    private var textBytes = 0

    /// Reads `bytes`; gives what is wrong with them, or nil. What came before a fault was reported.
    func parse(_ bytes: [UInt8]) -> String? {
        guard let parser = XML_ParserCreate(nil) else { return "no memory" }
        defer { XML_ParserFree(parser) }
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        // Names of HTML's entities, for which no document type was read, are passed over instead of ending the parse.
        XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLParser.of(user)?.start(name, attributes) },
            { user, name in XMLParser.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { user, text, count in XMLParser.of(user)?.text(text, count) }
        let status = bytes.withUnsafeBytes { raw in
            XML_Parse(parser, raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count), 1)
        }
        guard status != XML_STATUS_OK else { return nil }
        return XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLParser? {
        user.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= Self.maximumDepth, let name else { return }
        var attributes: [String: String] = [:]
        var index = 0
        while let list, let key = list[index], let value = list[index + 1] {
            attributes[Self.localName(key)] = String(cString: value)
            index += 2
        }
        onStart(Element(name: Self.localName(name), attributes: attributes))
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        guard depth < Self.maximumDepth, let name else { return }
        onEnd(Self.localName(name))
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, textBytes + Int(count) <= Self.maximumText else { return }
        textBytes += Int(count)
        onText(
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self)
            })
    }

    private static func localName(_ name: UnsafePointer<CChar>) -> String {
        let name = String(cString: name).lowercased()
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), !name.hasPrefix("xml:") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
