import Formats
import Testing

@Test func aConfigurationSaysWhatItChanges() throws {
    let configuration = try ConfigurationFile(
        bytes: """
            [screen]
            measure = 70  # columns
            mouse = false
            color = "never"

            [keys]
            page-down = ["space", "^F"]
            quit = "q"

            [filters]
            pdf = 'pdftotext -layout "$1" -'
            """.utf8)
    #expect(configuration.measure == 70)
    #expect(configuration.usesMouse == false)
    #expect(configuration.names == nil)
    #expect(configuration.color == "never")
    #expect(configuration.keys == ["page-down": ["space", "^F"], "quit": ["q"]])
    #expect(configuration.filters == [.init("pdf", command: "pdftotext -layout \"$1\" -")])
}

@Test(arguments: [
    ("[screen]\nmeasure = \"wide\"", "line 2: measure is a whole number"),
    (
        "[screen]\ncolour = \"never\"",
        "line 2: [screen] has no key \"colour\"; its keys are measure, mouse, names, print-one-screen, color"
    ),
    ("[colours]", "line 1: there is no table [colours]; write [screen], [keys] or [filters]"),
    ("[screen]\nmouse = maybe", "line 2: a string in quotation marks, a whole number, true or false is expected here"),
])
func aMistakeIsToldWithItsLine(text: String, message: String) {
    #expect(throws: TOMLError.self) { try ConfigurationFile(bytes: text.utf8) }
    do throws(TOMLError) {
        _ = try ConfigurationFile(bytes: text.utf8)
    } catch {
        #expect(error.description == message)
    }
}

@Test(arguments: ["keys", "filters"]) func theFirstOfSeveralMistakesIsTold(table: String) {
    // Enough of them that no order by chance is that of the file.
    let text = "[\(table)]\n" + (1...40).map { "name-\(97 * $0 % 41) = 7\n" }.joined()
    let error = #expect(throws: TOMLError.self) { try ConfigurationFile(bytes: text.utf8) }
    #expect(error?.line == 2)
}

@Test func theConfigurationLiesWhereTheEnvironmentSays() {
    #expect(ConfigurationFile.path { ["XDG_CONFIG_HOME": "/c", "HOME": "/h"][$0] } == "/c/gloss/config.toml")
    #expect(ConfigurationFile.path { ["XDG_CONFIG_HOME": "c", "HOME": "/h"][$0] } == "/h/.config/gloss/config.toml")
    #expect(ConfigurationFile.path { _ in nil } == nil)
}
