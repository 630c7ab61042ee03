#ifndef GLOSS_PROCESS_LIMITS_H
#define GLOSS_PROCESS_LIMITS_H

// Limits the memory, in bytes, and the processor time, in seconds, that this process may take from now on.
void gloss_limit_process(unsigned long memory, unsigned long seconds);

#endif
