#!/usr/bin/env python3
"""Write the Unicode tables of Sources/SecMaskTokenizers/Unicode by asking the reference about every scalar.

    generate_tables.py FOLDER

Needs the `tokenizers` package. The reference mixes several Unicode versions (categories of version 8 in its BERT
normaliser, decompositions and combining classes of version 9, case mappings and regular expressions of much later
ones), so the tables are measured, not derived: each scalar is sent through the component that uses the property.
"""
import os
import sys
import unicodedata

import tokenizers
from tokenizers import normalizers, pre_tokenizers

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
HANGUL = range(0xAC00, 0xD7A4)


def bert(clean=False, cjk=False, strip=False, lower=False):
    component = normalizers.BertNormalizer(
        clean_text=clean, handle_chinese_chars=cjk, strip_accents=strip, lowercase=lower)
    return component.normalize_str


def combining_classes(nfd, decomposed):
    """Combining class by scalar, for those that the reference reorders."""
    movable = [c for c in SCALARS if c not in decomposed and (
        nfd(chr(c) + "\u0334") != chr(c) + "\u0334" or nfd("\u0345" + chr(c)) != "\u0345" + chr(c))]
    samples = {unicodedata.combining(chr(c)): chr(c) for c in reversed(movable)}
    for c in movable:  # the class of Python's tables must explain each swap that the reference makes
        mine = unicodedata.combining(chr(c))
        for other, sample in samples.items():
            assert (nfd(chr(c) + sample) != chr(c) + sample) == (mine > other), hex(c)
    return {c: unicodedata.combining(chr(c)) for c in movable}


def measure():
    clean, cjk, strip, lower = bert(clean=True), bert(cjk=True), bert(strip=True), bert(lower=True)
    nfd = normalizers.NFD().normalize_str
    words = pre_tokenizers.BertPreTokenizer().pre_tokenize_str
    pieces = pre_tokenizers.ByteLevel(add_prefix_space=False).pre_tokenize_str
    sets = {name: [] for name in
            ("removed", "whiteSpace", "ideographs", "nonspacingMarks", "punctuation", "letters", "numbers")}
    decompositions, lowered = {}, {}
    for c in SCALARS:
        s = chr(c)
        cleaned, between = clean(f"a{s}b"), words(f"a{s}b")
        assert cleaned in ("ab", "a b", f"a{s}b")
        if cleaned == "ab":
            sets["removed"].append(c)
        if len(between) == 2:
            sets["whiteSpace"].append(c)
        elif len(between) == 3:
            sets["punctuation"].append(c)
        if cjk(s) != s:
            assert cjk(s) == f" {s} "
            sets["ideographs"].append(c)
        if nfd(s) != s:
            decompositions[c] = nfd(s)
        elif strip("a" + s) == "a":
            sets["nonspacingMarks"].append(c)
        if lower(s) != s:
            lowered[c] = lower(s)
        if len(pieces(f"a{s}a")) == 1:
            sets["letters"].append(c)
        elif len(pieces(f"1{s}1")) == 1:
            sets["numbers"].append(c)
        elif (len(pieces(f"!{s}!")) != 1) != (c in sets["whiteSpace"][-1:]):
            raise AssertionError(hex(c))
    marks = set(sets["nonspacingMarks"])
    for c, parts in decompositions.items():
        assert strip(chr(c)) == "".join(p for p in parts if ord(p) not in marks), hex(c)
        assert c in HANGUL or parts == unicodedata.normalize("NFD", chr(c)), hex(c)
    classes = combining_classes(nfd, decompositions)
    for c in HANGUL:
        assert decompositions.pop(c) == unicodedata.normalize("NFD", chr(c))
    return sets, decompositions, lowered, classes


def runs(members):
    """Numbers, alternately the length of a gap and of a run of members."""
    numbers, position, index = [], 0, 0
    while index < len(members):
        end = index
        while end + 1 < len(members) and members[end + 1] == members[end] + 1:
            end += 1
        numbers += [members[index] - position, end - index + 1]
        position, index = members[end] + 1, end + 1
    return numbers


def constant(name, comment, numbers):
    lines, line = [], ""
    for number in numbers:
        digits = f"{number:x}"
        if len(line) + len(digits) + 1 > 110:
            lines.append(line)
            line = ""
        line += (" " if line else "") + digits
    lines.append(line)
    body = "\n".join("    " + text for text in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def write(path, constants):
    with open(path, "w") as file:
        file.write(f"// Made by tools/tokenizer-parity/generate_tables.py from tokenizers {tokenizers.__version__}."
                   " Do not edit.\n// swift-format-ignore-file\n\nextension UnicodeTables {\n")
        file.write("\n".join(constants))
        file.write("}\n")
    print(path, os.path.getsize(path))


def main(folder):
    sets, decompositions, lowered, classes = measure()
    comments = {
        "removed": "What the reference's text cleaning deletes (its Cc, Cf and Co, U+0000, U+FFFD).",
        "whiteSpace": "White space.",
        "ideographs": "What the reference takes for a Chinese character.",
        "nonspacingMarks": "What stripping accents deletes (its Mn).",
        "punctuation": "What stands alone as punctuation in BERT's pre-tokenizer.",
        "letters": "Letters of the byte-level split pattern.",
        "numbers": "Numbers of the byte-level split pattern.",
    }
    write(os.path.join(folder, "UnicodeTables+Sets.swift"),
          [constant(name, comments[name] + " Gap, run, gap, run …", runs(members)) for name, members in sets.items()])
    numbers, previous = [], 0
    for c, parts in decompositions.items():
        numbers += [c - previous, len(parts), *map(ord, parts)]
        previous = c
    cases, previous = [], 0
    for c, parts in lowered.items():
        cases += [c - previous, len(parts), *map(ord, parts)]
        previous = c
    combining, previous = [], 0
    for c, value in classes.items():
        combining += [c - previous, value]
        previous = c
    write(os.path.join(folder, "UnicodeTables+Mappings.swift"), [
        constant("decompositions", "Full canonical decompositions but for Hangul: distance from the last, count,"
                 " scalars.", numbers),
        constant("lowerCase", "Lower-case mappings: distance from the last, count, scalars.", cases),
        constant("combiningClasses", "Combining classes other than 0: distance from the last, class.", combining)])


main(sys.argv[1])
