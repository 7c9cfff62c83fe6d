"""How a Python peer is asked: the parameters as JSON (argument 1), then `time N` and `stats N` on standard input."""

import json
import sys
import time


def parameters():
    with open(sys.argv[1], encoding="utf-8") as file:
        return json.load(file)


def answer(play):
    """play(n) plays n replications and returns four sums (demand, sale, profit, crew) for each of them."""
    for line in sys.stdin:
        word, count = line.split()
        began = time.perf_counter_ns()
        sums = play(int(count))
        spent = time.perf_counter_ns() - began
        if word == "time":
            print(spent)
        else:
            for row in zip(*(list(map(float, values)) for values in sums)):
                print(*row)
            print("end")
        sys.stdout.flush()
