#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The reader's browser, another program.
enum Browser {
    /// Starts `browser` with `address` as its only argument, without a shell, so that nothing in the address is a command.
    /// Its input and output are closed to this terminal. Returns whether it started.
    static func open(_ address: String, with browser: String) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // An address that begins with a dash would be an option.
        let argument = address.hasPrefix("-") ? "./" + address : address
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(browser), strdup(argument), nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, browser, &actions, nil, &arguments, environ) == 0 else { return false }
        // Whatever becomes of it is not ours to wait for, but a process that ended must be taken from the table.
        Task.detached {
            var status: Int32 = 0
            waitpid(child, &status, 0)
        }
        return true
    }
}
