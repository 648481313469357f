#!/usr/bin/env python3
"""Changes one cell of a small sheet of a large workbook, and copies the same file byte for byte, interleaved: CPU seconds, wall, peak memory, ratios.

    edit.py PATH-OF-EditBenchmark [ROWS] [ROUNDS]

openpyxl, where it is installed beside this Python, opens and saves the same workbook; it is left out above 100,000 rows.
"""
import importlib.util, os, shutil, statistics, sys, tempfile

from measuring import measure

ours = sys.argv[1]
rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
folder = tempfile.mkdtemp()
path, target = os.path.join(folder, "book.xlsx"), os.path.join(folder, "edited.xlsx")
openpyxl = "import openpyxl,sys; b = openpyxl.load_workbook(sys.argv[1]); b['Notes']['B1'] = 'Grace'; b.save(sys.argv[2])"


try:
    measure([ours, "generate", path, str(rows)])
    cases = {"copied byte for byte": [ours, "copy", path, target], "one cell changed": [ours, "edit", path, target]}
    if importlib.util.find_spec("openpyxl") and rows <= 100_000:
        cases["openpyxl"] = [sys.executable, "-c", openpyxl, path, target]
    results = {name: [] for name in cases}
    for _ in range(rounds):
        for name, command in cases.items():
            results[name].append(measure(command))
            os.unlink(target)
    base = results["copied byte for byte"]
    print(f"{os.path.getsize(path) / 1e6:.1f} MB, {rounds} interleaved rounds, medians")
    print(f"{'':<22}{'CPU s':>8}{'wall s':>8}{'MiB':>8}{'CPU ratio':>11}{'wall ratio':>11}   (to the copy)")
    for name, runs in results.items():
        cpu, wall, memory = (statistics.median(run[part] for run in runs) for part in range(3))
        ratios = [statistics.median(run[part] / other[part] for run, other in zip(runs, base)) for part in (0, 1)]
        print(f"{name:<22}{cpu:8.3f}{wall:8.3f}{memory:8.1f}{ratios[0]:11.2f}{ratios[1]:11.2f}")
finally:
    shutil.rmtree(folder)
