import CSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The threads that work while the reader reads.
enum BackgroundThread {
    /// How long the first page stands before anything changes on it. A page that is repainted within the blink in which it
    /// appeared flickers, and on a slow line the second painting would hold up the first.
    static let firstReportDelay = Duration.milliseconds(60)

    /// Lets every other thread go first on a busy processor, so that keys are answered as fast as without the work, and lets
    /// the terminal be given back should the stack of this one overflow.
    ///
    /// Called from each background task: on Linux the setting holds for the calling thread alone, and only background tasks
    /// run on the threads of the pool.
    static func giveWay() {
        gloss_prepare_thread()
        #if canImport(Glibc)
            // A program that was started with a real-time policy hands it to each of its threads, whatever they are for.
            var parameters = sched_param()
            _ = sched_setscheduler(0, SCHED_OTHER, &parameters)
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        #else
            _ = pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0)
        #endif
    }

    /// Waits until `instant`; returns at once where that has gone by.
    static func sleep(until instant: ContinuousClock.Instant) {
        let rest = instant - .now
        guard rest > .zero else { return }
        let (seconds, attoseconds) = rest.components
        var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        nanosleep(&time, nil)
    }
}
