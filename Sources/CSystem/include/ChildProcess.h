#ifndef GLOSS_CHILD_PROCESS_H
#define GLOSS_CHILD_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

// Starts `program` (found by PATH unless it has a slash) with `arguments`, which end with NULL. Its input and its errors are
// /dev/null; its output is the descriptor `output`, or /dev/null if that is -1. It inherits no other descriptor of ours that
// is marked to be closed, no ignored and no blocked signal.
//
// With `leaves_session` it becomes the leader of a session of its own: no key and no signal of this terminal reaches it, and
// it cannot open the terminal as its own.
//
// Returns the process, or -1 if it could not be started.
pid_t gloss_start_process(const char *program, char *const arguments[], int output, bool leaves_session);

#endif
