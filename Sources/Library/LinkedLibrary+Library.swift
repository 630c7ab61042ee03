import CSQLite
import Platform

extension LinkedLibrary {
    /// The store.
    package static var ofLibrary: [LinkedLibrary] {
        [
            LinkedLibrary(
                "SQLite", version: String(cString: sqlite3_libversion()), licence: "blessing",
                source: "https://www.sqlite.org")
        ]
    }
}
