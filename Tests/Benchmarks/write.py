#!/usr/bin/env python3
"""Writes the same rows with XLSX and with libxlsxwriter, interleaved, and prints CPU, memory, size and ratios.

    swift build -c release --package-path Tests/Benchmarks --product WriteBenchmark
    cc -O2 Tests/Benchmarks/Peers/WritePeer.c -lxlsxwriter -o /tmp/write-peer
    Tests/Benchmarks/write.py PATH-OF-WriteBenchmark /tmp/write-peer [ROWS] [ROUNDS]
"""
import os, statistics, subprocess, sys, tempfile, time

ours, peer = sys.argv[1:3]
rows = sys.argv[3] if len(sys.argv) > 3 else "1000000"
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
folder = tempfile.mkdtemp()
cases = {
    "libxlsxwriter": [peer, "{}", rows],
    "fast, rows": [ours, "{}", rows, "fast", "rows"],
    "fast, cells": [ours, "{}", rows, "fast", "cells"],
    "small, rows": [ours, "{}", rows, "small", "rows"],
}
results = {name: [] for name in cases}
for _ in range(rounds):
    for name, command in cases.items():
        path = os.path.join(folder, "out.xlsx")
        started = time.monotonic()
        process = subprocess.Popen([part.format(path) for part in command])
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        if status:
            sys.exit(f"{name}: ended with status {status}")
        results[name].append((usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, os.path.getsize(path)))
        os.unlink(path)
os.rmdir(folder)
base = results["libxlsxwriter"]
print(f"{rows} rows x 8, {rounds} interleaved rounds, medians")
print(f"{'':<16}{'CPU s':>8}{'wall s':>8}{'MiB':>8}{'MB file':>9}{'CPU ratio':>11}{'size ratio':>11}")
for name, runs in results.items():
    cpu, wall, memory, size = (statistics.median(run[part] for run in runs) for part in range(4))
    ratio = statistics.median(run[0] / other[0] for run, other in zip(runs, base))
    print(f"{name:<16}{cpu:8.2f}{wall:8.2f}{memory:8.1f}{size / 1e6:9.1f}{ratio:11.3f}{size / base[0][3]:11.3f}")
