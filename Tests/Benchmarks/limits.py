#!/usr/bin/env python3
"""Fails where reconciliation has become slow, hungry or wrong: one run of each world, held against its limit.

    limits.py PATH-OF-ReconcileScale

Speed is held against DuckDB in the same run (its bare key and window join of the same 100,000 records a side), so that the machine does not
matter. The limits stand at about twice what was measured: they catch a stage that has become many times slower, not a percent.
"""
import shutil, sys, tempfile
from reconcile import own, peer, peers, write

program = sys.argv[1]
folder = tempfile.mkdtemp()
failures = []


def hold(what, value, limit):
    print(f"{what:<66}{value:10.2f}  at most {limit}", flush=True)
    if value > limit:
        failures.append(what)


try:
    write(program, 100_000, folder)
    base = peer(peers["duckdb"], folder)["cpu"]
    small, large = (own(program, "mixed", count) for count in (10_000, 100_000))
    hold("mixed 100,000: wrong pairs", large["wrong"], 0)
    hold("mixed 100,000: groups not found, of a thousand", 1000 * (1 - large["pairs"] / large["groups"]), 0.1)
    hold("mixed 100,000: CPU to DuckDB's", large["cpu"] / base, 9)
    hold("mixed 100,000: MiB", large["MiB"], 300)
    hold("mixed, ten times the records: CPU", large["cpu"] / small["cpu"], 15)
    for kind, count, limit in [
        ("equal-bare", 100_000, 5), ("equal-named", 100_000, 6), ("component", 5_000, 3), ("one-debit", 400, 1),
    ]:
        worst = own(program, kind, count)
        hold(f"{kind} {count:,}: wrong pairs", worst["wrong"], 0)
        hold(f"{kind} {count:,}: CPU to DuckDB's for its 100,000", worst["cpu"] / base, limit)
finally:
    shutil.rmtree(folder)
for failure in failures:
    print(f"over its limit: {failure}", file=sys.stderr)
sys.exit(1 if failures else 0)
