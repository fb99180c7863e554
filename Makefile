# The verbs of the project; the work is done by CMake, npm and the programs in tools/.
SHELL := /bin/bash -euo pipefail
.DEFAULT_GOAL := help
.PHONY: help setup build run test test-long test-all bench fuzz fmt golden dist clean web asan tsan

FUZZ_SECONDS ?= 30
LISTEN ?= 127.0.0.1:8080

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## install what a bare Debian 12 lacks (apt and npm)
	@tools/setup

build: setup web ## the release binary: build/mangnon
	@tools/build release

web: setup
	@tools/build_web

run: build ## build, make the demo province in ./demo-data once, serve on LISTEN (127.0.0.1:8080)
	@LISTEN=$(LISTEN) tools/make_demo
	@build/mangnon serve --data demo-data --listen $(LISTEN)

test: build ## the fast tests; last line: N passed, N failed[, N skipped]
	@tools/run_tests --unless-passed build:fast

test-long: build ## HTTP, browser journeys, partitions, twenty seeds, kill -9, LibreOffice
	@tools/build release long_tests
	@tools/run_tests build:http build:browser build:postgres build:simulation build:office

test-all: build asan ## fast, PostgreSQL, HTTP, browser, upgrade, simulation, and fast again under sanitizers
	@tools/build release long_tests
	@tools/build asan long_tests
	@tools/run_tests build:all build-asan:fast build-asan:http

asan: setup web
	@tools/build asan

tsan: setup web ## the tests that use threads, under the thread sanitizer
	@tools/build tsan threads_tests
	@tools/run_tests build-tsan:threads

bench: setup web ## measure, each figure beside its comparison in the same run
	@tools/build bench
	@bench/run build-bench

fuzz: setup ## every fuzz target for FUZZ_SECONDS (30) each
	@tools/build fuzz
	@tools/run_fuzz build-fuzz $(FUZZ_SECONDS)

fmt: setup ## format the C++ sources
	@git ls-files -co --exclude-standard '*.cpp' '*.hpp' | xargs -r clang-format-14 -i

golden: build ## rewrite the golden files; read the diff
	@MANGNON_GOLDEN=rewrite ctest --test-dir build -L fast -E "tidy|web|run_tests" --output-on-failure

dist: build ## build/mangnon_VERSION_ARCH.deb
	@tools/make_deb

clean: ## remove everything that was built (the demo's data stay)
	rm -rf build build-* web/dist
