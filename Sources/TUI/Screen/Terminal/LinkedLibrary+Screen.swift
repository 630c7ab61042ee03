import CNcurses
import Platform

extension LinkedLibrary {
    /// What reads the descriptions of terminals.
    package static var ofScreen: [LinkedLibrary] {
        [
            LinkedLibrary(
                "ncurses", version: NCURSES_VERSION, licence: "X11-distribute-modifications-variant",
                source: "https://invisible-island.net/ncurses/")
        ]
    }
}
