# What can be done here: make demo, build, server, library, check-library, wheel, check-wheel, check-spark, test, lint, fuzz, fuzz-rules, sanitize, sanitize-threads, install, deb, tarball,
# check-packages, measure, bench, bench-report, peers, scanners, clean.
SWIFT  ?= swift
PREFIX ?= /usr/local

# The Swift runtime goes into the program: it starts faster, and runs where no Swift is installed.
RELEASE = -c release --static-swift-stdlib --product secmask
BUILT   = .build/release/secmask

# Optimised, because thousands of samples are scanned; apart from the program, whose flags differ.
TESTING = -c release -Xswiftc -enable-testing --scratch-path .build-test

.PHONY: demo build server library check-library wheel check-wheel test lint fuzz fuzz-rules sanitize sanitize-threads install uninstall \
  measure bench bench-report peers scanners hostile clean dependencies

build: dependencies
	$(SWIFT) build $(RELEASE)

dependencies:
	@tools/install-dependencies.sh

demo: build
	@tools/demo.sh $(BUILT)

test: dependencies
	@SWIFT="$(SWIFT)" tools/test.sh $(TESTING)

lint:
	@tools/check-imports.sh
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests tools/weights-convert tools/fuzz Benchmarks Examples

# libFuzzer on a part of the library: masker, rules, jsonlines, tokenizers, safetensors, spans, archives or notations.
TARGET  ?= masker
SECONDS ?= 600
fuzz: dependencies
	@SWIFT="$(SWIFT)" tools/fuzz/run.sh $(TARGET) $(SECONDS)

# Damaged samples of every rule: nothing traps, findings are in order, what is not found comes out as it was.
MUTATIONS ?= 2000000
fuzz-rules: dependencies
	SECMASK_MUTATIONS=$(MUTATIONS) $(SWIFT) test $(TESTING) --filter RuleMutationTests

# With the sanitizers of addresses and of undefined behaviour: all that reads files or computes. Rules and experts are left
# out: without optimisation their tests run for hours. PCRE2's compiled patterns are no code that a sanitizer could watch.
CHECKED = ^(CSecMaskKernels|SecMaskTensor|TransformerLayers|SecMaskJSON|Safetensors|SecMaskTokenizers|SecMaskJSONLines|SecMaskArchives|SecMaskReports|SecMaskBaselines|SecMaskSettings|SecretRuleFiles|SecMaskFuzzing)Tests\.
sanitize: dependencies
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize address -Xcc -fsanitize=undefined --scratch-path .build-asan \
	  --filter '$(CHECKED)'

# With the sanitizer of threads: thread pool and products on it, walks over trees and their output, streams, batches.
CONCURRENT = ThreadPoolTests|RowBlockTests|/?Linear|TreeWalkTests|TreeOutputTests|TextScannerTests|MaskStreamTests|BatchTests
sanitize-threads: dependencies
	$(SWIFT) test --sanitize thread --scratch-path .build-tsan --filter '$(CONCURRENT)'

# The HTTP service and the gateway: docs/server.md, docs/gateway.md.
server: dependencies
	$(SWIFT) build -c release --static-swift-stdlib --product secmask-server

# libsecmask for programs in C and other languages, in .build/library: docs/library.md. check-library tries all of it.
library: dependencies
	$(SWIFT) build $(RELEASE:secmask=SecMaskC)
	@tools/library/build.sh

check-library: library
	@tools/library/check.sh

# The Python package with library, program and weights in it: docs/python.md. check-wheel installs it in an environment of its own
# and runs its tests there, with pytest from PyPI.
PYTHON ?= python3
wheel: build library
	@tools/portable.sh secmask SecMaskCLI
	$(PYTHON) python/build_wheel.py .build/wheel

check-wheel: wheel
	@PYTHON="$(PYTHON)" python/check.sh .build/wheel

# Spark: docs/scale-out.md. check-spark installs the wheel with pyspark from PyPI, which needs Java 17, and runs the tests of tools/spark.
.PHONY: check-spark
check-spark: wheel
	@PYTHON="$(PYTHON)" tools/spark/check.sh .build/wheel

# Program, completions, man pages, weights, library; the server with its unit where `make server` has built it. Where the library lies
# below PREFIX: LIBDIR.
LIBDIR ?= lib
install: build library
	@tools/install.sh $(BUILT) "$(DESTDIR)$(PREFIX)"
	@DESTDIR="$(DESTDIR)" tools/install-library.sh .build/library "$(PREFIX)" "$(LIBDIR)"
	@if [ -x .build/release/secmask-server ]; then \
	  DESTDIR="$(DESTDIR)" tools/install-server.sh .build/release/secmask-server "$(PREFIX)"; fi

uninstall:
	@tools/install.sh --remove "$(DESTDIR)$(PREFIX)"
	@DESTDIR="$(DESTDIR)" tools/install-library.sh --remove "$(PREFIX)" "$(LIBDIR)"
	@DESTDIR="$(DESTDIR)" tools/install-server.sh --remove "$(PREFIX)"

# Debian packages, in .build/deb; an archive that runs on any Linux with glibc 2.34 or later, in .build/tarball: docs/deploy.md.
# check-packages, as root, tries both in a bare Debian system: ROOT=folder that debootstrap has made.
.PHONY: deb tarball check-packages
deb: build library server
	@tools/packages/deb.sh

tarball: build library server
	@tools/portable.sh secmask SecMaskCLI
	@tools/portable.sh secmask-server SecMaskServerCLI
	@tools/packages/tarball.sh

check-packages: deb tarball
	@tools/packages/check.sh "$(ROOT)"

measure: build
	$(SWIFT) build -c release --static-swift-stdlib --product MaskerLatency
	@tools/measure.sh $(BUILT) 7 .build/release/MaskerLatency

# Benchmarks with goals; QUICK=1 to see that all works. The report takes in what `make peers` has measured.
bench: build
	$(SWIFT) build $(RELEASE:secmask=weights-convert)
	@SWIFT="$(SWIFT)" tools/bench.sh "$(QUICK)"

PEERS       ?= $(wildcard $(HOME)/.cache/secmask-peers/peers.json)
BENCH_REPORT = .build-bench/release/bench-report
bench-report:
	$(SWIFT) build --package-path Benchmarks --scratch-path .build-bench -c release --product bench-report
	@$(BENCH_REPORT) page --results .build/bench/results.json --goals Benchmarks/goals.json \
	  --out docs/benchmarks $(if $(PEERS),--peers "$(PEERS)")

# Against other engines, on this machine: tools/peers/README.md. ARGS narrows it down.
peers: build
	for product in ModelDump TokenizerDump weights-convert; do \
	  $(SWIFT) build -c release --static-swift-stdlib --product $$product || exit 1; done
	$(MAKE) -C tools/peers run PROGRAMS=$(abspath .build/release) ARGS="$(ARGS)"

# Against other scanners, on this machine: tools/scanners. ARGS narrows it down.
scanners: build
	SECMASK_WEIGHTS=$(abspath weights) $(MAKE) -C tools/scanners run PROGRAM=$(abspath $(BUILT)) ARGS="$(ARGS)"

# Repositories, files and archives that are traps: what the program says to each, and what it costs. ARGS: words of their names.
hostile: build
	SECMASK_WEIGHTS=$(abspath weights) PYTHONDONTWRITEBYTECODE=1 python3 tools/hostile/hostile.py $(BUILT) $(ARGS)

clean:
	rm -rf .build .build-test .build-bench .build-fuzz .build-asan .build-tsan
