import Platform
import Synchronization

/// The one door through which background work reports to the loop: events in order of arrival, and a pipe that wakes the
/// loop's wait.
package final class Mailbox<Event: Sendable>: Sendable {
    /// A descriptor that becomes readable when there is an event.
    package let wakeDescriptor: Int32
    private let writeDescriptor: Int32
    private let events = Mutex<[Event]>([])

    /// Makes an empty mailbox. Ends the program if the system has no descriptor left for its pipe.
    package init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { fatalError("no pipe for the mailbox: errno \(errno)") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        wakeDescriptor = ends[0]
        writeDescriptor = ends[1]
    }

    deinit {
        close(wakeDescriptor)
        close(writeDescriptor)
    }

    /// Adds an event and wakes the loop. Callable from any thread.
    package func post(_ event: Event) {
        let wasEmpty = events.withLock { events in
            events.append(event)
            return events.count == 1
        }
        guard wasEmpty else { return }
        var byte: UInt8 = 0
        _ = write(writeDescriptor, &byte, 1)
    }

    /// Takes all the events out.
    package func drain() -> [Event] {
        var bytes: (UInt64, UInt64) = (0, 0)
        while read(wakeDescriptor, &bytes, 16) > 0 {}
        return events.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
