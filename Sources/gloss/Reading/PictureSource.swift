import Formats
import Reader

/// Where the bytes of a document's picture are: in the book that the document is, or in a file beside it. Nothing is fetched
/// from elsewhere.
enum PictureSource {
    /// The bytes of the picture at `address` of the document at `path`; nil if they are not there, or more than `limit`.
    static func bytes(of address: String, in path: String, limit: Int) -> [UInt8]? {
        do throws(ReadError) {
            let document = try SourceBytes.open(path: path)
            if let inBook = EPUBPicture.bytes(of: address, in: document) { return inBook }
            guard let beside = LinkedFile(address: address)?.path(besides: path) else { return nil }
            return try SourceBytes.open(path: beside).allBytes(limit: limit).withBytes { Array($0) }
        } catch {
            return nil
        }
    }
}
