import ArgumentParser
import CSystem
import Formats
import Model
import Pictures
import Platform

/// `gloss picture`: decodes a picture of a document for the `gloss` that shows the document.
///
/// A process of its own, so that a hostile picture ends this one, and the reader goes on.
struct PictureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture", abstract: "Write a picture of a document as points.", shouldDisplay: false)

    /// The memory and the processor time that a picture may take, in bytes and seconds.
    private static let (mostMemory, mostSeconds): (UInt, UInt) = (1 << 30, 10)

    @Argument(help: "The document.")
    var file: String

    @Argument(help: "The address of the picture, as the document has it.")
    var address: String

    @Argument(help: "The points that it may be wide.")
    var width: Int

    @Argument(help: "The points that it may be high.")
    var height: Int

    func run() throws {
        gloss_limit_process(Self.mostMemory, Self.mostSeconds)
        try StandardOutput.write(message)
    }

    private var message: [UInt8] {
        guard let bytes = PictureSource.bytes(of: address, in: file, limit: PictureDecoder.mostBytes) else {
            return PictureMessage.bytes(saying: "\(ShownName.of(address)) is not there")
        }
        do throws(PictureDecoder.Problem) {
            return PictureMessage.bytes(of: try PictureDecoder.picture(bytes, width: width, height: height))
        } catch {
            switch error {
            case .unknown: return PictureMessage.bytes(saying: "it is not PNG, JPEG, WebP or GIF")
            case .tooLarge: return PictureMessage.bytes(saying: "it is too large")
            case .damaged: return PictureMessage.bytes(saying: "it is damaged")
            }
        }
    }
}
