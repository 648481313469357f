#!/usr/bin/env bash
# Reconciles a sample month end: sets up what is missing, builds, runs, and says where the workbook lies.
#   Samples/run.sh             the first sample
#   Samples/run.sh 04          the sample whose folder begins with 04
set -euo pipefail
samples=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$samples")
# shellcheck source=../.ci/setup
. "$root/.ci/setup"
set_up_tickmark

chosen=${1:-}
folder=$(find "$samples" -mindepth 1 -maxdepth 1 -type d -name "${chosen:-[0-9]}*" ! -name out | LC_ALL=C sort | head -n 1)
if [ -z "$folder" ]; then
  say "tickmark: no sample begins with \"$chosen\". There are:"
  find "$samples" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' -exec basename {} \; | LC_ALL=C sort >&2
  exit 64
fi

say "tickmark: building (the first time takes some minutes)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cd "$root"
if ! swift build -c release --product tickmark >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
tickmark="$(swift build -c release --show-bin-path)/tickmark"

# The command that the sample's own README shows is the one that runs; only the workbook goes where a sample's outputs go.
read -ra command < <(grep -m 1 '^    tickmark reconcile ' "$folder/README.md")
mkdir -p "$samples/out"
output="$samples/out/$(basename "$folder").xlsx"
command[0]=$tickmark
command=("${command[@]/#report.xlsx/$output}")

say "tickmark: reconciling $(basename "$folder")"
cd "$folder"
status=0
"${command[@]}" || status=$?
# 1 says that the month has exceptions, as a sample should; anything above is a failure.
[ "$status" -le 1 ] || exit "$status"
printf '\nThe workbook: %s\nWhat is hidden in this month: %s\n' "$output" "$folder/README.md"
