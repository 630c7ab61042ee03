/// Pictures, and the questions that programs ask before they send any.
extension EmulatedScreen {
    /// Takes what was sent as an application program command: kitty's graphics protocol.
    mutating func performGraphics(_ text: String) {
        let parts = text.dropFirst().split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let values = EmulatedPicture.values(parts.first ?? "", separator: ",")
        let content = parts.count == 2 ? String(parts[1]) : ""
        guard text.hasPrefix("G"), EmulatedPicture.isBase64(content), content.utf8.count <= EmulatedPicture.longestPart
        else { return unknown.append("APC \(text)") }
        switch values["a"] {
        case "q": questions.append("kitty")
        case "d": pictures = []
        case nil where pictures.last?.isUnfinished == true:
            pictures[pictures.count - 1].content += content
            pictures[pictures.count - 1].isUnfinished = values["m"] == "1"
        default:
            let picture = EmulatedPicture(kitty: values, content: content, row: cursorRow, column: cursorColumn)
            guard let picture else { return unknown.append("APC \(text)") }
            pictures = pictures.filter { $0.form != .kitty } + [picture]
        }
    }

    /// Takes what was sent as a device control string: sixels.
    mutating func performDeviceControl(_ text: String) {
        let picture = EmulatedPicture(sixels: text, row: cursorRow, column: cursorColumn)
        if let picture { pictures.append(picture) } else { unknown.append("DCS \(text)") }
    }
}
