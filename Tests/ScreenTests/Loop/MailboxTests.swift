import Platform
import Testing

@testable import Screen

@Suite struct MailboxTests {
    private func isReadable(_ descriptor: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) == 1
    }

    @Test func eventsComeOutInOrderAndOnce() {
        let mailbox = Mailbox<Int>()
        for number in 1...3 { mailbox.post(number) }
        #expect(mailbox.drain() == [1, 2, 3])
        #expect(mailbox.drain().isEmpty)
    }

    @Test func theDescriptorWakesAsLongAsThereIsSomething() {
        let mailbox = Mailbox<Int>()
        #expect(!isReadable(mailbox.wakeDescriptor))
        for number in 0..<100_000 { mailbox.post(number) }
        #expect(isReadable(mailbox.wakeDescriptor))
        #expect(mailbox.drain().count == 100_000)
        #expect(!isReadable(mailbox.wakeDescriptor))
    }

    @Test func noEventOfAnyThreadIsLost() async {
        let mailbox = Mailbox<Int>()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { for number in 0..<1000 { mailbox.post(number) } } }
        }
        #expect(mailbox.drain().count == 8000)
    }
}
