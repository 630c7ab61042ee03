#ifndef GLOSS_TERMINAL_GUARD_H
#define GLOSS_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>

// What has been asked of the program by signals since it was last looked at.
struct gloss_signals {
    bool resized;   // SIGWINCH
    bool suspend;   // SIGTSTP
    bool continued; // SIGCONT
    int end;        // SIGTERM, SIGHUP or SIGINT; 0 where there was none
};

// Installs the handlers and gives a descriptor that becomes readable when a signal has arrived; -1 where the system has
// no descriptors left. Whichever thread a signal interrupts, the byte in the pipe wakes the wait.
//
// A program that does not end within some seconds of being asked to is ended by the handlers themselves. The calling thread
// is taken for the one that draws: what is fatal to another is passed on to it, so that it sends nothing afterwards.
int gloss_watch_signals(void);

// Gives the calling thread a stack for the handlers, without which the program would die of a stack overflow there before
// they could give the terminal back. Once for each thread that works in the background.
void gloss_prepare_thread(void);

// Takes the signals that have arrived.
struct gloss_signals gloss_take_signals(void);

// Stops the process group as the shell expects of it, and returns when it is continued.
void gloss_stop_process(void);

// Remembers the settings of the terminal at `input`, to be given back by gloss_restore_terminal. What undoes the modes is
// sent to `output`, because a keyboard that was opened beside a pipe cannot be written to.
bool gloss_save_terminal(int input, int output);

// Sets the bytes that undo what was sent to the terminal (cut at 256), and arms gloss_restore_terminal.
void gloss_arm_terminal(const void *bytes, size_t length);

// Sends those bytes and gives the terminal its settings back, once. Async-signal-safe: the handlers of fatal signals call
// it before the program dies of the signal.
void gloss_restore_terminal(void);

// The terminal was given back in an orderly way: nothing is left to restore until it is armed again.
void gloss_disarm_terminal(void);

// Writes all of the bytes, and waits where the descriptor does not; gives up on an error.
void gloss_write_all(int descriptor, const void *bytes, size_t length);

// The size of the terminal at `descriptor`; false where it has none.
bool gloss_terminal_size(int descriptor, int *rows, int *columns);

// The points of a cell of the terminal at `descriptor`; false where it does not tell.
bool gloss_terminal_cell(int descriptor, int *height, int *width);

// Whether the terminal at `descriptor` has gone away: nothing can be read, and nothing ever will.
bool gloss_terminal_is_gone(int descriptor);

#endif
