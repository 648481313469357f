#!/usr/bin/env python3
"""Reconciles the same two sides with Reconciliation and with its peers, interleaved, and prints CPU, wall, memory and ratios.

    reconcile.py PATH-OF-ReconcileScale [RECORDS] [ROUNDS]

Peers are what is installed beside this Python: duckdb and polars. They do the exact key, and amount and window one to one, and no more: no names,
no batches, no reasons, no ambiguity. Their CPU holds the reading of two CSV files ("join" is without it); ours begins with records and ends with findings.
"""
import importlib.util, json, os, re, shutil, statistics, subprocess, sys, tempfile, time

head = """
import json, sys, time
folder = sys.argv[1]
started = None
def read_done():
    global started
    started = time.process_time()
def done(pairs, wrong):
    print(json.dumps({"join": time.process_time() - started, "pairs": pairs, "wrong": wrong}))
"""
duckdb = head + """
import duckdb
db = duckdb.connect()
for side in ("bank", "ledger"):
    db.execute(f"create table {side} as select * from read_csv('{folder}/{side}.csv')")
read_done()
db.execute('''create table pairs as
  select b, l from (
    select bank.id b, ledger.id l, row_number() over (partition by bank.id order by ledger.id) i,
      row_number() over (partition by ledger.id order by bank.id) j
    from bank join ledger using (reference, minor)) where i = 1 and j = 1''')
db.execute('''insert into pairs
  select b, l from (
    select bank.id b, ledger.id l, row_number() over (partition by bank.id order by bank.day - ledger.day, ledger.id) i,
      row_number() over (partition by ledger.id order by bank.day - ledger.day, bank.id) j
    from (from bank anti join pairs on bank.id = pairs.b) bank
    join (from ledger anti join pairs on ledger.id = pairs.l) ledger
      on bank.minor = ledger.minor and bank.day - ledger.day between 0 and 3) where i = 1 and j = 1''')
joined = db.execute('''select count(*), count(*) filter (bank.grp <> ledger.grp or bank.grp = 0)
  from pairs join bank on bank.id = b join ledger on ledger.id = l''').fetchone()
done(*joined)
"""
polars = head + """
import polars as pl
bank, ledger = (pl.read_csv(f"{folder}/{side}.csv", schema_overrides={"reference": pl.String}) for side in ("bank", "ledger"))
read_done()
key = bank.filter(pl.col("reference").is_not_null()).join(ledger, on=["reference", "minor"], suffix="_l")
key = key.unique("id", keep="first").unique("id_l", keep="first")
bank_left = bank.join(key, on="id", how="anti")
ledger_left = ledger.join(key, left_on="id", right_on="id_l", how="anti")
near = bank_left.join(ledger_left, on="minor", suffix="_l").with_columns(lag=pl.col("day") - pl.col("day_l"))
near = near.filter(pl.col("lag").is_between(0, 3)).sort("lag", "id", "id_l")
near = near.filter(pl.col("id").is_first_distinct() & pl.col("id_l").is_first_distinct())
wrong = sum(pairs.filter((pl.col("grp") != pl.col("grp_l")) | (pl.col("grp") == 0)).height for pairs in (key, near))
done(key.height + near.height, wrong)
"""
peers = {"duckdb": duckdb, "polars": polars}


def measure(command):
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]}: ended with status {status}")
    return text, usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024


def own(program, kind, count):
    """What one run of ours took, and how many of its pairs are wrong."""
    text, _, _, _ = measure([program, kind, str(count)])
    found = re.search(r"(\d+) ms cpu, (\d+) ms wall, (\d+) MiB beyond the records \((\d+)\), (\d+) matches of (\d+) groups, (\d+) wrong", text)
    cpu, wall, beyond, records, pairs, groups, wrong = map(int, found.groups())
    return {
        "cpu": cpu / 1000, "join": cpu / 1000, "wall": wall / 1000, "MiB": beyond + records, "pairs": pairs, "groups": groups, "wrong": wrong,
    }


def peer(code, folder):
    """What a peer took for the world that `write` left in a folder."""
    text, cpu, wall, memory = measure([sys.executable, "-c", code, folder])
    return {"cpu": cpu, "wall": wall, "MiB": memory, **json.loads(text.splitlines()[-1])}


def write(program, count, folder):
    measure([program, "csv", str(count), folder])


def compare(program, count, rounds, folder):
    write(program, count, folder)
    cases = {"reconciliation": lambda: own(program, "mixed", count)}
    for name, code in peers.items():
        if importlib.util.find_spec(name):
            cases[name] = lambda code=code: peer(code, folder)
    results = {name: [] for name in cases}
    for _ in range(rounds):
        for name, run in cases.items():
            results[name].append(run())
    base = results.get("duckdb")
    print(f"{count} bank and {count} ledger records, {rounds} interleaved rounds, medians")
    print(f"{'':<16}{'CPU s':>8}{'join s':>8}{'wall s':>8}{'MiB':>8}{'pairs':>10}{'wrong':>8}{'CPU ratio':>11}{'join ratio':>11}   (to duckdb)")
    for name, runs in results.items():
        middle = {part: statistics.median(run[part] for run in runs) for part in runs[0]}
        line = f"{name:<16}{middle['cpu']:8.2f}{middle['join']:8.2f}{middle['wall']:8.2f}{middle['MiB']:8.0f}{middle['pairs']:10.0f}{middle['wrong']:8.0f}"
        if base:
            for part in ("cpu", "join"):
                line += f"{statistics.median(run[part] / other[part] for run, other in zip(runs, base)):11.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    folder = tempfile.mkdtemp()
    try:
        compare(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000, int(sys.argv[3]) if len(sys.argv) > 3 else 3, folder)
    finally:
        shutil.rmtree(folder)
