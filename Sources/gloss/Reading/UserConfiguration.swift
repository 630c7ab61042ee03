import Formats

/// The configuration of the person who runs the program.
enum UserConfiguration {
    /// How many bytes a configuration may have.
    private static let sizeLimit = 1 << 20

    /// What the configuration file says; without one, a configuration that changes nothing.
    ///
    /// - Throws: `CommandFailure` with the file, the line and what is wrong.
    static func read() throws(CommandFailure) -> ConfigurationFile {
        guard let path = ConfigurationFile.path(environment: { Environment[$0] }) else { return ConfigurationFile() }
        let bytes: [UInt8]
        do throws(ReadError) {
            bytes = try SourceBytes.open(path: path).allBytes(limit: sizeLimit).withBytes { Array($0) }
        } catch {
            if error.kind == .missing { return ConfigurationFile() }
            throw CommandFailure(error.description)
        }
        do throws(TOMLError) {
            return try ConfigurationFile(bytes: bytes)
        } catch {
            throw CommandFailure("\(ShownName.of(path)): \(error.description)")
        }
    }
}
