/// The claim that a thread has on the processor, to be handed to those that help it.
///
/// The threads of the system's pool are made by whichever thread has work first, and on Linux each is as important as its
/// maker was: helpers of work in the background would hold up the thread that answers keys.
package struct ProcessorClaim: Sendable {
    #if os(Linux)
        private let policy = sched_getscheduler(0)
        private let niceness = getpriority(Self.process, 0)
        private static let process = __priority_which_t(PRIO_PROCESS.rawValue)
    #endif

    /// The claim of this thread.
    package init() {}

    /// Gives this thread the claim; a claim to be served at once, which not every thread may make, is not handed on.
    package func take() {
        #if os(Linux)
            guard policy == SCHED_OTHER else { return }
            var parameters = sched_param()
            if sched_getscheduler(0) != policy { _ = sched_setscheduler(0, policy, &parameters) }
            _ = setpriority(Self.process, 0, niceness)
        #endif
    }

    /// Lets every other thread go before this one on a busy processor.
    package static func giveWay() {
        #if os(Linux)
            // A program that was started with a real-time policy hands it to each of its threads, whatever they are for.
            var parameters = sched_param()
            _ = sched_setscheduler(0, SCHED_OTHER, &parameters)
            _ = setpriority(process, 0, 10)
        #else
            _ = pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0)
        #endif
    }
}
