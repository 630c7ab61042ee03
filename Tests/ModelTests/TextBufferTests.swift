import Model
import Testing

private func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    let text = TextBuffer(bytes: bytes)
    var scalars: [Unicode.Scalar] = []
    var offset = 0
    while offset < text.count {
        let (scalar, length) = text.scalar(at: offset)
        scalars.append(scalar)
        offset += length
    }
    return scalars
}

@Test func everyScalarIsDecodedAsTheStandardLibraryDecodesIt() {
    for value in Array(0...0x3000) + Array(0xD7F0...0xE010) + [0xFFFD, 0x1F600, 0x10FFFF] {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
        #expect(decoded(Array(String(Character(scalar)).utf8)) == [scalar])
    }
}

/// The standard library follows the same recommendation of the Unicode Standard for what is invalid.
@Test func invalidBytesAreReplacedAsTheStandardLibraryReplacesThem() {
    var generator = SystemRandomNumberGenerator()
    let leads: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x90,
    ]
    for _ in 0..<5_000 {
        let bytes = (0..<6).map { _ in leads.randomElement(using: &generator)! }
        #expect(decoded(bytes) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), "\(bytes)")
    }
}

@Test func aScalarIsFoundFromAnyOfItsBytes() {
    let text = TextBuffer("aé€😀")
    #expect((0...10).map(text.scalarStart) == [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10])
}

@Test func aStrayContinuationByteIsAPlaceOfItsOwn() {
    let text = TextBuffer(bytes: [0x61, 0x80, 0x80, 0x80, 0x80])
    #expect((0..<5).map(text.scalarStart) == [0, 1, 2, 3, 4])
}
