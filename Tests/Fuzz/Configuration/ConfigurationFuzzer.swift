import Formats
import Reader

/// Knowledge and configuration files of any bytes are read, or refused with a line; so are the keys that they name.
@_cdecl("LLVMFuzzerTestOneInput")
public func readConfiguration(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    do {
        _ = try KnowledgeFile.notes(in: bytes)
    } catch {
        precondition(error.line > 0 && !error.message.isEmpty)
    }
    do {
        let configuration = try ConfigurationFile(bytes: bytes)
        let overrides = configuration.keys.sorted { $0.key < $1.key }.flatMap { command, keys in
            keys.map { KeyMap.Override(keys: $0, command: command) }
        }
        precondition(KeyMap(overrides: overrides).problems.allSatisfy { !$0.isEmpty })
    } catch {
        precondition(error.line > 0 && !error.message.isEmpty)
    }
    return 0
}
