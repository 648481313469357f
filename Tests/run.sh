#!/usr/bin/env bash
# Runs every test: sets up what is missing, builds, tests. Arguments go to `swift test` (--filter BankingTests).
# Tests that need a peer (Python's openpyxl, python-calamine, lxml, jsonschema; LibreOffice) or ../shared skip, with a line, where it is absent.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=../.ci/setup
. "$root/.ci/setup"
set_up_tickmark
cd "$root"

# A crash shall end the run at once: the backtracer would hold it up for minutes.
export SWIFT_BACKTRACE=enable=no

log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "tickmark: building the tests (the first time takes some minutes)"
if ! swift build --build-tests >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi

# One line a test is enough: its start and each argument of a parametrized one are left out.
status=0
swift test --skip-build --disable-xctest "$@" >"$log" 2>&1 || status=$?
grep -vE '^◇ |^(Building|Build complete|\[[0-9]+/[0-9]+\])|^✔ (Test case|Suite)' "$log" || true
exit "$status"
