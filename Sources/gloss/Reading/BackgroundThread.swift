import CSystem
import Platform

/// The threads that work while the reader reads.
enum BackgroundThread {
    /// How long the first page stays unchanged. A page that is repainted within the blink in which it appeared flickers, and
    /// on a slow line the second painting would hold up the first.
    static let firstReportDelay = Duration.milliseconds(60)

    /// Lets every other thread go first on a busy processor, so that keys are answered as fast as without the work, and lets
    /// the terminal be given back if the stack of this one overflows.
    ///
    /// Called from each background task: on Linux the setting holds for the calling thread alone, and only background tasks
    /// run on the threads of the pool.
    static func giveWay() {
        gloss_prepare_thread()
        ProcessorClaim.giveWay()
    }

    /// Waits until `instant`; returns at once if that has passed.
    static func sleep(until instant: ContinuousClock.Instant) {
        let rest = instant - .now
        guard rest > .zero else { return }
        let (seconds, attoseconds) = rest.components
        var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        nanosleep(&time, nil)
    }
}
