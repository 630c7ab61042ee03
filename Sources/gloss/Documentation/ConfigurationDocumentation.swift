import Reader

/// The keys of the configuration as the manual page shows them, made from their rows.
enum ConfigurationDocumentation {
    /// The tables with their keys.
    static var keys: String {
        var text = ""
        for table in ConfigurationKey.tables {
            text += ".SS [\(ManualText.escaped(table))]\n"
            for row in ConfigurationKey.all where row.table == table {
                let value = "Default: \(ManualText.bold(row.standard))."
                text += ManualText.item(
                    ManualText.bold(row.name),
                    "\(ManualText.escaped(sentence(row.help))). \(ManualText.escaped(sentence(row.range))).\n\(value)")
            }
        }
        return text
    }

    /// The presets of keys.
    static var presets: String {
        KeyPreset.all.map { ManualText.item(ManualText.bold($0.name), ManualText.escaped($0.help) + ".") }
            .joined()
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
