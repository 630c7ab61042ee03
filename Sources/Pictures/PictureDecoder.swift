import CPictures
import Model
import Platform

/// Decodes PNG, JPEG, WebP and the first frame of GIF.
///
/// To be run in a process of its own: a hostile picture may use up what memory and time the process is given.
package enum PictureDecoder {
    /// Why a picture cannot be shown.
    package enum Problem: Error, Hashable, Sendable {
        /// Not a picture of a kind that is decoded.
        case unknown
        case tooLarge
        case damaged
    }

    /// The largest file, in bytes.
    package static let mostBytes = 64 << 20

    /// The picture in `bytes`, made as large as fits into `width` and `height` points, but not larger than it is. One of more
    /// than `mostPoints` is not decoded.
    package static func picture(
        _ bytes: [UInt8], width: Int, height: Int, mostPoints: Int = 100_000_000
    ) throws(Problem) -> Picture {
        guard bytes.count <= mostBytes else { throw .tooLarge }
        var decoded = gloss_picture()
        let outcome = gloss_decode_picture(bytes, bytes.count, Int32(clamping: width), mostPoints, &decoded)
        defer { free(decoded.points) }
        switch outcome {
        case gloss_picture_decoded: break
        case gloss_picture_unknown: throw .unknown
        case gloss_picture_too_large: throw .tooLarge
        default: throw .damaged
        }
        let count = Int(decoded.width) * Int(decoded.height) * 3
        let points = UnsafeBufferPointer(start: decoded.points, count: count)
        let scaling = PictureScaling(width: Int(decoded.width), height: Int(decoded.height))
        guard let picture = scaling.fitted(points, width: max(width, 1), height: max(height, 1)) else { throw .damaged }
        return picture
    }
}
