#ifndef GLOSS_NCURSES_SHIM_H
#define GLOSS_NCURSES_SHIM_H

// Wide characters are off by default in ncurses' own header.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>
#include <locale.h>
#include <wchar.h>

// Swift imports neither the global variables of ncurses (they are not safe to share) nor its
// function-like macros: an accessor for each that is needed.
static inline WINDOW *gloss_standard_screen(void) { return stdscr; }
static inline int gloss_rows(void) { return getmaxy(stdscr); }
static inline int gloss_columns(void) { return getmaxx(stdscr); }

#endif
