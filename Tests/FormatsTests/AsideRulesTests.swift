import Model
import Testing

@testable import Formats

@Suite struct AsideRulesTests {
    @Test(arguments: [
        "Advertisement", "SPONSORED CONTENT", "AD", "Story continues below", "Click here to subscribe", "Read more",
        "Sign up for our newsletter.", "Follow us on somewhere", "Recommended: A Story", "(Photo by somebody)",
        "[He laughs.]", "See also » the other page", "Skip advertisement", "Scroll to continue", "Back to top",
    ])
    func theQuickLookLetsEveryAsidePass(text: String) {
        #expect(AsideRules.isAside(text))
        #expect(Array(text.utf8).withUnsafeBufferPointer { AsideRules.mayBeAside($0, TextRange(0, $0.count)) })
    }

    @Test(arguments: ["a12", "He came home late and slept.", "x", "12 34"])
    func theQuickLookKeepsOrdinaryLinesBack(text: String) {
        #expect(!Array(text.utf8).withUnsafeBufferPointer { AsideRules.mayBeAside($0, TextRange(0, $0.count)) })
    }
}
