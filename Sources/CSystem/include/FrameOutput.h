#ifndef GLOSS_FRAME_OUTPUT_H
#define GLOSS_FRAME_OUTPUT_H

#include <stdbool.h>

// ncurses writes each row of the screen by itself, and each write wakes the terminal, which then draws half a page. While
// a frame is begun, what is written to `descriptor` is gathered in memory; at its end it goes out in one piece.

// Begins a frame; false where the system cannot gather it, and writes go out as they come.
bool gloss_begin_frame(int descriptor);

// Makes `descriptor` the terminal again and sends what was gathered there.
void gloss_end_frame(int descriptor, int terminal);

#endif
