#include "ProcessLimits.h"

#include <sys/resource.h>

void gloss_limit_process(unsigned long memory, unsigned long seconds) {
    struct rlimit limit = {memory, memory};
    setrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = limit.rlim_max = seconds;
    setrlimit(RLIMIT_CPU, &limit);
    // No core of a picture's data is left behind.
    limit.rlim_cur = limit.rlim_max = 0;
    setrlimit(RLIMIT_CORE, &limit);
}
