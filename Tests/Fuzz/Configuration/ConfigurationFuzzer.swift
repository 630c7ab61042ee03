import Formats
import Model
import Reader

/// Knowledge and configuration files of any bytes are read, or refused with a line; so are the keys that they name.
@_cdecl("LLVMFuzzerTestOneInput")
public func readConfiguration(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    do {
        let notes = try KnowledgeFile.notes(in: bytes)
        // A file that is read can be added to, and what was added can be taken back.
        let correction = Correction("\u{1F}\"", .rename("\\"))
        let added = try KnowledgeFileEdit.add(correction).applied(to: Array(bytes)) ?? []
        let addedNotes = try KnowledgeFile.notes(in: added)
        precondition(addedNotes.corrections == notes.corrections + [correction])
        let removed = try KnowledgeFileEdit.remove(correction).applied(to: added) ?? []
        let removedNotes = try KnowledgeFile.notes(in: removed)
        precondition(removedNotes == notes)
    } catch {
        precondition(error.line > 0 && !error.message.isEmpty)
    }
    let document = TOMLDocument(bytes)
    precondition(document.mistakes.allSatisfy { $0.line > 0 && !$0.message.isEmpty })
    let overrides = document.tables.flatMap(\.entries).flatMap { entry in
        switch entry.value {
        case .array(let keys, _): keys.map { KeyMap.Override(keys: $0, command: entry.key) }
        case .string(let keys): [KeyMap.Override(keys: keys, command: entry.key)]
        default: [KeyMap.Override]()
        }
    }
    precondition(KeyMap(overrides: overrides).problems.allSatisfy { !$0.message.isEmpty })
    return 0
}
