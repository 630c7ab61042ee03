#ifndef GLOSS_NCURSES_SHIM_H
#define GLOSS_NCURSES_SHIM_H

// Wide characters are off by default in ncurses' own header.
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

// Swift imports neither the global variables of C (they are not safe to share) nor function-like macros: an accessor for
// each that is needed.
static inline WINDOW *gloss_new_screen(void) { return newscr; }
static inline WINDOW *gloss_current_screen(void) { return curscr; }
static inline FILE *gloss_standard_input(void) { return stdin; }
static inline int gloss_rows(void) { return getmaxy(stdscr); }
static inline int gloss_columns(void) { return getmaxx(stdscr); }
static inline int gloss_columns_of(wchar_t character) { return wcwidth(character); }
static inline int gloss_colour_count(void) { return COLORS; }
static inline int gloss_pair_count(void) { return COLOR_PAIRS; }
static inline const char *gloss_codeset(void) { return nl_langinfo(CODESET); }

// The attributes, as bits to be joined.
static inline attr_t gloss_bold(void) { return A_BOLD; }
static inline attr_t gloss_italic(void) { return A_ITALIC; }
static inline attr_t gloss_underline(void) { return A_UNDERLINE; }
static inline attr_t gloss_reverse(void) { return A_REVERSE; }
static inline attr_t gloss_dim(void) { return A_DIM; }

// The string capability `name` of the terminal, or NULL: ncurses marks an absent one by an address of 0 or -1.
static inline const char *gloss_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (const char *)-1 ? NULL : value;
}

// The capability `string` with its numbers put in; it stands until the next call.
static inline const char *gloss_with_numbers(const char *string, int first, int second) {
    return tparm((char *)string, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

#endif
