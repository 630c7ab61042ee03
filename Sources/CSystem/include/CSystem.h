#ifndef GLOSS_SYSTEM_H
#define GLOSS_SYSTEM_H

// What must be C: signal handlers may call only async-signal-safe functions, and Swift's runtime is not.

#include "FrameOutput.h"
#include "MappingGuard.h"
#include "MemoryUse.h"
#include "TerminalGuard.h"

#endif
