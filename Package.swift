// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "gloss",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gloss", targets: ["gloss"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // The C library under one name, and other programs that this one starts.
        .target(name: "Platform", dependencies: ["CSystem"]),

        // The in-memory model: values only, no input or output, no C library.
        .target(name: "Model"),

        // Bytes → Document, over well-kept C parsers.
        .target(
            name: "Formats",
            dependencies: [
                "Model", "EncodingData", "ParserArena", "Platform", "CSystem", "CCmark", "CGumbo", "CExpat", "CMinizip",
            ]),
        .target(name: "EncodingData", exclude: ["Tables"]),
        // Bounds what a C parser takes for a hostile document.
        .target(name: "ParserArena"),

        // Document → KnowledgeBase.
        .target(name: "Analysis", dependencies: ["Model", "AnalysisData", "Platform"]),
        .target(name: "AnalysisData", exclude: ["Lists", "Blobs"]),

        // Pictures → points, in a process of its own.
        .target(name: "Pictures", dependencies: ["Model", "Platform", "CPictures"]),
        .target(
            name: "CPictures",
            linkerSettings: [
                .linkedLibrary("png"), .linkedLibrary("jpeg"), .linkedLibrary("webp"), .linkedLibrary("gif"),
                // What libpng itself calls.
                .linkedLibrary("z"), .linkedLibrary("m"),
            ]),

        // Passages of a text that match a query.
        .target(name: "Search", dependencies: ["Model", "Platform", "TextScan", "CPCRE2"]),
        // One pass over bytes with the widest registers of the processor.
        .target(name: "TextScan"),

        // What lasts on disk: documents that were read, places, marks.
        .target(name: "Library", dependencies: ["Model", "Platform", "CSQLite"]),

        // The front end: the terminal and its cells; the text set to rows; what the reader does.
        .target(
            name: "Screen", dependencies: ["Model", "CNcurses", "Platform", "CSystem"], path: "Sources/TUI/Screen",
            // Terminfo alone, which macOS has in the same library as the rest of ncurses.
            linkerSettings: [
                .linkedLibrary("tinfo", .when(platforms: [.linux])),
                .linkedLibrary("ncursesw", .when(platforms: [.macOS])),
            ]),
        .target(name: "Page", dependencies: ["Model", "Screen", "HyphenationData"], path: "Sources/TUI/Page"),
        .target(name: "HyphenationData", exclude: ["Patterns"]),
        .target(name: "Reader", dependencies: ["Model", "Page", "Screen"], path: "Sources/TUI/Reader"),

        .executableTarget(
            name: "gloss",
            dependencies: [
                "Model", "Formats", "Analysis", "Search", "Library", "Pictures", "Screen", "Page", "Reader", "Platform",
                "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The trainer of the name recogniser: not part of the shipped program.
        .executableTarget(
            name: "gloss-train",
            dependencies: [
                "Model", "Analysis", "Platform", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Draws what the program shows on an emulated terminal, for the documents: not part of the shipped program.
        .executableTarget(
            name: "gloss-screens",
            dependencies: [
                "Model", "TerminalEmulator", "TestSupport", "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // C libraries of the system, and the small C that Swift cannot express.
        .target(name: "CSystem"),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
        .systemLibrary(
            name: "CCmark",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

        .testTarget(name: "PlatformTests", dependencies: ["Platform"]),
        .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "Platform"], exclude: ["Fixtures"]),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Formats"]),
        .testTarget(name: "GlossTrainTests", dependencies: ["gloss-train", "Analysis", "Model"]),
        .testTarget(
            name: "PicturesTests", dependencies: ["Pictures", "Model", "TerminalEmulator"], exclude: ["Fixtures"]),
        .testTarget(name: "SearchTests", dependencies: ["Search"]),
        .testTarget(name: "LibraryTests", dependencies: ["Library", "Model", "Platform", "TestSupport"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "Model", "Platform", "TerminalEmulator"]),
        .testTarget(name: "PageTests", dependencies: ["Page", "TestSupport"]),
        .testTarget(name: "ReaderTests", dependencies: ["Reader", "TestSupport"], exclude: ["Golden"]),
        .target(name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport"),
        .target(name: "TerminalEmulator", dependencies: ["Model"], path: "Tests/TerminalEmulator"),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "gloss", "Model", "Formats", "Analysis", "Reader", "Platform", "TerminalEmulator", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// `Scripts/fuzz` names the folders of Tests/Fuzz that it builds: each a library that libFuzzer's own main function calls.
let fuzzed = (Context.environment["GLOSS_FUZZ"] ?? "").split(separator: " ")
if !fuzzed.isEmpty {
    package.targets.append(.target(name: "FuzzSupport", dependencies: ["Model"], path: "Tests/FuzzSupport"))
}
for name in fuzzed {
    package.targets.append(
        .target(
            name: "Fuzz\(name)",
            dependencies: [
                "Model", "Formats", "Analysis", "Search", "Pictures", "Screen", "Page", "Reader", "Platform",
                "FuzzSupport",
            ],
            path: "Tests/Fuzz/\(name)", exclude: ["corpus"]))
    package.products.append(.library(name: "Fuzz\(name)", type: .static, targets: ["Fuzz\(name)"]))
}
