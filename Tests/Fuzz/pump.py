"""pump.py SEEDS FOLDER [COUNT]: inputs of 256 KiB from the small ones of a target, to find what takes more than its share.

In each, one line, tag or word of a seed is repeated until the input is full. Chosen by a fixed seed of its own.
"""
import pathlib
import random
import re
import sys

SIZE = 256 << 10
seeds, out, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 60
random.seed(20260101)
files = sorted(path for path in seeds.iterdir() if path.stat().st_size < 32 << 10)
out.mkdir(parents=True, exist_ok=True)
for number in range(count):
    data = random.choice(files).read_bytes()
    kind = random.choice([rb"[^\n]*\n", rb"<(\w+)[^<>]*>[^<]*</\1>", rb"<row.*?</row>", rb"<[^<>]*>", rb"[^\s,;|:/<>]+", rb"[,;|:/\s{\[\"&]", rb"\{[^{}]*\}"])
    pieces = [match.span() for match in re.finditer(kind, data, re.S) if match.end() > match.start()]
    if not pieces:
        continue
    start, end = random.choice(pieces)
    times = max(1, (SIZE - len(data)) // (end - start))
    (out / f"{number:03}").write_bytes((data[:end] + data[start:end] * times + data[end:])[:SIZE])
