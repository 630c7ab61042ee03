#include "MappingGuard.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

// A fixed table, because a signal handler may not allocate. A slot is free while its start is 0; its length is written
// before its start, so that the handler never sees one without the other.
enum { guarded_capacity = 256 };
static struct {
    _Atomic uintptr_t start;
    _Atomic size_t length;
} guarded[guarded_capacity];

static _Atomic size_t repaired_pages;
static atomic_flag is_installed = ATOMIC_FLAG_INIT;
static struct sigaction earlier;

bool gloss_repair_mapping(const void *address) {
    uintptr_t place = (uintptr_t)address;
    for (int slot = 0; slot < guarded_capacity; slot++) {
        uintptr_t start = atomic_load(&guarded[slot].start);
        if (start == 0 || place < start || place - start >= atomic_load(&guarded[slot].length)) continue;
        size_t page_size = (size_t)sysconf(_SC_PAGESIZE);
        void *page = (void *)(place & ~(uintptr_t)(page_size - 1));
        void *zeros = mmap(page, page_size, PROT_READ, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (zeros == MAP_FAILED) return false;
        atomic_fetch_add(&repaired_pages, 1);
        return true;
    }
    return false;
}

static void handle_fault(int signal, siginfo_t *information, void *context) {
    // A signal that somebody sent has no address.
    if (information->si_code > 0 && gloss_repair_mapping(information->si_addr)) return;
    if (earlier.sa_flags & SA_SIGINFO) {
        earlier.sa_sigaction(signal, information, context);
    } else if (earlier.sa_handler != SIG_DFL && earlier.sa_handler != SIG_IGN) {
        earlier.sa_handler(signal);
    } else {
        // The instruction faults again when the handler returns, and then the default action ends the program.
        struct sigaction standard = {.sa_handler = SIG_DFL};
        sigaction(signal, &standard, NULL);
    }
}

static void install(void) {
    if (atomic_flag_test_and_set(&is_installed)) return;
    struct sigaction action = {.sa_sigaction = handle_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &earlier);
}

bool gloss_guard_mapping(const void *start, size_t length) {
    install();
    for (int slot = 0; slot < guarded_capacity; slot++) {
        // 1 marks a slot as taken before its length is known; no mapping starts there.
        uintptr_t free_slot = 0;
        if (!atomic_compare_exchange_strong(&guarded[slot].start, &free_slot, 1)) continue;
        atomic_store(&guarded[slot].length, length);
        atomic_store(&guarded[slot].start, (uintptr_t)start);
        return true;
    }
    return false;
}

void gloss_unguard_mapping(const void *start) {
    for (int slot = 0; slot < guarded_capacity; slot++) {
        if (atomic_load(&guarded[slot].start) != (uintptr_t)start) continue;
        atomic_store(&guarded[slot].length, 0);
        atomic_store(&guarded[slot].start, 0);
        return;
    }
}

size_t gloss_repaired_pages(void) { return atomic_load(&repaired_pages); }
