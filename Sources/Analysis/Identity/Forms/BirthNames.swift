import Model

/// Finds the full names that somebody had before the one that the text uses: "Rick Vale, born James Ambrose Orle".
enum BirthNames {
    private static let joints: Set<String> = [
        ", born ", " (born ", ", born as ", " (born as ", ", né ", ", née ", ", nee ", " (né ", " (née ", " (nee ",
    ]

    /// Marks their forms in `table`.
    static func mark(_ table: inout NameTable, in text: AnnotatedText) {
        for place in table.uses.indices.dropFirst() {
            let (before, use) = (table.uses[place - 1], table.uses[place])
            guard before.sentence == use.sentence, before.form != use.form, table.forms[before.form].isFullName,
                table.forms[use.form].isFullName, table.forms[use.form].useCount == 1,
                let gap = NameGap(before: place, in: table, of: text, limit: 12), joints.contains(gap.text)
            else { continue }
            table.forms[use.form].isBirthName = true
        }
    }
}
