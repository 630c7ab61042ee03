import Foundation
import Model
import TerminalEmulator
import Testing

@testable import Pictures

@Suite struct PictureEncoderTests {
    /// A picture of many colours, the first of which is black.
    private static func colourful(width: Int = 40, height: Int = 19) -> Picture? {
        var points: [UInt8] = []
        for row in 0..<height {
            for column in 0..<width {
                points += [UInt8(column * 255 / width), UInt8(row * 255 / height), UInt8((row * column) & 255)]
            }
        }
        return Picture(width: width, height: height, points: points)
    }

    /// A picture of one to four plain colours in squares.
    private static func squares(of colours: [[UInt8]], side: Int = 5) -> Picture? {
        let rows = (0..<side * 2).map { row in
            (0..<side * 2).flatMap { column in
                colours[(row / side * 2 + column / side) % colours.count]
            }
        }
        return Picture(width: side * 2, height: side * 2, points: rows.flatMap { $0 })
    }

    private func encoded(_ picture: Picture, _ form: PictureForm) throws -> EncodedPicture {
        try #require(PictureEncoder(form, cellWidth: 9, cellHeight: 18).encoded(picture))
    }

    /// What a terminal makes of it.
    private func shown(_ encoded: EncodedPicture, rows: Int = 20, columns: Int = 60) -> EmulatedScreen {
        var screen = EmulatedScreen(rows: rows, columns: columns)
        var output = TerminalOutput()
        for element in output.elements(encoded.bytes) { screen.perform(element) }
        return screen
    }

    @Test(arguments: [PictureForm.kitty, .iterm, .sixel(colours: 256), .sixel(colours: 16), .blocks])
    func nothingIsSentThatIsNoPicture(form: PictureForm) throws {
        let picture = try #require(Self.colourful())
        let encoded = try encoded(picture, form)
        let screen = shown(encoded)
        #expect(screen.unknown == [])
        guard form != .blocks else { return }
        #expect(screen.pictures.map { [$0.width, $0.height] } == [[40, 19]])
        #expect(encoded.rows == 2 && encoded.columns == 5)
        #expect(screen.text.allSatisfy { $0.isWhitespace })
    }

    @Test func cellsNeedNoBytes() throws {
        let picture = try #require(Self.colourful())
        #expect(PictureEncoder(.cells, cellWidth: 1, cellHeight: 2).encoded(picture) == nil)
    }

    @Test func whatITermIsSentIsThePicture() throws {
        let picture = try #require(Self.colourful())
        let sent = try #require(shown(try encoded(picture, .iterm)).pictures.first)
        let file = Array(try #require(Data(base64Encoded: sent.content)))
        #expect(try PictureDecoder.picture(file, width: 100, height: 100) == picture)
    }

    /// What kitty is sent is compressed as the contents of PNG files are: as one row of shades, whose first byte, the black of
    /// the first point, says that it is not filtered.
    @Test func whatKittyIsSentIsThePictureInPartsOfBoundedLength() throws {
        let picture = try #require(Self.colourful(width: 300, height: 200))
        let encoded = try encoded(picture, .kitty)
        #expect(encoded.bytes.count { $0 == 0x1B } > 4, "there are several parts")
        let sent = try #require(shown(encoded).pictures.first)
        #expect(!sent.isUnfinished)
        let stream = Array(try #require(Data(base64Encoded: sent.content)))
        let shades = try PictureDecoder.picture(
            Self.file(ofShades: stream, count: picture.points.count - 1), width: .max, height: .max)
        let sentPoints = stride(from: 0, to: shades.points.count, by: 3).map { shades.points[$0] }
        #expect(sentPoints == Array(picture.points[1...]))
        var screen = shown(encoded)
        var output = TerminalOutput()
        for element in output.elements(encoded.removal) { screen.perform(element) }
        #expect(screen.pictures == [])
    }

    /// A PNG file of one row of shades that were compressed elsewhere.
    private static func file(ofShades stream: [UInt8], count: Int) -> [UInt8] {
        func bytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            let checked = Array(name.utf8) + content
            return bytes(content.count) + checked + bytes(Int(Deflate.checksum(checked)))
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", bytes(count) + bytes(1) + [8, 0, 0, 0, 0]) + chunk("IDAT", stream) + chunk("IEND", [])
    }

    @Test func halfBlocksAreTwoPointsEach() throws {
        let picture = try #require(Self.colourful(width: 7, height: 5))
        let encoded = try #require(PictureEncoder(.blocks, cellWidth: 1, cellHeight: 2).encoded(picture))
        #expect(encoded.rows == 3 && encoded.columns == 7)
        let screen = shown(encoded)
        func colour(_ row: Int, _ column: Int) -> Int {
            picture.points[(row * 7 + column) * 3..<(row * 7 + column) * 3 + 3].reduce(1) { $0 << 8 | Int($1) }
        }
        for row in 0..<3 {
            for column in 0..<7 {
                let cell = screen.cells[row][column]
                #expect(cell.text == "▀")
                #expect(cell.foreground == colour(2 * row, column))
                #expect(cell.background == (row < 2 ? colour(2 * row + 1, column) : nil))
            }
        }
    }

    @Test func sixelsOfFewColoursAreThePicture() throws {
        let colours: [[UInt8]] = [[255, 0, 0], [0, 0, 255], [255, 255, 255], [0, 102, 51]]
        for count in 1...4 {
            let picture = try #require(Self.squares(of: Array(colours[..<count])))
            let sent = try #require(shown(try encoded(picture, .sixel(colours: 256))).pictures.first)
            #expect(try SixelReader(sent.content).points == picture.points)
        }
    }

    @Test(arguments: [2, 16, 256]) func sixelsOfManyColoursAreLikeThePicture(count: Int) throws {
        let picture = try #require(Self.colourful(width: 64, height: 61))
        let sent = try #require(shown(try encoded(picture, .sixel(colours: count))).pictures.first)
        let reader = try SixelReader(sent.content)
        #expect(reader.colours <= count)
        let distance = zip(reader.points, picture.points).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        let mean = distance / picture.points.count
        #expect(mean <= (count == 256 ? 12 : count == 16 ? 32 : 64))
    }

    @Test func aLongRowOfOneColourIsANumber() throws {
        let picture = try #require(Picture(width: 1000, height: 6, points: [UInt8](repeating: 9, count: 18_000)))
        #expect(try encoded(picture, .sixel(colours: 256)).bytes.count < 80)
    }
}

/// Reads sixels as a terminal does.
private struct SixelReader {
    private(set) var points: [UInt8]
    private(set) var colours = 0

    private struct Failure: Error {}

    init(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        func numbers() -> [Int] {
            let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
            rest = rest.dropFirst(digits.count)
            return String(decoding: digits, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
        }
        guard rest.popFirst() == UInt8(ascii: "\"") else { throw Failure() }
        let size = numbers()
        guard size.count == 4 else { throw Failure() }
        let (width, height) = (size[2], size[3])
        points = [UInt8](repeating: 0, count: width * height * 3)
        var palette: [Int: [UInt8]] = [:]
        var (colour, column, top, times) = ([UInt8](), 0, 0, 1)
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "#"):
                let values = numbers()
                if values.count == 5 {
                    palette[values[0]] = values[2...].map { UInt8(($0 * 255 + 50) / 100) }
                } else {
                    guard values.count == 1, let known = palette[values[0]] else { throw Failure() }
                    colour = known
                }
            case UInt8(ascii: "!"): times = numbers().first ?? 1
            case UInt8(ascii: "$"): column = 0
            case UInt8(ascii: "-"): (column, top) = (0, top + 6)
            case 0x3F...0x7E:
                for _ in 0..<times {
                    for bit in 0..<6 where (byte - 0x3F) >> UInt8(bit) & 1 == 1 {
                        guard column < width, top + bit < height else { throw Failure() }
                        let place = ((top + bit) * width + column) * 3
                        points.replaceSubrange(place..<place + 3, with: colour)
                    }
                    column += 1
                }
                times = 1
            default: throw Failure()
            }
        }
        colours = palette.count
    }
}
