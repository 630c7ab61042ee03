import Testing

/// The arrows of ARCHITECTURE.md, held against every `import` of the sources.
@Suite struct ImportRulesTests {
    @Test func noTargetImportsWhatItMayNotKnow() throws {
        let run = try ShellRun(command: ["/bin/bash", "\(GlossProgram.repository)/Scripts/check-imports"])
        #expect(run.errorText == "")
        #expect(run.ending == .exited(0))
    }
}
