import CMinizip
import Model
import Platform

/// A zip archive in memory: its names, and the bytes of one file after the other.
///
/// Nothing is ever written to disk, so a name that climbs out of the archive is only a name. What a hostile archive can
/// make of little is bounded: see `ZipLimits`.
struct ZipArchive: Sendable {
    /// A file of the archive.
    struct Entry: Sendable {
        /// The size when unpacked, in bytes, as the archive says.
        var size: Int
        /// The size in the archive, in bytes.
        var packedSize: Int
        /// Whether the file is encrypted by a password.
        var isEncrypted: Bool
        fileprivate var position: unz64_file_pos
    }

    /// The files by name.
    let entries: [String: Entry]
    private let bytes: TextBuffer
    /// The names by themselves in lower case; of those that are then alike, the first in order.
    private let namesByLowercase: [String: String]

    /// Reads the table of contents of the archive in `bytes`; nil if there is none.
    init?(_ bytes: TextBuffer) {
        self.bytes = bytes
        let entries = Self.withHandle(bytes) { Self.entries(of: $0) }
        guard let entries, !entries.isEmpty else { return nil }
        self.entries = entries
        namesByLowercase = Dictionary(
            entries.keys.map { ($0.lowercased(), $0) }, uniquingKeysWith: { min($0, $1) })
    }

    /// The file called `name`; if there is none, one whose name differs only in case, as some books have it.
    func entry(_ name: String) -> Entry? {
        entries[name] ?? namesByLowercase[name.lowercased()].flatMap { entries[$0] }
    }

    /// The bytes of the file called `name`; nil if there is none, it is damaged, or a limit is reached.
    func data(of name: String, limits: inout ZipLimits) -> [UInt8]? {
        guard let entry = entry(name), !entry.isEncrypted, limits.allow(entry) else { return nil }
        var taken: [UInt8]?
        Self.withHandle(bytes) { taken = Self.unpack(entry, from: $0) }
        limits.take(taken?.count ?? 0)
        return taken
    }

    // MARK: minizip

    private static func entries(of handle: unzFile) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        var status = unzGoToFirstFile(handle)
        var name = [CChar](repeating: 0, count: 1024)
        while status == UNZ_OK, entries.count < ZipLimits.entries {
            var info = unz_file_info64()
            var position = unz64_file_pos()
            guard
                unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
                unzGetFilePos64(handle, &position) == UNZ_OK
            else { break }
            let key = name.withUnsafeBufferPointer { plainPath(String(cString: $0.baseAddress!)) }
            if entries[key] == nil {
                entries[key] = Entry(
                    size: Int(clamping: info.uncompressed_size), packedSize: Int(clamping: info.compressed_size),
                    isEncrypted: info.flag & 1 != 0, position: position)
            }
            status = unzGoToNextFile(handle)
        }
        return entries
    }

    /// A name as other files refer to it: without dots, and without a slash at the start.
    private static func plainPath(_ name: String) -> String {
        var isAfterSlash = true
        for byte in name.utf8 {
            if isAfterSlash, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
                return WebAddress.path(name, relativeTo: "")
            }
            isAfterSlash = byte == UInt8(ascii: "/")
        }
        return name
    }

    private static func unpack(_ entry: Entry, from handle: unzFile) -> [UInt8]? {
        var position = entry.position
        guard unzGoToFilePos64(handle, &position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else { return nil }
        defer { unzCloseCurrentFile(handle) }
        // The archive's word for the size is not trusted: what comes is counted.
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { room, count in
            while count < entry.size {
                let wanted = UInt32(min(entry.size - count, 1 << 20))
                let read = unzReadCurrentFile(handle, room.baseAddress! + count, wanted)
                guard read > 0 else {
                    isWhole = read == 0
                    return
                }
                count += Int(read)
            }
        }
        return isWhole || !bytes.isEmpty ? bytes : nil
    }

    /// The place in the bytes at which minizip reads.
    private final class Cursor {
        let start: UnsafePointer<UInt8>
        let count: Int
        var position = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            start = bytes.baseAddress!
            count = bytes.count
        }

        static func of(_ pointer: UnsafeMutableRawPointer?) -> Cursor? {
            pointer.map { Unmanaged<Cursor>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    @discardableResult
    private static func withHandle<Result>(_ bytes: TextBuffer, _ body: (unzFile) -> Result) -> Result? {
        guard bytes.count > 22 else { return nil }
        return bytes.withBytes { bytes in
            let cursor = Cursor(bytes)
            return withExtendedLifetime(cursor) {
                var functions = memoryFunctions(for: cursor)
                guard let handle = unzOpen2_64("", &functions) else { return nil }
                defer { unzClose(handle) }
                return body(handle)
            }
        }
    }

    /// What minizip calls instead of reading a file.
    private static func memoryFunctions(for cursor: Cursor) -> zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(cursor).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, target, size in
            guard let cursor = Cursor.of(opaque), let target else { return 0 }
            let count = min(Int(clamping: size), cursor.count - cursor.position)
            guard count > 0 else { return 0 }
            memcpy(target, cursor.start + cursor.position, count)
            cursor.position += count
            return UInt(count)
        }
        functions.zwrite_file = { _, _, _, _ in 0 }
        functions.ztell64_file = { opaque, _ in UInt64(Cursor.of(opaque)?.position ?? 0) }
        functions.zseek64_file = { opaque, _, offset, origin in
            guard let cursor = Cursor.of(opaque) else { return -1 }
            let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? cursor.position : cursor.count
            let (target, overflow) = base.addingReportingOverflow(Int(truncatingIfNeeded: offset))
            guard !overflow, target >= 0, target <= cursor.count else { return -1 }
            cursor.position = target
            return 0
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }
}
