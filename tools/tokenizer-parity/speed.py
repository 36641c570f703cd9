#!/usr/bin/env python3
"""Time SecMask's tokenizers beside Hugging Face `tokenizers`, one thread each, same text, same run.

    speed.py DUMP TOKENIZER [--mb N]

The two take turns; medians of user and system CPU time are compared, since the machine may have other work.
"""
import argparse
import copy
import json
import os
import statistics
import subprocess
import time

os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["RAYON_NUM_THREADS"] = "1"

import tokenizers

import corpus


def reference_pass(reference, texts):
    wall, cpu = time.perf_counter(), time.process_time()
    pieces = 0
    for start in range(0, len(texts), 64):
        for encoding in reference.encode_batch(texts[start:start + 64], add_special_tokens=False):
            pieces += len(encoding)
    return time.perf_counter() - wall, time.process_time() - cpu, pieces


def word_text(size):
    return {"10 MB word of one letter": "a" * size, "10 MB word of mixed letters": ("tokenizerParity" * (size // 15 + 1))[:size]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("tokenizer")
    parser.add_argument("--mb", type=float, default=4)
    arguments = parser.parse_args()
    with open(arguments.tokenizer) as file:
        settings = json.load(file)
    bare = copy.deepcopy(settings)
    bare["added_tokens"], bare["truncation"], bare["padding"] = [], None, None
    reference = tokenizers.Tokenizer.from_str(json.dumps(bare))
    cases = {
        "source and documentation": list(corpus.file_texts(
            arguments.mb * 1e6, seed=3, folders=["/usr/share/doc", "/usr/include", "/usr/lib/python3.11"])),
        "translations": list(corpus.file_texts(arguments.mb * 1e6, seed=4, folders=["/usr/share/man", "/usr/share/locale"])),
        "random Unicode": list(corpus.random_texts(arguments.mb * 1e6 / 4, seed=5)),
        **{name: [text] for name, text in word_text(10_000_000).items()},
    }
    for name, texts in cases.items():
        size = sum(len(text.encode()) for text in texts) / 1e6
        framed = b"".join(len(d).to_bytes(4, "little") + d for d in (text.encode() for text in texts))
        rounds = 1 if "word" in name else 3
        mine, theirs = [], []
        for _ in range(rounds):
            theirs.append(reference_pass(reference, texts))
            output = subprocess.run([arguments.dump, arguments.tokenizer, "--time"], input=framed, capture_output=True, check=True)
            lines = output.stdout.decode().split("\n")
            load = float(lines[0].split()[1])
            mine += [tuple(map(float, line.split()[1:])) for line in lines[1:] if line]
        assert mine[0][2] == theirs[0][2], "different numbers of pieces"
        cpu = [statistics.median(run[1] for run in runs) for runs in (mine, theirs)]
        wall = [statistics.median(run[0] for run in runs) for runs in (mine, theirs)]
        print(f"{name}: {size:.1f} MB; CPU MB/s {size / cpu[0]:.1f} against {size / cpu[1]:.2f} ({cpu[1] / cpu[0]:.1f} times); "
              f"wall MB/s {size / wall[0]:.1f} against {size / wall[1]:.2f}; loaded in {load * 1e3:.1f} ms", flush=True)


main()
