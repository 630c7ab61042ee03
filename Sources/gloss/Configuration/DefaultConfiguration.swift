import Reader

/// The configuration with every key at its default, as a file to begin with: each line is a comment that can be taken away.
enum DefaultConfiguration {
    static var text: String {
        var text = """
            ## The configuration of Gloss. Everything is as it is by default: to change a line, remove its # and set its value.
            ## gloss config --check says what is wrong; :reload takes the file as it is while you read.

            """
        for table in ConfigurationKey.tables {
            text += "\n[\(table)]\n"
            for row in ConfigurationKey.all where row.table == table {
                text += "## \(row.help): \(row.range)\n#\(row.name) = \(row.standard)\n"
            }
        }
        text += """

            [\(KeyConfiguration.table)]
            ## the keys of another program: \(Configuration.list(KeyPreset.all.map(\.name)))
            #\(KeyConfiguration.preset) = "\(KeyPreset.all[0].name)"
            ## keys that are to do nothing
            #\(KeyConfiguration.none) = []

            """
        for group in Command.Group.allCases {
            text += "## \(group.rawValue)\n"
            for command in Command.all where command.group == group {
                let keys = command.keys.map(quoted).joined(separator: ", ")
                text += "#\(command.id) = [\(keys)]  # \(command.help)\n"
            }
        }
        return text + """

            [\(FilterConfiguration.table)]
            ## the ending of a file's name, and a command of the shell that prints such a file as text or HTML
            #\(FilterConfiguration.example)

            """
    }

    private static func quoted(_ keys: String) -> String {
        keys.contains("\"") || keys.contains("\\") ? "'\(keys)'" : "\"\(keys)\""
    }
}
