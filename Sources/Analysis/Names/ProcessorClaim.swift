#if canImport(Glibc)
    import Glibc
#endif

/// The claim that a thread has on the processor, to be handed to those that help it.
///
/// The threads of the system's pool are made by whichever thread has work first, and on Linux each is as important as its
/// maker was: helpers of work in the background would hold up the thread that answers keys.
struct ProcessorClaim: Sendable {
    #if canImport(Glibc)
        private let policy = sched_getscheduler(0)
        private let niceness = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
    #endif

    /// Gives this thread the claim; a claim to be served at once, which not every thread may make, is not handed on.
    func take() {
        #if canImport(Glibc)
            guard policy == SCHED_OTHER else { return }
            var parameters = sched_param()
            if sched_getscheduler(0) != policy { _ = sched_setscheduler(0, policy, &parameters) }
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
        #endif
    }
}
