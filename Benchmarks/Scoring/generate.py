#!/usr/bin/env python3
"""Writes the answers of 1.55 million fictitious questionnaires, always the same bytes.

One file as survey forms export it: time stamp, part, then one column per question, answers in Thai.
1,000,000 rows answer e1-e9 (half of them in part 2), 550,000 rows answer i1-i15: 17.25 million answers
less the 1 % that were skipped.

With --quoted every cell stands in quotes, as some survey forms write it.

usage: generate.py OUT.csv [--quoted] [ROWS_IN_THOUSANDS]
"""
import random
import sys

SIX = ["มากที่สุด", "มาก", "ค่อนข้างมาก", "น้อย", "น้อยที่สุด", "ไม่มี", ""]
WEIGHTS = [55, 25, 10, 4, 2, 3, 1]
REVERSED = [2, 1, 2, 4, 10, 80, 1]
NEGATIVE = {"i3", "i5", "i6", "i7", "i8", "i9", "i11"}
IIT = [f"i{n}" for n in range(1, 16)]
EIT = [f"e{n}" for n in range(1, 10)]
YES_NO = ["มี", "ไม่มี", ""]


def column(code, count, random_):
    if code == "e3":
        return random_.choices(YES_NO, [2, 97, 1], k=count)
    return random_.choices(SIX, REVERSED if code in NEGATIVE else WEIGHTS, k=count)


def main():
    path = sys.argv[1]
    rest = [a for a in sys.argv[2:] if a != "--quoted"]
    thousands = int(rest[0]) if rest else 1550
    quote = '"' if "--quoted" in sys.argv else ""
    between = f"{quote},{quote}"
    random_ = random.Random(2568)
    block = 1000
    outside = thousands * 1000 // 1550
    blocks = ["E"] * outside + ["I"] * (thousands - outside)
    random_.shuffle(blocks)
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(quote + between.join(["ประทับเวลา", "ส่วนที่"] + IIT + EIT) + quote + "\r\n")
        number = 0
        for kind in blocks:
            codes = EIT if kind == "E" else IIT
            parts = random_.choices(["1", "2"], k=block) if kind == "E" else [""] * block
            columns = [column(code, block, random_) for code in codes]
            for row in range(block):
                number += 1
                answers = [c[row] for c in columns]
                cells = [""] * 15 + answers if kind == "E" else answers + [""] * 9
                stamp = f"{number % 28 + 1}/3/2568 {number % 24:02d}:{number % 60:02d}:00"
                out.write(quote + between.join([stamp, parts[row]] + cells) + quote + "\r\n")


main()
