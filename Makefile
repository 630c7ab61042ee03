# Everything that is done with Gloss from a checkout. `make help` lists it.

SWIFT    ?= swift
PREFIX   ?= /usr/local
DESTDIR  ?=
ARTICLE  ?= seeds/tehran-moscow-2015.txt
# Seconds for which each fuzz target runs.
FUZZ_SECONDS ?= 60
# The folder of zsh's completions, which Debian's own packages call vendor-completions.
ZSH_FOLDER ?= site-functions
# Groups of measurements, separated by commas; all of them if it is empty.
ONLY ?=
# "no" links the system's shared libraries instead of archives, for systems that have no archives.
STATIC ?= yes
# "yes" keeps the symbols in the release program, for profilers and debuggers.
SYMBOLS ?= no

SYSTEM := $(shell uname -s)
GLOSS  := .build/release/gloss

# Developers' builds treat a warning as an error; the program that `make read` and `make install` build does not, so that a
# newer compiler cannot keep anyone from reading.
STRICT := -Xswiftc -warnings-as-errors

LIBRARIES :=
RELEASE := -c release
ifeq ($(SYSTEM),Darwin)
# Homebrew keeps its libraries, and its ncurses apart from them, outside of the compiler's search path.
BREW    := $(shell brew --prefix 2>/dev/null)
NCURSES := $(shell brew --prefix ncurses 2>/dev/null)
LIBRARIES += -Xcc -I$(NCURSES)/include -Xcc -I$(BREW)/include -Xlinker -L$(NCURSES)/lib -Xlinker -L$(BREW)/lib
else ifeq ($(STATIC),no)
RELEASE += --static-swift-stdlib
else
# Fully static: relocation and the search for shared libraries are most of what a Swift program's start costs
# (docs/performance.md). The archives that others need come last.
# The program's parts begin where the system's large pages do.
RELEASE += --static-swift-stdlib -Xswiftc -static-executable -Xlinker -ltinfo -Xlinker -lz -Xlinker -z -Xlinker max-page-size=0x200000
endif
RELEASE += $(LIBRARIES)
ifneq ($(SYMBOLS),yes)
ifeq ($(SYSTEM),Darwin)
RELEASE += -Xlinker -S -Xlinker -x
else
RELEASE += -Xlinker -s
endif
endif

BINARIES  := $(DESTDIR)$(PREFIX)/bin
SHARED    := $(DESTDIR)$(PREFIX)/share
MANUAL    := $(SHARED)/man
DOCUMENTS := $(SHARED)/doc/gloss
BASH      := $(SHARED)/bash-completion/completions
ZSH       := $(SHARED)/zsh/$(ZSH_FOLDER)
FISH      := $(SHARED)/fish/vendor_completions.d

.PHONY: help set-up build read test check bench fuzz check-hostile-input check-library check-sanitizers docs lists install uninstall deb check-packages \
    clean

help:
	@echo 'make read               build Gloss and read an article of seeds/ (ARTICLE=path for another file)'
	@echo 'make build              build the release program, $(GLOSS) (STATIC=no, SYMBOLS=yes)'
	@echo 'make install            install it with its manual page, completions and licences (PREFIX=$(PREFIX), DESTDIR=)'
	@echo 'make deb                make a Debian package in .build/packages'
	@echo 'make check-packages     check it with lintian, in a new Debian root and in the shells (as root, Debian)'
	@echo 'make test               run all tests'
	@echo 'make check              formatting, import rules, warnings as errors, generated documents'
	@echo 'make docs               write what is generated from the tables of the program: docs/keys.md and the manual pages'
	@echo 'make lists              derive the word lists from their sources anew (docs/sources.md)'
	@echo 'make bench              measure Gloss beside less and write docs/performance.md (ONLY=keys,ends for some rows)'
	@echo 'make fuzz               run every fuzz target for FUZZ_SECONDS=$(FUZZ_SECONDS)'
	@echo 'make check-hostile-input   try documents and files of the worst kinds, and write docs/robustness.md'
	@echo 'make check-library      kill the program while it writes, run two at once, fill the disk: nothing may be lost'
	@echo 'make check-sanitizers   run the tests under the address and the thread sanitizer'
	@echo 'make clean              remove what was built'

set-up:
	@Scripts/set-up

build: set-up
	@Scripts/quietly $(SWIFT) build $(RELEASE) --product gloss
	@[ .build/large-pieces -nt $(GLOSS) ] || { Scripts/write-in-large-pieces $(GLOSS) && touch .build/large-pieces; }

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

lists:
	Scripts/make-lists

bench: build
	Benchmarks/run $(GLOSS) --only '$(ONLY)'

fuzz: set-up
	Scripts/fuzz $(FUZZ_SECONDS)

check-hostile-input: build
	Scripts/hostile-input --write docs/robustness.md $(GLOSS)

# Kills at random moments, two programs at once, a full disk.
check-library: build
	Scripts/check-library $(GLOSS)

# Each sanitizer has a build of its own beside the usual one.
check-sanitizers: set-up
	LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leaks-of-others $(SWIFT) test --sanitize=address --scratch-path .build/address $(LIBRARIES)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/races-of-others $(SWIFT) test --sanitize=thread --scratch-path .build/thread $(LIBRARIES)

install: build
	install -d '$(BINARIES)' '$(MANUAL)/man1' '$(MANUAL)/man5' '$(DOCUMENTS)/licences' '$(BASH)' '$(ZSH)' '$(FISH)' \
	    '$(SHARED)/applications' '$(SHARED)/icons/hicolor/scalable/apps'
	install -m 755 $(GLOSS) '$(BINARIES)/gloss'
	@Scripts/write-in-large-pieces '$(BINARIES)/gloss'
	install -m 644 docs/gloss.1 '$(MANUAL)/man1/gloss.1'
	install -m 644 docs/gloss-config.5 '$(MANUAL)/man5/gloss-config.5'
	install -m 644 packaging/gloss.desktop '$(SHARED)/applications/gloss.desktop'
	install -m 644 packaging/gloss.svg '$(SHARED)/icons/hicolor/scalable/apps/gloss.svg'
	install -m 644 LICENSE NOTICE '$(DOCUMENTS)'
	install -m 644 licences/* '$(DOCUMENTS)/licences'
	$(GLOSS) documentation spdx >'$(DOCUMENTS)/gloss.spdx'
	$(GLOSS) --generate-completion-script bash >'$(BASH)/gloss'
	$(GLOSS) --generate-completion-script zsh >'$(ZSH)/_gloss'
	$(GLOSS) --generate-completion-script fish >'$(FISH)/gloss.fish'

uninstall:
	rm -f '$(BINARIES)/gloss' '$(MANUAL)/man1/gloss.1' '$(MANUAL)/man5/gloss-config.5' \
	    '$(BASH)/gloss' '$(ZSH)/_gloss' '$(FISH)/gloss.fish' \
	    '$(SHARED)/applications/gloss.desktop' '$(SHARED)/icons/hicolor/scalable/apps/gloss.svg'
	rm -rf '$(DOCUMENTS)'

deb: build
	rm -rf .build/stage
	$(MAKE) --no-print-directory install PREFIX=/usr DESTDIR=.build/stage ZSH_FOLDER=vendor-completions
	Scripts/make-debian-package .build/stage .build/packages

check-packages: deb
	Scripts/check-packages .build/packages

clean:
	rm -rf .build
