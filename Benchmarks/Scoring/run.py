#!/usr/bin/env python3
"""Scores 1.55 million questionnaires with prongsai and with DuckDB, side by side, several times in turn.

Both read the same file with two threads and must find the same score of every question and part. Prints
wall time, processor time and peak memory of each run and the ratio of the medians.

With --quoted every cell of the file stands in quotes.

usage: run.py [ROUNDS] [--quoted] [--keep FILE]      needs: swift build -c release, pip install duckdb
"""
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PRONGSAI = os.path.join(ROOT, ".build", "release", "prongsai")


def measure(command):
    """Wall seconds, processor seconds, peak MiB and output of one run."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        out.seek(0)
        text = out.read().decode()
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def shown(total, count):
    """Half up at two places, as an office rounds."""
    value = Fraction(total, count)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def scores(score, found):
    """Question scores of the breakdown in prongsai's JSON."""
    kind, _, code = score["figure"].partition(".")
    if kind == "question" and "value" in score:
        found[code] = score["value"]
    for child in score.get("children") or []:
        scores(child, found)
    return found


def compare(ours, theirs):
    mine = scores(json.loads(ours)["breakdown"], {})
    wanted = {code: shown(*sums) for code, sums in json.loads(theirs).items()}
    differ = {c: (mine.get(c), s) for c, s in wanted.items() if mine.get(c) != s}
    if differ:
        sys.exit(f"the scores differ: {differ}")
    return len(wanted)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 5
    keep = sys.argv[sys.argv.index("--keep") + 1] if "--keep" in sys.argv else None
    path = keep or os.path.join(tempfile.gettempdir(), "prongsai-answers.csv")
    if not os.path.exists(path):
        form = ["--quoted"] if "--quoted" in sys.argv else []
        subprocess.check_call([sys.executable, os.path.join(HERE, "generate.py"), path] + form)
    commands = {
        "prongsai": [PRONGSAI, "score", path, "--framework", "2568", "--json"],
        "duckdb": [sys.executable, os.path.join(HERE, "duckdb_scores.py"), path],
    }
    import duckdb

    print(f"{os.path.getsize(path) / 1e6:.0f} MB, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}, DuckDB {duckdb.__version__}")
    runs = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            wall, cpu, memory, text = measure(command)
            runs[name].append((wall, cpu, memory, text))
            print(f"round {number + 1} {name:9} {wall:6.2f} s wall {cpu:6.2f} s cpu {memory:6.0f} MiB",
                  flush=True)
    same = compare(runs["prongsai"][0][3], runs["duckdb"][0][3])
    print(f"the same {same} question scores")
    for index, what in enumerate(["wall", "cpu", "memory"]):
        mine, theirs = (statistics.median(r[index] for r in runs[n]) for n in commands)
        print(f"{what:7} prongsai {mine:7.2f}  duckdb {theirs:7.2f}  ratio {mine / theirs:.2f}")
    if not keep:
        os.remove(path)


main()
