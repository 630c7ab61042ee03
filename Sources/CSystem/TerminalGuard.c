#include "TerminalGuard.h"
#include "MappingGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// How long an orderly end may take, in seconds.
enum { END_TIME = 3 };

static int wake_pipe[2] = {-1, -1};
static volatile sig_atomic_t resized, suspend_asked, continued, end_signal;

static int keyboard = -1, display = -1;
static struct termios saved_settings;
static pthread_t drawing_thread;
static char restore_bytes[256];
static volatile sig_atomic_t restore_length;
static volatile sig_atomic_t armed;

void gloss_write_all(int descriptor, const void *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written > 0) {
            bytes = (const char *)bytes + written;
            length -= (size_t)written;
        } else if (errno == EAGAIN) {
            // Another program that shares the terminal made it so that a write does not wait.
            struct pollfd entry = {.fd = descriptor, .events = POLLOUT};
            poll(&entry, 1, -1);
        } else if (errno != EINTR) {
            return;
        }
    }
}

void gloss_restore_terminal(void) {
    if (!armed) return;
    armed = 0;
    gloss_write_all(display, restore_bytes, (size_t)restore_length);
    tcsetattr(keyboard, TCSANOW, &saved_settings);
}

void gloss_disarm_terminal(void) { armed = 0; }

bool gloss_save_terminal(int input, int output) {
    keyboard = input;
    display = output;
    return tcgetattr(input, &saved_settings) == 0;
}

void gloss_arm_terminal(const void *bytes, size_t length) {
    armed = 0;
    if (length > sizeof restore_bytes) length = sizeof restore_bytes;
    memcpy(restore_bytes, bytes, length);
    restore_length = (sig_atomic_t)length;
    armed = 1;
}

static void die_of(int signal_number) {
    if (!pthread_equal(pthread_self(), drawing_thread)) {
        // The thread that draws would go on until the program is dead, and undo what is restored here: it is to die of it.
        pthread_kill(drawing_thread, signal_number);
        struct timespec patience = {.tv_sec = END_TIME};
        nanosleep(&patience, NULL);
    }
    gloss_restore_terminal();
    signal(signal_number, SIG_DFL);
    // Blocked while its handler runs: it arrives, with its default action, when the handler returns.
    raise(signal_number);
}

static void on_fatal(int signal_number, siginfo_t *info, void *context) {
    (void)context;
    int saved_errno = errno;
    // A signal that somebody sent has no address.
    bool is_fault = info->si_code > 0;
    if (signal_number != SIGBUS || !is_fault || !gloss_repair_mapping(info->si_addr)) die_of(signal_number);
    errno = saved_errno;
}

static void on_event(int signal_number) {
    int saved_errno = errno;
    switch (signal_number) {
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: suspend_asked = 1; break;
    case SIGCONT: continued = 1; break;
    case SIGALRM: die_of(signal_number); break;
    default:
        end_signal = signal_number;
        alarm(END_TIME);
    }
    char byte = 0;
    if (write(wake_pipe[1], &byte, 1) < 0) { /* A full pipe wakes as well as a fuller one. */ }
    errno = saved_errno;
}

static void handle(int signal_number, int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigfillset(&action.sa_mask);
    action.sa_flags = flags;
    if (flags & SA_SIGINFO) action.sa_sigaction = on_fatal;
    else action.sa_handler = on_event;
    sigaction(signal_number, &action, NULL);
}

static bool is_ignored(int signal_number) {
    struct sigaction action;
    return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void gloss_prepare_thread(void) {
    // A stack overflow leaves no room for a handler on the stack that overflowed.
    static _Thread_local char stack_for_handlers[32768];
    stack_t present;
    // A sanitizer gives each thread such a stack, and frees the one that it finds at the thread's end.
    if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
    stack_t stack = {.ss_sp = stack_for_handlers, .ss_size = sizeof stack_for_handlers};
    sigaltstack(&stack, NULL);
}

int gloss_watch_signals(void) {
    if (wake_pipe[0] >= 0) return wake_pipe[0];
    if (pipe(wake_pipe) != 0) return -1;
    for (int end = 0; end < 2; end++) {
        fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
        fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    }
    drawing_thread = pthread_self();
    gloss_prepare_thread();
    static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS, SIGQUIT, SIGXCPU};
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) handle(fatal[index], SA_SIGINFO | SA_ONSTACK);
    static const int events[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGHUP, SIGALRM};
    for (size_t index = 0; index < sizeof events / sizeof *events; index++) {
        // nohup, and shells without job control, ask for some to be ignored.
        if (!is_ignored(events[index])) handle(events[index], SA_RESTART);
    }
    signal(SIGPIPE, SIG_IGN);
    return wake_pipe[0];
}

struct gloss_signals gloss_take_signals(void) {
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    struct gloss_signals taken = {.resized = resized, .suspend = suspend_asked, .continued = continued, .end = end_signal};
    // A signal between the look and the reset is a second one of its kind that asks for the same; only its byte counts.
    if (taken.resized) resized = 0;
    if (taken.suspend) suspend_asked = 0;
    if (taken.continued) continued = 0;
    return taken;
}

void gloss_stop_process(void) {
    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, &old);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &old, NULL);
    continued = 0;
}

bool gloss_terminal_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

bool gloss_terminal_cell(int descriptor, int *height, int *width) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *height = size.ws_ypixel / size.ws_row;
    *width = size.ws_xpixel / size.ws_col;
    return *height > 0 && *width > 0;
}

bool gloss_terminal_is_gone(int descriptor) {
    struct pollfd entry = {.fd = descriptor, .events = POLLIN};
    if (poll(&entry, 1, 0) <= 0) return false;
    if (entry.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
    // Readable, yet without a byte to read: the end of the input.
    int waiting = 0;
    return (entry.revents & POLLIN) && ioctl(descriptor, FIONREAD, &waiting) == 0 && waiting == 0;
}
