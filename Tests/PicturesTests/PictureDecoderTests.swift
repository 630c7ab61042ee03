import Foundation
import Model
import Testing

@testable import Pictures

@Suite struct PictureDecoderTests {
    static let kinds = ["flag.png", "flag.jpg", "flag.webp", "flag.gif"]

    private func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)")))
    }

    /// The colour of a point: "red", "blue" or its parts.
    private func colour(_ picture: Picture, row: Int, column: Int) -> String {
        let place = (row * picture.width + column) * 3
        let parts = picture.points[place..<place + 3].map(Int.init)
        switch (parts[0], parts[1], parts[2]) {
        case (180..., ..<80, ..<80): return "red"
        case (..<80, ..<100, 160...): return "blue"
        case (250..., 250..., 250...): return "white"
        default: return "\(parts)"
        }
    }

    @Test(arguments: kinds) func theLeftIsRedAndTheRightIsBlue(name: String) throws {
        let picture = try PictureDecoder.picture(try fixture(name), width: 8, height: 8)
        #expect(picture.width == 8)
        #expect(picture.height == 4, "it keeps its shape")
        for row in 0..<4 {
            #expect(colour(picture, row: row, column: 0) == "red")
            #expect(colour(picture, row: row, column: 7) == "blue")
        }
    }

    @Test(arguments: kinds) func aPictureIsNotMadeLarger(name: String) throws {
        let picture = try PictureDecoder.picture(try fixture(name), width: 500, height: 500)
        #expect(picture.width == 32)
        #expect(picture.height == 16)
    }

    @Test(arguments: kinds) func aLowRoomMakesItNarrow(name: String) throws {
        let picture = try PictureDecoder.picture(try fixture(name), width: 500, height: 2)
        #expect(picture.width == 4)
        #expect(picture.height == 2)
    }

    @Test(arguments: ["clear.png", "clear.gif"]) func whatIsTransparentIsWhite(name: String) throws {
        let picture = try PictureDecoder.picture(try fixture(name), width: 2, height: 2)
        #expect(colour(picture, row: 0, column: 0) == "white")
    }

    @Test func whatIsNoPictureIsSaidToBeNone() {
        #expect(throws: PictureDecoder.Problem.unknown) {
            try PictureDecoder.picture(Array("<svg></svg>".utf8), width: 8, height: 8)
        }
        #expect(throws: PictureDecoder.Problem.unknown) { try PictureDecoder.picture([], width: 8, height: 8) }
    }

    @Test func moreThanAHundredMillionPointsAreNotDecoded() throws {
        var bytes = try fixture("flag.png")
        // The width and height follow the signature and the name of the first chunk; its checksum is wrong then, too.
        for (offset, byte) in [0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00].enumerated() {
            bytes[16 + offset] = UInt8(byte)
        }
        #expect(throws: PictureDecoder.Problem.self) { try PictureDecoder.picture(bytes, width: 8, height: 8) }
        var animation = try fixture("flag.gif")
        for place in 6..<10 { animation[place] = 0xFF }
        #expect(throws: PictureDecoder.Problem.tooLarge) {
            try PictureDecoder.picture(animation, width: 8, height: 8)
        }
    }

    @Test(arguments: kinds) func aDamagedPictureDoesNoHarm(name: String) throws {
        let whole = try fixture(name)
        for count in whole.indices { _ = try? PictureDecoder.picture(Array(whole[..<count]), width: 8, height: 8) }
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0xFF
            _ = try? PictureDecoder.picture(bytes, width: 8, height: 8, mostPoints: 1 << 20)
        }
    }
}
