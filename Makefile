# ChainMap. `make run` opens the editor on an example map, `make test` runs all checks.
# Both make a bare Debian or Ubuntu ready first (tools/setup.sh).
.PHONY: help run test exe screenshots bench soak fuzz dist i18n clean

help:
	@echo "make run    open the editor on an example map"
	@echo "make test   all checks: style, types, tests"
	@echo "make exe    the program as a folder to hand on: dist/chainmap/"
	@echo "make dist   all to hand on: wheel, source archive, program for Linux, checksums: dist/"
	@echo "make screenshots  14 scenes, light and dark, German and English: out/screenshots/"
	@echo "make bench  first frame, canvas, analysis, layout and import, beside others"
	@echo "make soak   the long runs: 200 kills, a fault at each file call, 20,000 edits (about an hour)"
	@echo "make fuzz   a minute of random and hostile content for each reader: build/fuzz/"
	@echo "make licences  collect the licences of all parts anew: resources/licences/"
	@echo "make i18n   take new texts into resources/i18n (GERMAN=\"a.json b.json\" merges them)"
	@echo "make clean  remove everything that was built"

run:
	@tools/setup.sh run
	@tools/run.sh

test:
	@tools/setup.sh test
	@tools/test.sh

exe:
	@tools/setup.sh exe
	.venv/bin/pyinstaller --noconfirm --log-level ERROR chainmap.spec
	@du -sm dist/chainmap | awk '{print "dist/chainmap/ has " $$1 " MB"}'

GRAPHS ?= ../shared/layout
FILES ?= ../shared/interop
bench:
	@tools/setup.sh bench
	@.venv/bin/python benchmarks/first_frame.py
	@.venv/bin/python benchmarks/canvas.py
	@.venv/bin/python benchmarks/analysis.py
	@if [ -d "$(GRAPHS)" ]; then .venv/bin/python benchmarks/layout.py "$(GRAPHS)"; \
	    else echo "no graphs in $(GRAPHS): make bench GRAPHS=FOLDER measures the layout"; fi
	@if [ -d "$(FILES)" ]; then .venv/bin/python benchmarks/interop.py "$(FILES)"; \
	    else echo "no files in $(FILES): make bench FILES=FOLDER reads those of other programs"; fi

screenshots:
	@tools/setup.sh run
	QT_QPA_PLATFORM=offscreen .venv/bin/python tools/screenshots.py

soak:
	@tools/setup.sh soak
	SOAK_KILLS=200 QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -q -s -p no:randomly \
		-o faulthandler_timeout=0 tests/soak

SECONDS ?= 60
fuzz:
	@tools/setup.sh fuzz
	@tools/fuzz.sh $(SECONDS)

dist:
	@tools/setup.sh dist
	.venv/bin/python tools/dist.py

licences:
	@tools/setup.sh dist
	.venv/bin/python tools/licences.py

i18n:
	@tools/setup.sh run
	.venv/bin/python tools/i18n.py $(GERMAN)

clean:
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +
	rm -f resources/i18n/*.qm
