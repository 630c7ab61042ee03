import Testing

@Suite struct OutlineCommandTests {
    @Test func sectionsTileTheText() throws {
        let path = GlossProgram.seed("tehran-moscow-2015.txt")
        let run = try ShellRun("outline", "--json", path)
        #expect(run.ending == .exited(0))
        let json = try #require(ReadJSON(run.outputText))
        #expect(json.keys == ["file", "bytes", "title", "author", "date", "sections"])
        #expect(json["file"].text == path)
        var end = 0
        for section in json["sections"].elements {
            #expect(section.keys == ["title", "level", "start", "end"])
            #expect(section["start"].integer == end)
            end = section["end"].integer ?? -1
        }
        #expect(end == json["bytes"].integer)
    }

    @Test func theTableHasALineForEachSection() throws {
        let path = GlossProgram.seed("tehran-moscow-2015.txt")
        let json = try #require(ReadJSON(try ShellRun("outline", "--json", path).outputText))
        let run = try ShellRun("outline", path)
        #expect(run.lines.count == json["sections"].elements.count)
        #expect(run.lines.first?.hasPrefix(" 0%  Warm Words, Cold Arithmetic") == true)
        #expect(run.lines.contains { $0.hasSuffix("The doubters’ ledger") })
    }
}
