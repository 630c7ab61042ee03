#ifndef GLOSS_SYSTEM_H
#define GLOSS_SYSTEM_H

// What must be C: signal handlers may call only async-signal-safe functions, and Swift's runtime is not; some types of the
// system, such as those of posix_spawn, have another shape in Swift on each system.

#include "ChildProcess.h"
#include "LibraryVersion.h"
#include "MappingGuard.h"
#include "MemoryUse.h"
#include "ProcessLimits.h"
#include "TerminalGuard.h"

#endif
