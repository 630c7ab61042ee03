import Testing

@testable import Screen

@Suite struct ScrollFinderTests {
    private let page = Array(1...20)

    private func scroll(from old: [Int], to new: [Int]) -> ScrollFinder.Scroll? {
        ScrollFinder.scroll(rows: new.count) { new[$0] == old[$1] }
    }

    @Test func aLineDownIsAScrollByOne() {
        let new = Array(page[1...]) + [99]
        #expect(scroll(from: page, to: new) == .init(top: 0, bottom: 19, distance: 1))
    }

    @Test func aLineUpIsAScrollByOneBack() {
        let new = [99] + Array(page[..<19])
        #expect(scroll(from: page, to: new) == .init(top: 0, bottom: 19, distance: -1))
    }

    @Test func rowsThatStayAreLeftOut() {
        let old = [100] + page + [200, 201]
        let new = [100] + Array(page[3...]) + [97, 98, 99] + [200, 201]
        #expect(scroll(from: old, to: new) == .init(top: 1, bottom: 20, distance: 3))
    }

    @Test func anotherPageIsNoScroll() {
        #expect(scroll(from: page, to: page.map { $0 + 100 }) == nil)
        #expect(scroll(from: page, to: page) == nil)
        #expect(scroll(from: [], to: []) == nil)
    }

    @Test func blankRowsAloneAreNoReasonToScroll() {
        let old: [Int] = [1, 0, 2, 0, 3, 0, 4, 0, 5, 0]
        let new: [Int] = [0, 11, 0, 12, 0, 13, 0, 14, 0, 15]
        if let scroll = scroll(from: old, to: new) { #expect(abs(scroll.distance) < old.count / 2) }
    }
}
