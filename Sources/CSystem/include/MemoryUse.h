#ifndef GLOSS_MEMORY_USE_H
#define GLOSS_MEMORY_USE_H

// The C library keeps most of what a program frees for its next use. Work in the background that needs much memory for a
// moment would leave the program that large for as long as it runs.

// From now on large blocks go back to the system as soon as they are freed, whatever was allocated before.
void gloss_return_large_blocks(void);

// Gives back what is free now. Takes some milliseconds: not for the thread that answers keys.
void gloss_give_back_memory(void);

#endif
