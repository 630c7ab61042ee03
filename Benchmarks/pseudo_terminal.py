"""A program in a pseudo-terminal, and how long it takes to answer.

A program has answered when it has been silent for a while; the time of the answer is that of its last byte. If the answer is
to show a marker, it counts from the bytes that hold it, with all control sequences removed: the markers of documents.py are
made so that a program that sends only what differs has to send them whole.
"""
import fcntl
import os
import re
import select
import shutil
import signal
import struct
import tempfile
import termios
import time
from dataclasses import dataclass

# Control sequences, strings and single controls (ECMA-48).
CONTROLS = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\x07|\x1b\\)|[ -/]*[0-~])|[\x00-\x08\x0b-\x1f]", re.DOTALL)
ROWS, COLUMNS = 40, 120


@dataclass
class Answer:
    """Times in milliseconds since the question; None if nothing came."""
    first: float | None
    last: float | None
    # When the marker was complete.
    marked: float | None
    bytes: int


class PseudoTerminal:
    """Runs `command` (a list) until `end` is called. `quit_keys` are what its user presses to leave."""

    def __init__(self, command, quit_keys=b"q"):
        self.home = tempfile.mkdtemp(prefix="bench")
        self.quit_keys = quit_keys
        self.main, secondary = os.openpty()
        name = os.ttyname(secondary)
        self.resize(ROWS, COLUMNS)
        os.set_blocking(self.main, False)
        environment = {"PATH": os.environ["PATH"], "HOME": self.home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        program = shutil.which(command[0])
        if program is None:
            raise FileNotFoundError(command[0])
        # The first terminal that the leader of a session opens becomes its own.
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1),
                   (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.perf_counter()
        self.process = os.posix_spawn(program, command, environment, setsid=True, setsigdef=[signal.SIGPIPE],
                                      file_actions=actions)
        os.close(secondary)
        self.poll = select.poll()
        self.poll.register(self.main, select.POLLIN)

    def resize(self, rows, columns):
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys):
        rest = memoryview(keys)
        while rest:
            try:
                rest = rest[os.write(self.main, rest):]
            except BlockingIOError:
                time.sleep(0.0005)

    def answer(self, since, quiet=0.04, patience=20, marker=None):
        """Reads until `quiet` seconds of silence, after the marker if there is one, or until `patience` is at its end."""
        first = last = marked = None
        count, tail = 0, b""
        deadline = since + patience
        while (now := time.perf_counter()) < deadline:
            silent = last is not None and (marker is None or marked is not None)
            wait = min(deadline, last + quiet) - now if silent else deadline - now
            if wait <= 0 or not self.poll.poll(max(1, round(wait * 1000))):
                break
            try:
                data = os.read(self.main, 65536)
            except (BlockingIOError, OSError):
                break
            if not data:
                break
            last = time.perf_counter()
            first = first or last
            count += len(data)
            if marker and marked is None:
                tail = (tail + data)[-1 << 16:]
                if marker in CONTROLS.sub(b"", tail):
                    marked = last
        milliseconds = [None if at is None else (at - since) * 1000 for at in (first, last, marked)]
        return Answer(*milliseconds, count)

    def ask(self, keys, **options):
        """Sends keys, and reads the answer."""
        since = time.perf_counter()
        self.send(keys)
        return self.answer(since, **options)

    def drain(self, quiet=0.04):
        """Reads what still comes, until `quiet` seconds of silence."""
        while self.poll.poll(round(quiet * 1000)):
            try:
                if not os.read(self.main, 65536):
                    return
            except OSError:
                return

    def private_memory(self):
        """The memory of the process that is no mapped file, in KB."""
        with open(f"/proc/{self.process}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("RssAnon:")), None)

    def end(self):
        """Leaves the program as a person does, and ends it if that does not help."""
        try:
            self.send(self.quit_keys)
        except OSError:
            pass
        for number in (None, signal.SIGTERM, signal.SIGKILL):
            if number is not None:
                os.kill(self.process, number)
            if self._has_ended(within=1):
                break
        os.close(self.main)
        shutil.rmtree(self.home, ignore_errors=True)

    def _has_ended(self, within):
        deadline = time.perf_counter() + within
        while time.perf_counter() < deadline:
            if os.waitpid(self.process, os.WNOHANG)[0]:
                return True
            self.drain(quiet=0.005)
        return False
