import Platform

/// An open file descriptor of our own, closed when it is no longer used.
final class Descriptor: Sendable {
    /// The number.
    let number: Int32

    /// Opens a file for reading; nil if that fails, with the reason in `errno`.
    init?(openedAt path: String) {
        // Without O_NOCTTY a terminal device could become the program's terminal.
        number = open(FileName.bytes(of: path), O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard number >= 0 else { return nil }
    }

    /// Another number for what `other` stands for, so that the original can be given back to the terminal.
    init?(duplicating other: Int32) {
        number = fcntl(other, F_DUPFD_CLOEXEC, 3)
        guard number >= 0 else { return nil }
    }

    /// Takes over an open descriptor.
    init(owning number: Int32) {
        self.number = number
    }

    /// Whether bytes (or the end) can be read within `milliseconds`.
    func isReadable(within milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, milliseconds) > 0
    }

    deinit {
        if number >= 0 { close(number) }
    }
}

extension ReadError {
    /// What the system's error `code` means for the file called `name`.
    init(errno code: Int32, name: String) {
        switch code {
        case ENOENT, ENOTDIR: self.init(.missing, name: name)
        case EACCES, EPERM: self.init(.notPermitted, name: name)
        case EISDIR: self.init(.directory, name: name)
        case ENXIO, ENODEV: self.init(.device, name: name)
        default: self.init(.system(String(cString: strerror(code))), name: name)
        }
    }
}
