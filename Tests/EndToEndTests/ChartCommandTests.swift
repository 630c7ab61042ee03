import TestSupport
import Testing

@Suite struct ChartCommandTests {
    private let article = GlossProgram.seed("tehran-moscow-2015.txt")

    @Test func presenceHasARowOfBarsForEachName() throws {
        let run = try ShellRun("chart", "--presence", "--most", "5", article)
        #expect(run.ending == .exited(0))
        let rows = run.lines.dropFirst(2)
        #expect(rows.count == 5)
        #expect(rows.allSatisfy { $0.contains { "▂▃▄▅▆▇█".contains($0) } })
    }

    @Test func nothingIsToldOfWhatComesAfterAPlace() throws {
        let all = try ShellRun("chart", "--most", "200", article)
        let start = try ShellRun("chart", "--most", "200", "--until", "10", article)
        #expect(start.lines.count < all.lines.count)
        #expect(start.outputText.contains("Shoigu") && !start.outputText.contains("Rouhani"))
    }

    @Test func relationsAreAroundTheNameThatWasAskedFor() throws {
        let run = try ShellRun("chart", "--relations", "--named", "velayati", article)
        #expect(run.lines.first == "Ali-Akbar Velayati")
        #expect(run.lines.dropFirst().allSatisfy { $0.hasPrefix("├─ ") || $0.hasPrefix("└─ ") })
    }

    @Test func aNameThatIsNotThereIsReported() throws {
        let run = try ShellRun("chart", "--relations", "--named", "Nobody At All", article)
        #expect(run.ending == .exited(1))
        #expect(run.errorText.contains("no name holds \"Nobody At All\""))
    }

    @Test func datesAreInTheirOrder() throws {
        let run = try ShellRun("chart", "--timeline", article)
        let years = run.lines.dropFirst().compactMap { Int($0.prefix(4)) }
        #expect(years.count > 2 && years == years.sorted())
    }

    @Test(arguments: ["--presence", "--timeline", "--relations"])
    func aPictureHoldsNoMarkupOfTheText(kind: String) throws {
        let folder = TemporaryFolder()
        let text = "President Maud Harrowgate <script>&\"</text> met Josiah Penhallow in March 2014.\n"
        let run = try ShellRun("chart", kind, "--svg", folder.file("a.txt", text))
        #expect(run.outputText.hasPrefix("<svg ") && run.outputText.hasSuffix("</svg>\n"))
        #expect(!run.outputText.contains("<script"))
        let opened = run.outputText.split(separator: "<text ").count
        #expect(opened == run.outputText.split(separator: "</text>").count)
    }
}
