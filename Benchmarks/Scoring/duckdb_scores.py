#!/usr/bin/env python3
"""The same sums with DuckDB: mean score per question and part, from the same file, in two threads.

usage: duckdb_scores.py ANSWERS.csv
"""
import json
import sys

import duckdb

IIT = [f"i{n}" for n in range(1, 16)]
EIT = [f"e{n}" for n in range(1, 10)]
NEGATIVE = {"i3", "i5", "i6", "i7", "i8", "i9", "i11", "e3"}
POINTS = {"มากที่สุด": 100, "มาก": 80, "ค่อนข้างมาก": 60, "น้อย": 40, "น้อยที่สุด": 20, "ไม่มี": 0}
YES_NO = {"มี": 100, "ไม่มี": 0}


def points(code):
    scale = YES_NO if code == "e3" else POINTS
    cases = " ".join(
        f"when '{label}' then {100 - p if code in NEGATIVE else p}" for label, p in scale.items())
    return f"case {code} {cases} end"


def main():
    connection = duckdb.connect()
    connection.execute("set threads to 2")
    codes = IIT + EIT
    sums = ", ".join(f"sum({points(c)}), count({points(c)})" for c in codes)
    names = ["stamp", "part"] + codes
    columns = ", ".join(f"'{n}': 'VARCHAR'" for n in names)
    rows = connection.execute(
        f"select part, {sums} from read_csv('{sys.argv[1]}', header = true, delim = ',', "
        f"quote = '\"', columns = {{{columns}}}) group by part order by part").fetchall()
    scores = {}
    for row in rows:
        for index, code in enumerate(codes):
            total, count = row[1 + 2 * index], row[2 + 2 * index]
            if count:
                scores[f"{code}.{row[0]}" if row[0] else code] = [int(total), int(count)]
    json.dump(scores, sys.stdout)


main()
