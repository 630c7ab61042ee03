/// The table `[filters]` of the configuration: endings of files' names with commands of the shell.
enum FilterConfiguration {
    /// The name of the table.
    static let table = "filters"
    /// A line of it.
    static let example = #"pdf = 'pdftotext -layout "$1" -'"#
}
