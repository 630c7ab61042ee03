import Formats
import Library
import Model
import Platform

/// Where the knowledge file of a document is: beside it, or in the data directory if nothing can be written beside it.
struct KnowledgePlace: Sendable {
    /// The file beside the document.
    let beside: String
    /// The file in the data directory; nil if no data directory is known.
    let apart: String?

    /// The place for the document at `path`.
    init(path: String) {
        self.init(path: path, dataDirectory: DataDirectory.path(environment: { Environment[$0] }))
    }

    /// The place for the document at `path`, with another data directory.
    init(path: String, dataDirectory: String?) {
        let file = KnowledgeFile.path(beside: path)
        beside = file
        apart = dataDirectory.map { $0 + "/knowledge/" + Self.fileName(for: file) }
    }

    /// One name for the whole path: that of the file, and a number that tells it from files of that name elsewhere.
    private static func fileName(for path: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        let real = realpath(FileName.bytes(of: folder.isEmpty ? "/" : String(folder)), nil)
        defer { free(real) }
        let whole = real.map { FileName.string(of: $0) } ?? String(folder)
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in whole.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16) + "-" + String(name)
    }

    /// What both files say, the one beside the document first.
    ///
    /// - Throws: `Problem` that names the file.
    func notes() throws(Problem) -> KnowledgeNotes {
        var notes = try notes(at: beside)
        if let apart {
            let more = try self.notes(at: apart)
            notes.entities += more.entities
            notes.relations += more.relations
            notes.corrections += more.corrections
        }
        return notes
    }

    private func notes(at path: String) throws(Problem) -> KnowledgeNotes {
        do throws(TOMLError) {
            return try KnowledgeFile.notes(at: path) ?? .none
        } catch {
            throw Problem(path: path, reason: error.description)
        }
    }

    /// Changes the corrections in the file, and gives the path of the file that was written. A file in the data directory
    /// is gone on with, so that the corrections stay in their order.
    func apply(_ edit: KnowledgeFileEdit) throws(Problem) -> String {
        if let apart, access(FileName.bytes(of: apart), F_OK) == 0 { return try write(edit, to: apart) }
        do throws(Problem) {
            return try write(edit, to: beside)
        } catch {
            guard let apart, error.code != 0 else { throw error }
            let folder = String(apart[..<(apart.lastIndex(of: "/") ?? apart.endIndex)])
            if let code = AtomicFile.makeFolder(folder) {
                throw Problem(path: folder, reason: String(cString: strerror(code)), code: code)
            }
            return try write(edit, to: apart)
        }
    }

    /// How often a change is made again because the file was changed meanwhile by a program that asks for no lock.
    private static let attempts = 5

    /// Makes the change in the file as it is now: another Gloss, or an editor, may have written it since it was read.
    private func write(_ edit: KnowledgeFileEdit, to path: String) throws(Problem) -> String {
        try FolderLock.hold(forFileAt: AtomicFile.resolved(path)) { () throws(Problem) in
            for attempt in 1...Self.attempts {
                let (old, new) = try change(edit, at: path)
                guard let new else { return path }
                if attempt < Self.attempts, (try? KnowledgeFile.bytes(at: path)) != old { continue }
                if let code = AtomicFile.replace(path, with: new, isPrivate: path == apart) {
                    throw Problem(path: path, reason: String(cString: strerror(code)), code: code)
                }
                return path
            }
            return path
        }
    }

    /// The bytes of the file, nil if there is none, and those after the change; nil if it is made already.
    private func change(
        _ edit: KnowledgeFileEdit, at path: String
    ) throws(Problem) -> (old: [UInt8]?, new: [UInt8]?) {
        do throws(TOMLError) {
            let old = try KnowledgeFile.bytes(at: path)
            return (old, try edit.applied(to: old ?? []))
        } catch {
            throw Problem(path: path, reason: error.description)
        }
    }

    /// Why a knowledge file was not read or written.
    struct Problem: Error {
        let path: String
        /// What is wrong.
        let reason: String
        /// The system's error code; 0 if it is the file that has a mistake.
        var code: Int32 = 0

        /// One line that names the file, safe to show.
        var description: String { "\(ShownName.of(path)): \(reason)" }
    }
}
