#!/usr/bin/env python3
"""Print the letter-pair table of Sources/SecretPatterns/Checks/LetterModel.swift.

    make-letter-model.py FOLDER [FOLDER ...]

Counts letter pairs inside the words of all text files below the folders (source code, headers, documentation: the
text that secrets stand in), each distinct word weighted by the logarithm of its frequency, and prints 26 rows of 26
digits: row = first letter, column = second letter, digit = round(-log2 P(second | first)) - 1, cut to 0...9.
The table in the source was made from a Debian 12 system's /usr/share/doc, /usr/include and Python library.
"""
import collections
import math
import os
import re
import string
import sys


def words(folders):
    counts = collections.Counter()
    for folder in folders:
        for path, _, names in os.walk(folder):
            for name in names:
                try:
                    with open(os.path.join(path, name), "rb") as file:
                        data = file.read(300_000)
                except OSError:
                    continue
                if b"\0" in data[:8192]:
                    continue
                for run in re.findall(rb"[A-Za-z]{3,24}", data):
                    for word in re.findall(rb"[A-Z]?[a-z]{2,}|[A-Z]{3,}", run):
                        counts[word.lower().decode()] += 1
    return {word: count for word, count in counts.items() if count >= 5}


def main(folders):
    pairs, firsts = collections.Counter(), collections.Counter()
    for word, count in words(folders).items():
        weight = math.log2(count + 1)
        for first, second in zip("^" + word, word + "$"):
            pairs[first, second] += weight
            firsts[first] += weight
    for first in string.ascii_lowercase:
        costs = (-math.log2((pairs[first, second] + 0.5) / (firsts[first] + 14)) for second in string.ascii_lowercase)
        print("".join(str(min(9, max(0, round(cost - 1)))) for cost in costs))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
