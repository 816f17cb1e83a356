# Two commands do all: `make papers` sets the papers, `make test` checks the tool.

BIN := .venv/bin
REFERENCE := docs/reference/*.md
SITE = $(BIN)/zensical build --strict # a link or an anchor that leads nowhere is an error

.DEFAULT_GOAL := help
.PHONY: help papers test bench format docs docs-check pictures wheel clean system

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

papers: .venv/.installed ## Set every paper of briefs/ into dist/; on a new machine, install what that takes
	$(BIN)/brief build

test: .venv/.installed-dev ## Run everything that CI runs
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest
	$(BIN)/cog --check $(REFERENCE)
	$(SITE)

bench: .venv/.installed-dev ## Measure how long it takes beside pandoc with other printers (some minutes)
	$(BIN)/python -m tests.benchmarks

format: .venv/.installed-dev ## Put the code into its form and mend what can be mended
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: .venv/.installed-dev ## Write the reference pages anew from the code; the documentation as a site in build/site
	$(BIN)/cog -r $(REFERENCE)
	$(SITE)

docs-check: .venv/.installed-dev ## Tell whether the reference pages say what the code does, and every link leads somewhere
	$(BIN)/cog --check $(REFERENCE)
	$(SITE)

pictures: papers .venv/.installed-dev ## Take the pictures of pages for the documentation anew
	$(BIN)/python scripts/take-pictures.py

wheel: .venv/.installed-dev ## Build the package into build/wheels (dist/ is for papers)
	$(BIN)/python -m build --no-isolation --outdir build/wheels

clean: ## Remove what was built; papers in dist/ and the environment .venv stay
	rm -rf build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .briefkit
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The libraries and fonts of the system: asked at every run (some milliseconds), installed when missing.
system:
	@scripts/install-system.sh

# Stamps: the environment is looked at again when pyproject.toml is newer, and changed when it says something new.
.venv/.installed: pyproject.toml | system
	@scripts/install-python.sh

.venv/.installed-dev: pyproject.toml | system
	@scripts/install-python.sh dev
