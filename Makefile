# Everything a contributor types. `make help` lists it.
#
# Nothing but Python >= 3.10, make and the package registries is assumed: each target makes the virtual
# environment it needs, and stamp files inside that environment make the second run quick.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints-dev.txt
NODE    = $$(sh scripts/setup_node.sh $(VENV))
PACKAGING := setup.cfg setup.py pyproject.toml constraints-dev.txt templates/__init__.py

# Whatever runs here must run without a model hub. Threads that wait for each other give way: torch's otherwise
# spin, which makes small models many times slower on a machine that is busy with other things as well.
RUN := HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 OMP_WAIT_POLICY=passive
# As many tests at once as there are processors; each process takes some 1 GB. Those of a file share what is made for it,
# and tests/conftest.py puts the files in order.
AT_ONCE := --numprocesses logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder

MADE_VENV        := $(VENV)/.made
INSTALLED_MODELS := $(VENV)/.installed-models
INSTALLED_DEV    := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-light test-slow test-real test-python lint types test-js format bundle benchmarks clean

help: ## List the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# -- Set-up ---------------------------------------------------------------------------------------------

$(MADE_VENV): scripts/setup_venv.sh
	@sh scripts/setup_venv.sh "$(PYTHON)" $(VENV)
	@touch $@

# torch goes first and alone: asked for by exact version it resolves to one build, and whatever depends on
# it later accepts that build instead of choosing another.
$(INSTALLED_MODELS): $(MADE_VENV) $(PACKAGING)
	@echo "Installing att_viz with its models extra into $(VENV) (a few minutes the first time) ..."
	@$(PIP) pip setuptools wheel
	@$(PIP) "$$(grep '^torch==' constraints-dev.txt)"
	@$(PIP) --no-build-isolation --editable '.[models]'
	@touch $@

$(INSTALLED_DEV): $(INSTALLED_MODELS)
	@echo "Installing the development tools into $(VENV) ..."
	@$(PIP) --no-build-isolation --editable '.[all,dev]'
	@$(PIP) --no-deps --requirement benchmarks/requirements.txt
	@touch $@

node_modules/.installed: package.json package-lock.json
	@PATH="$(NODE):$$PATH"; npm ci --no-audit --no-fund --loglevel=error
	@touch $@

setup: $(INSTALLED_DEV) ## Make .venv with everything that development needs

# -- The main job ---------------------------------------------------------------------------------------

demo: $(INSTALLED_MODELS) ## Run the bundled model on a prompt and write a report to open
	@$(RUN) $(BIN)/att-viz demo --output-dir demo_report

# -- Checks ---------------------------------------------------------------------------------------------

# Types and the viewer's tests keep one processor busy each; the Python tests use all of them.
test: lint ## Run every check but the slow tests
	@$(MAKE) --no-print-directory --jobs 2 types test-js
	@$(MAKE) --no-print-directory test-python

lint: $(INSTALLED_DEV) ## Check style and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(INSTALLED_DEV) ## Check the Python types
	$(BIN)/mypy

test-js: node_modules/.installed $(INSTALLED_DEV) ## Test the viewer's modules, their types and their bundle
	@PATH="$(NODE):$$PATH"; set -ex; npm run --silent check

test-python: node_modules/.installed $(INSTALLED_DEV) ## Run the Python and browser tests but the slow ones
	@ATT_VIZ_CHROMIUM="$$($(BIN)/python scripts/setup_chromium.py)" && export ATT_VIZ_CHROMIUM && \
	set -x && $(RUN) $(BIN)/python -m pytest -m "not slow and not real" $(AT_ONCE)

test-slow: $(INSTALLED_DEV) ## Run the slow tests
	@ATT_VIZ_CHROMIUM="$$($(BIN)/python scripts/setup_chromium.py)" && export ATT_VIZ_CHROMIUM && \
	set -x && $(RUN) $(BIN)/python -m pytest -m slow

test-real: $(INSTALLED_DEV) ## Run the tests on a real language model and an encoder (177 MB to download, once)
	@ATT_VIZ_REAL_MODEL="$$($(RUN) $(BIN)/python scripts/setup_real_model.py)" && export ATT_VIZ_REAL_MODEL && \
	ATT_VIZ_REAL_ENCODER="$$($(RUN) $(BIN)/python scripts/setup_real_encoder.py)" && export ATT_VIZ_REAL_ENCODER && \
	ATT_VIZ_CHROMIUM="$$($(BIN)/python scripts/setup_chromium.py)" && export ATT_VIZ_CHROMIUM && \
	set -x && $(RUN) $(BIN)/python -m pytest -m real --durations=15 tests/real

test-light: ## Run what needs no model on the lowest dependencies (DEPENDENCIES=newest: the newest; PYTHON=...)
	@$(RUN) sh scripts/test_light.sh "$(PYTHON)" "$(VENV)" "$(or $(DEPENDENCIES),lowest)"

# -- Chores ---------------------------------------------------------------------------------------------

format: $(INSTALLED_DEV) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bundle: node_modules/.installed ## Rebuild templates/viewer.js from templates/js
	@PATH="$(NODE):$$PATH"; npm run --silent bundle

benchmarks: $(INSTALLED_DEV) ## Compare report sizes, times and memory with bertviz
	@PATH="$(NODE):$$PATH"; npm ci --prefix benchmarks --no-audit --no-fund --loglevel=error
	@ATT_VIZ_CHROMIUM="$$($(BIN)/python scripts/setup_chromium.py)" && export ATT_VIZ_CHROMIUM && \
	set -x && $(BIN)/python benchmarks/report_size.py --browser && $(BIN)/python benchmarks/report_browser.py

clean: ## Remove everything that the other targets made
	rm -rf $(VENV) $(VENV)-light-* node_modules benchmarks/node_modules build dist demo_report ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find att_viz templates tests benchmarks scripts training -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
