#!/usr/bin/env bash
# run.sh [ROWS] [ROUNDS]: us and our peers in one interleaved run; CPU seconds, wall, peak memory and ratios.
# Peers come from PyPI into a folder of their own (PYTHON=… for another Python) and from libxlsxwriter-dev where it is.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rows=${1:-1000000} rounds=${2:-3}
swift build -c release --package-path "$here"
bin=$(swift build -c release --package-path "$here" --show-bin-path)
if [ -z "${PYTHON:-}" ]; then
  [ -d "$here/.build/peers" ] || python3 -m venv "$here/.build/peers"
  PYTHON=$here/.build/peers/bin/python
  "$PYTHON" -m pip install --quiet fastexcel==0.21.0 pyarrow python-calamine openpyxl duckdb==1.5.5 polars || echo "no peers: PyPI is not reachable"
fi
"$PYTHON" "$here/read.py" "$bin/ReadBenchmark" "$rows" "$rounds"
"$PYTHON" "$here/intake.py" "$bin/IntakeBenchmark" "$bin/ReadBenchmark" "$rows" "$rounds"
"$PYTHON" "$here/edit.py" "$bin/EditBenchmark" "$rows" "$rounds"
"$PYTHON" "$here/reconcile.py" "$bin/ReconcileScale" "$rows" "$rounds"
if [ -x "$bin/WriteBenchmark" ] && [ -f "$here/Peers/WritePeer.c" ] && cc -O2 "$here/Peers/WritePeer.c" -lxlsxwriter -o "$bin/write-peer"; then
  python3 "$here/write.py" "$bin/WriteBenchmark" "$bin/write-peer" "$rows" "$rounds"
fi
