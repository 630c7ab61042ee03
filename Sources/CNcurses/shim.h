#ifndef GLOSS_NCURSES_SHIM_H
#define GLOSS_NCURSES_SHIM_H

#include <stdio.h>
#include <curses.h>
#include <term.h>

// Swift imports neither functions with any number of arguments nor addresses of -1, by which terminfo marks what is absent.

// Looks up the description of the terminal type `name`; false if there is none. What is asked below is asked of the
// terminal that was looked up last; the strings stay for as long as the program runs.
static inline bool gloss_look_up_terminal(const char *name) {
    int status;
    return setupterm((char *)name, 1, &status) == OK;
}

// The string capability `name`, or NULL where the terminal has none.
static inline const char *gloss_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (const char *)-1 ? NULL : value;
}

// The numeric capability `name`; negative where the terminal has none.
static inline int gloss_number(const char *name) { return tigetnum((char *)name); }

// Whether the terminal has the property `name`.
static inline bool gloss_flag(const char *name) { return tigetflag((char *)name) > 0; }

// The capability `string` with its numbers put in; it is valid until the next call.
static inline const char *gloss_with_numbers(const char *string, int first, int second) {
    return tparm((char *)string, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

#endif
