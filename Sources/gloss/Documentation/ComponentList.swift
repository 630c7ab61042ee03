import Formats
import Library
import Pictures
import Platform
import Screen
import Search

/// What the program is made of: the libraries that it is linked with, as each names itself.
enum ComponentList {
    /// The version of Gloss.
    static let version = Gloss.configuration.version

    static var libraries: [LinkedLibrary] {
        let argumentParser = LinkedLibrary(
            "swift-argument-parser", version: "1.8.2", licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/apple/swift-argument-parser")
        let ours =
            LinkedLibrary.ofFormats + LinkedLibrary.ofPictures + LinkedLibrary.ofSearch + LinkedLibrary.ofLibrary
            + LinkedLibrary.ofScreen
        return ours + [argumentParser] + LinkedLibrary.ofPlatform
    }

    /// What `gloss --version --verbose` prints.
    static var text: String {
        var table = TextTable(columns: [.left, .left, .left])
        table.add(["gloss", version, "MIT"])
        for library in libraries {
            table.add([library.name, library.version ?? "version not stated", library.licence])
        }
        return table.text(width: nil)
    }

    /// The same as an SPDX document, version 2.3, in the form of tags and values (ISO/IEC 5962). It says nothing of the
    /// time and the place of its making, so that it is the same for the same program.
    static var spdx: String {
        var text = """
            SPDXVersion: SPDX-2.3
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: gloss-\(version)
            DocumentNamespace: https://spdx.org/spdxdocs/gloss-\(version)
            Creator: Tool: gloss-\(version)
            Created: 2026-11-26T00:00:00Z

            """
        text += package("gloss", version: version, licence: "MIT", source: nil)
        text += "Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-gloss\n"
        for library in libraries {
            text += package(library.name, version: library.version, licence: library.licence, source: library.source)
            text += "Relationship: SPDXRef-gloss STATIC_LINK \(identifier(library.name))\n"
        }
        return text
    }

    private static func package(_ name: String, version: String?, licence: String, source: String?) -> String {
        """

        PackageName: \(name)
        SPDXID: \(identifier(name))
        \(version.map { "PackageVersion: \($0)\n" } ?? "")PackageDownloadLocation: \(source ?? "NOASSERTION")
        FilesAnalyzed: false
        PackageLicenseConcluded: \(licence)
        PackageLicenseDeclared: \(licence)
        PackageCopyrightText: NOASSERTION

        """
    }

    /// Identifiers have letters, digits, dots and dashes.
    private static func identifier(_ name: String) -> String {
        "SPDXRef-" + name.map { $0.isLetter || $0.isNumber || $0 == "." ? String($0) : "-" }.joined()
    }
}
