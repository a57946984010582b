# Leporello: build, test, typeset the samples. `make help` lists the targets.
# Works on a bare Debian 12 with Swift 6.3, git and make, as root or with sudo.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
leporello := .build/release/leporello

# The Swift runtime goes into the executable: a cold start then takes 8 ms instead of 43, and the
# installed program needs no toolchain.
# Exclusive access is checked at run time in the tests, not in the release: that saves a
# twentieth of the time a booklet takes.
release := -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | \
	  awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

.PHONY: demo
demo: build ## install what is missing, build, and typeset the samples into Output/
	$(leporello) typeset Layouts/Samples/*.yaml --output Output/
	$(leporello) typeset Layouts/Specimens/*.yaml --output Output/specimens/
	@echo "The booklets are in Output/, one of every block a book can have in Output/specimens/"

.PHONY: test
test: swift ## install what is missing, build, and run every test
	@scripts/install-packages build test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

.PHONY: build
build: swift ## install what is missing and make .build/release/leporello
	@scripts/install-packages build
	$(SWIFT) build $(release) --product leporello

.PHONY: lint
lint: swift ## check the format of every Swift file
	$(SWIFT) format lint --strict --parallel -r Sources Tests Package.swift

.PHONY: bench
bench: build ## set the 200 booklets beside Typst, in the same run; results in Output/bench/
	@scripts/install-packages build bench
	Benchmarks/bench

.PHONY: sweep
sweep: build ## the long proofs: every test, then every booklet of the workload made twice
	@scripts/install-packages build test bench
	$(SWIFT) build --build-tests
	LEPORELLO_SWEEP=1 $(SWIFT) test --skip-build --parallel
	Benchmarks/twice

.PHONY: install
install: build ## install into PREFIX (/usr/local): bin/leporello, share/leporello/
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/leporello"
	install -m 755 $(leporello) "$(DESTDIR)$(PREFIX)/bin/leporello"
	cp -R Layouts Fonts Mappings "$(DESTDIR)$(PREFIX)/share/leporello/"

.PHONY: clean
clean: ## remove what was built and what was typeset
	rm -rf .build
	find Output -mindepth 1 ! -name README.md -delete

.PHONY: swift
swift:
	@command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "Swift 6.3 is not on the PATH: https://www.swift.org/install/linux/debian/12/" >&2; exit 1; }
