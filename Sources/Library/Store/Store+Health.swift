extension Store {
    /// Looks whether the file in `directory` is whole; changes nothing.
    ///
    /// - Throws: `StoreError` with what is wrong.
    public static func check(in directory: String) throws(StoreError) {
        let connection = try Connection(path: directory + "/" + fileName)
        let version = try connection.version
        guard version <= Migration.all.count else { throw StoreError(.newer(version: version)) }
        let answer = try connection.first("PRAGMA quick_check(1)") { $0.text(0) }
        guard answer == "ok" else { throw StoreError(.damaged) }
    }
}
