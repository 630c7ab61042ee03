/// The files that were named at the start or opened since, and which of them is shown.
package struct FileList: Hashable, Sendable {
    private var paths: [String]
    private var place = 0

    /// A list whose first file is the one that is opened first.
    package init(_ paths: [String] = []) { self.paths = paths }

    /// Which file is shown of how many, for the status line; nil if there is only one.
    var position: String? { paths.count > 1 ? "file \(place + 1) of \(paths.count)" : nil }

    /// Moves on by `count` files, or back; the file that is to be shown then, or nil if there is none there.
    mutating func move(by count: Int) -> String? {
        guard paths.indices.contains(place + count) else { return nil }
        place += count
        return paths[place]
    }

    /// Moves to the file at `path` if it is in the list.
    mutating func select(_ path: String) {
        if paths.indices.contains(place), paths[place] == path { return }
        place = paths.firstIndex(of: path) ?? place
    }

    /// Adds a file behind the one that is shown, and moves to it.
    mutating func insert(_ path: String) {
        place = min(place + 1, paths.count)
        paths.insert(path, at: place)
    }
}
