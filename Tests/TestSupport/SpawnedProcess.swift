import Platform

/// Starts a program, as `posix_spawn` does, with the descriptors and signals that a test wants.
package enum SpawnedProcess {
    /// What a child's descriptor is to be.
    package enum Descriptor {
        /// A copy of one of ours.
        case copy(of: Int32)
        /// A file that the child opens by itself: a terminal becomes its controlling terminal so.
        case file(String, flags: Int32)
    }

    /// How a child ended.
    package enum Ending: Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// Starts `arguments[0]` with the given descriptors 0, 1 and 2; in a session of its own if `leadsSession`.
    ///
    /// - Returns: its process id, or nil if it cannot be started.
    package static func start(
        _ arguments: [String], environment: [String], descriptors: [Descriptor], leadsSession: Bool = false
    ) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            let newSession = Int16(POSIX_SPAWN_SETSID)
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            let newSession: Int16 = 0x80
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, descriptor) in descriptors.enumerated() {
            switch descriptor {
            case .copy(let own): posix_spawn_file_actions_adddup2(&actions, own, Int32(number))
            case .file(let path, let flags):
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
            }
        }
        // The test runner may ignore or block signals, and a child would inherit that.
        var all = sigset_t()
        sigfillset(&all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | (leadsSession ? newSession : 0)
        posix_spawnattr_setflags(&attributes, flags)
        var child: pid_t = 0
        let words = arguments.map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        guard posix_spawn(&child, arguments[0], &actions, &attributes, words, variables) == 0 else { return nil }
        return child
    }

    /// How the child ended; nil if it still runs.
    package static func ending(of child: pid_t, waits: Bool) -> Ending? {
        var status: Int32 = 0
        var result: pid_t
        repeat { result = waitpid(child, &status, waits ? 0 : WNOHANG) } while result < 0 && errno == EINTR
        guard result == child else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    /// Whether the child is stopped by a signal.
    package static func isStopped(_ child: pid_t) -> Bool {
        var information = siginfo_t()
        // WNOWAIT: what is looked at here is not taken from those who wait for the ending.
        let result = waitid(P_PID, id_t(child), &information, WSTOPPED | WNOHANG | WNOWAIT)
        return result == 0 && information.si_signo == SIGCHLD
    }

    /// Whether the child waits for something, by the system's word; true on systems that do not tell.
    package static func isWaiting(_ child: pid_t) -> Bool {
        guard let file = fopen("/proc/\(child)/stat", "r") else { return true }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = fread(&bytes, 1, bytes.count, file)
        // The state follows the name of the program, which is in parentheses.
        guard let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count else { return true }
        return bytes[end + 2] == UInt8(ascii: "S")
    }
}
