/// Names of files as strings. A name is bytes, of which any but "/" and NUL may occur; as a string it is the UTF-8 that it
/// nearly always is, with a private-use character (U+10FF80...U+10FFFF) for each byte that is not.
///
/// Both ways lose nothing: a name that has such a character itself has each of the character's bytes replaced.
package enum FileName {
    /// The string for a name that ends with a NUL.
    package static func string(of name: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
        return string(Array(bytes))
    }

    /// The string for the name `bytes`.
    package static func string(_ bytes: [UInt8]) -> String {
        if !bytes.contains(leadOfReplacement), let string = String(validating: bytes, as: UTF8.self) { return string }
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            var parser = Unicode.UTF8.ForwardParser()
            var rest = bytes[place...].makeIterator()
            guard case .valid(let scalar) = parser.parseScalar(from: &rest),
                replacedByte(Unicode.UTF8.decode(scalar)) == nil
            else {
                text += replacement(of: bytes[place])
                place += 1
                continue
            }
            text += scalar
            place += scalar.count
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of the name that `string` is for, and a NUL: what functions of the C library take.
    package static func bytes(of string: String) -> [CChar] {
        guard string.utf8.contains(leadOfReplacement) else { return Array(string.utf8CString) }
        var bytes: [CChar] = []
        for scalar in string.unicodeScalars {
            if let byte = replacedByte(scalar) {
                bytes.append(CChar(bitPattern: byte))
            } else {
                bytes += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
            }
        }
        return bytes + [0]
    }

    /// The path of the file at `path` from the root, without symbolic links; nil if there is no such file.
    package static func absolute(_ path: String) -> String? {
        guard let real = realpath(bytes(of: path), nil) else { return nil }
        defer { free(real) }
        return string(of: real)
    }

    /// The byte that `scalar` is written for; nil if it is an ordinary character.
    package static func replacedByte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= 0x10FF80 ? UInt8(scalar.value & 0xFF) : nil
    }

    /// The first byte of every replacement in UTF-8.
    private static let leadOfReplacement: UInt8 = 0xF4

    /// A byte below 80 occurs here as a part of a character that is replaced: never, as all of those are 80 or more.
    private static func replacement(of byte: UInt8) -> [UInt8] {
        [leadOfReplacement, 0x8F, 0xBE | byte >> 6 & 1, 0x80 | byte & 0x3F]
    }
}
