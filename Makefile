# Everything that is done with Gloss from a checkout. `make help` lists it.

SWIFT    ?= swift
PREFIX   ?= /usr/local
DESTDIR  ?=
ARTICLE  ?= seeds/tehran-moscow-2015.txt
# Seconds for which each fuzz target runs.
FUZZ_SECONDS ?= 60
# Groups of measurements, parted by commas; all of them where it is empty.
ONLY ?=

SYSTEM := $(shell uname -s)
GLOSS  := .build/release/gloss

# Developers' builds treat a warning as an error; the program that `make read` and `make install` build does not, so that a
# newer compiler cannot keep anyone from reading.
STRICT := -Xswiftc -warnings-as-errors

ifeq ($(SYSTEM),Darwin)
# Homebrew keeps its libraries, and its ncurses apart from them, outside of the compiler's search path.
BREW    := $(shell brew --prefix 2>/dev/null)
NCURSES := $(shell brew --prefix ncurses 2>/dev/null)
LIBRARIES := -Xcc -I$(NCURSES)/include -Xcc -I$(BREW)/include -Xlinker -L$(NCURSES)/lib -Xlinker -L$(BREW)/lib
RELEASE := -c release $(LIBRARIES)
else
# Fully static: relocation and the search for shared libraries are most of what a Swift program's start costs
# (docs/performance.md). The archives that others need stand last.
RELEASE := -c release --static-swift-stdlib -Xswiftc -static-executable \
	-Xlinker -lncursesw -Xlinker -ltinfo -Xlinker -lz
LIBRARIES :=
endif

.PHONY: help set-up build read test check bench fuzz check-hostile-input check-sanitizers docs install uninstall clean

help:
	@echo 'make read               build Gloss and read an article of seeds/ (ARTICLE=path for another file)'
	@echo 'make build              build the release program, $(GLOSS)'
	@echo 'make install            install it with its manual page and completions (PREFIX=$(PREFIX), DESTDIR=)'
	@echo 'make test               run all tests'
	@echo 'make check              formatting, import rules, warnings as errors, generated documents'
	@echo 'make docs               write what is generated from the command rows: docs/keys.md, docs/gloss.1'
	@echo 'make bench              measure Gloss beside less and write docs/performance.md (ONLY=keys,ends for some rows)'
	@echo 'make fuzz               run every fuzz target for FUZZ_SECONDS=$(FUZZ_SECONDS)'
	@echo 'make check-hostile-input   try documents and files of the worst kinds, and write docs/robustness.md'
	@echo 'make check-sanitizers   run the tests under the address and the thread sanitizer'
	@echo 'make clean              remove what was built'

set-up:
	@Scripts/set-up

build: set-up
	@Scripts/quietly $(SWIFT) build $(RELEASE) --product gloss

read: build
	@$(GLOSS) '$(ARTICLE)'

test: set-up
	$(SWIFT) test $(STRICT) $(LIBRARIES)

check: set-up
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	Scripts/check-imports
	$(SWIFT) build --build-tests $(STRICT) $(LIBRARIES)
	Scripts/check-documents .build/debug/gloss

docs: set-up
	$(SWIFT) build $(STRICT) $(LIBRARIES) --product gloss
	Scripts/write-documents .build/debug/gloss docs

bench: build
	Benchmarks/run $(GLOSS) --only '$(ONLY)'

fuzz: set-up
	Scripts/fuzz $(FUZZ_SECONDS)

check-hostile-input: build
	Scripts/hostile-input --write docs/robustness.md $(GLOSS)

# Each sanitizer has a build of its own beside the usual one.
check-sanitizers: set-up
	LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leaks-of-others $(SWIFT) test --sanitize=address --scratch-path .build/address $(LIBRARIES)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/races-of-others $(SWIFT) test --sanitize=thread --scratch-path .build/thread $(LIBRARIES)

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1' \
		'$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
		'$(DESTDIR)$(PREFIX)/share/zsh/site-functions' '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	install -m 755 $(GLOSS) '$(DESTDIR)$(PREFIX)/bin/gloss'
	install -m 644 docs/gloss.1 '$(DESTDIR)$(PREFIX)/share/man/man1/gloss.1'
	$(GLOSS) --generate-completion-script bash >'$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gloss'
	$(GLOSS) --generate-completion-script zsh >'$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gloss'
	$(GLOSS) --generate-completion-script fish >'$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gloss.fish'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/gloss' '$(DESTDIR)$(PREFIX)/share/man/man1/gloss.1' \
		'$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gloss' \
		'$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_gloss' \
		'$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gloss.fish'

clean:
	rm -rf .build
