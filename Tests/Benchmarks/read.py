#!/usr/bin/env python3
"""Reads the same workbooks with XLSX and with its peers, interleaved, and prints CPU, memory and ratios.

    read.py PATH-OF-ReadBenchmark [ROWS] [ROUNDS]

Peers are what is installed beside this Python: fastexcel (Rust's calamine to Arrow), python-calamine, openpyxl.
"""
import importlib.util, os, shutil, statistics, sys, tempfile

from measuring import measure

ours = sys.argv[1]
rows = sys.argv[2] if len(sys.argv) > 2 else "1000000"
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
folder = tempfile.mkdtemp()
peers = {
    "fastexcel": ("fastexcel", "import fastexcel,sys; fastexcel.read_excel(sys.argv[1]).load_sheet(0).to_arrow()"),
    "python-calamine": (
        "python_calamine",
        "import python_calamine as c,sys; c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()",
    ),
    # Ten times as slow as the others: left out above 100,000 rows.
    "openpyxl": (
        "openpyxl",
        "import openpyxl,sys; [0 for _ in openpyxl.load_workbook(sys.argv[1], read_only=True).active.values]",
    ),
}
own = ["read-columns", "read-rows", "read-rows-texts", "read-rows-libxml2", "read-first-rows"]


try:
    for strings in ("inline", "shared"):
        path = os.path.join(folder, strings + ".xlsx")
        measure([ours, "generate-" + strings, path, rows])
        cases = {name: [ours, name, path, rows] for name in own}
        for name, (module, code) in peers.items():
            slow = name == "openpyxl" and int(rows) > 100_000
            if importlib.util.find_spec(module) and not slow:
                cases[name] = [sys.executable, "-c", code, path]
        results = {name: [] for name in cases}
        for _ in range(rounds):
            for name, command in cases.items():
                results[name].append(measure(command))
        base = results.get("fastexcel")
        print(f"{strings} strings, {rows} rows x 8, {os.path.getsize(path) / 1e6:.1f} MB, {rounds} interleaved rounds, medians")
        print(f"{'':<20}{'CPU s':>8}{'wall s':>8}{'MiB':>8}{'CPU ratio':>11}{'MiB ratio':>11}   (to fastexcel)")
        for name, runs in results.items():
            cpu, wall, memory = (statistics.median(run[part] for run in runs) for part in range(3))
            line = f"{name:<20}{cpu:8.2f}{wall:8.2f}{memory:8.1f}"
            if base:
                for part in (0, 2):
                    line += f"{statistics.median(run[part] / other[part] for run, other in zip(runs, base)):11.3f}"
            print(line, flush=True)
finally:
    shutil.rmtree(folder)
