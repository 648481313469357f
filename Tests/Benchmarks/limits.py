#!/usr/bin/env python3
"""Fails where reconciliation has become slow, hungry or wrong: each world held against its limit.

    limits.py PATH-OF-ReconcileScale

Speed is held against DuckDB in the same run (its bare key and window join of the same 100,000 records a side), each as the least of three
interleaved runs: a neighbor on the machine makes either of them slower, by half and more, and never faster. The limits stand at about twice
what was measured so: they catch a stage that has become many times slower, not a percent.
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
    rounds = [
        (peer(peers["duckdb"], folder)["cpu"], own(program, "mixed", 10_000), own(program, "mixed", 100_000)) for _ in range(3)
    ]
    base = min(peer for peer, _, _ in rounds)
    small, large = (min((run[place] for run in rounds), key=lambda run: run["cpu"]) for place in (1, 2))
    hold("mixed 100,000: wrong pairs", large["wrong"], 0)
    hold("mixed 100,000: groups not found, of a thousand", 1000 * (1 - large["pairs"] / large["groups"]), 0.1)
    hold("mixed 100,000: CPU to DuckDB's", large["cpu"] / base, 12)
    hold("mixed 100,000: MiB", large["MiB"], 300)
    hold("mixed, ten times the records: CPU", large["cpu"] / small["cpu"], 15)
    for kind, count, limit in [
        ("equal-bare", 100_000, 5), ("equal-named", 100_000, 8), ("component", 5_000, 4), ("one-debit", 400, 1),
    ]:
        worst = own(program, kind, count)
        hold(f"{kind} {count:,}: wrong pairs", worst["wrong"], 0)
        hold(f"{kind} {count:,}: CPU to DuckDB's for its 100,000", worst["cpu"] / base, limit)
finally:
    shutil.rmtree(folder)
for failure in failures:
    print(f"over its limit: {failure}", file=sys.stderr)
sys.exit(1 if failures else 0)
