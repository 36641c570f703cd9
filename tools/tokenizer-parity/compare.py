#!/usr/bin/env python3
"""Compare SecMask's tokenizers with Hugging Face `tokenizers`: ids and byte offsets of every piece.

    compare.py DUMP TOKENIZER [--files MB] [--random MB] [--scalars] [--bytes MB] [--variants]

DUMP is the TokenizerDump executable, TOKENIZER a tokenizer.json. Added tokens are taken out of the reference first,
since text never becomes a special token here. --bytes also sends bytes that are no UTF-8, whose reference is
the repaired text with offsets mapped back. --variants repeats all with other settings of the tokenizer.
Prints one line per run and the first differences; exits 1 if there were any.
"""
import argparse
import copy
import json
import os
import random
import subprocess
import sys
import tempfile

os.environ["TOKENIZERS_PARALLELISM"] = "false"

import numpy as np
import tokenizers

import corpus

BATCH = 4_000_000  # bytes sent at a time


def byte_starts(data):
    """Byte offset of each character of repaired `data`, and the end; and the repaired text."""
    try:
        text = data.decode("utf-8")
        points = np.frombuffer(text.encode("utf-32-le"), np.uint32)
        sizes = 1 + (points > 0x7F) + (points > 0x7FF) + (points > 0xFFFF)
        return np.concatenate(([0], np.cumsum(sizes))), text
    except UnicodeDecodeError:
        text, starts, position = [], [], 0
        while position < len(data):
            try:
                part = data[position:].decode("utf-8")
                broken = None
            except UnicodeDecodeError as error:
                part = data[position:position + error.start].decode("utf-8")
                broken = error.end - error.start
            for c in part:
                text.append(c)
                starts.append(position)
                position += len(c.encode())
            if broken:
                text.append("\ufffd")
                starts.append(position)
                position += broken
        assert "".join(text) == data.decode("utf-8", "replace")
        return np.array(starts + [len(data)]), "".join(text)


class Dump:
    def __init__(self, executable, path):
        self.process = subprocess.Popen([executable, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, documents):
        framed = b"".join(len(d).to_bytes(4, "little") + d for d in documents)
        output = self.process.communicate(framed)[0]
        assert self.process.returncode == 0, "the dump failed"
        numbers, position, results = np.frombuffer(output, np.int32), 0, []
        for _ in documents:
            count = int(numbers[position])
            results.append(numbers[position + 1:position + 1 + 3 * count].reshape(3, count))
            position += 1 + 3 * count
        assert position == len(numbers)
        return results


def describe(data, expected, got, reference):
    for index in range(max(expected.shape[1], got.shape[1])):
        e = expected[:, index].tolist() if index < expected.shape[1] else None
        g = got[:, index].tolist() if index < got.shape[1] else None
        if e != g:
            at = (e or g)[1]
            near = data[max(0, at - 20):at + 30]
            token = reference.id_to_token(e[0]) if e else None
            return f"piece {index}: expected {e} {token!r}, got {g}; near {near!r}"
    return "?"


def compare(executable, settings, documents, label):
    bare = copy.deepcopy(settings)
    bare["added_tokens"], bare["truncation"], bare["padding"] = [], None, None
    reference = tokenizers.Tokenizer.from_str(json.dumps(bare))
    checked, pieces, differences, batch = 0, 0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "tokenizer.json")
        with open(path, "w") as file:
            json.dump(settings, file)

        def flush():
            nonlocal checked, pieces, differences
            results = Dump(executable, path).run(batch)
            mapped = [byte_starts(data) for data in batch]
            encodings = reference.encode_batch([text for _, text in mapped], add_special_tokens=False)
            for data, (starts, _), encoding, got in zip(batch, mapped, encodings, results):
                offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
                expected = np.stack([np.array(encoding.ids, np.int64), starts[offsets[:, 0]], starts[offsets[:, 1]]])
                checked += len(data)
                pieces += expected.shape[1]
                if not np.array_equal(expected, got):
                    differences += 1
                    if differences <= 5:
                        print("  ", describe(data, expected, got, reference))
            batch.clear()

        size = 0
        for document in documents:
            batch.append(document)
            size += len(document)
            if size >= BATCH:
                flush()
                size = 0
                print(f"\r{checked / 1e6:.0f} MB", end="", file=sys.stderr, flush=True)
        flush()
    print(f"{label}: {checked / 1e6:.1f} MB, {pieces} pieces, {differences} texts differ", flush=True)
    return differences


def broken_bytes(limit, seed=5):
    rng, total = random.Random(seed), 0
    while total < limit:
        data = bytearray(rng.randbytes(rng.randrange(60)) if rng.random() < 0.5 else
                         "".join(corpus.random_scalar(rng) for _ in range(rng.randrange(60))).encode())
        for _ in range(rng.randrange(6)):
            if data:
                data[rng.randrange(len(data))] = rng.choice((0x20, 0x61, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF))
        total += len(data)
        yield bytes(data)


def variants(settings):
    """The tokenizer with other settings."""
    if settings["model"]["type"] == "WordPiece":
        for clean, cjk, strip, lower in ((1, 1, None, 0), (1, 1, 0, 1), (1, 1, 1, 0), (0, 1, 1, 1), (0, 0, 0, 0), (1, 0, 1, 1)):
            changed = copy.deepcopy(settings)
            changed["normalizer"].update(clean_text=bool(clean), handle_chinese_chars=bool(cjk), lowercase=bool(lower),
                                         strip_accents=None if strip is None else bool(strip))
            yield f"clean {clean} cjk {cjk} strip {strip} lower {lower}", changed
    else:
        for prefix, post in ((True, {"type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 0],
                                     "trim_offsets": True, "add_prefix_space": True}),
                             (True, {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": False, "use_regex": True}),
                             (False, {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True}),
                             (False, None)):
            changed = copy.deepcopy(settings)
            changed["pre_tokenizer"]["add_prefix_space"] = prefix
            changed["post_processor"] = post
            yield f"prefix {prefix} post {post and post['type']} trim {post and post['trim_offsets']}", changed
        changed = copy.deepcopy(settings)
        changed["model"]["ignore_merges"] = True
        yield "ignore_merges", changed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("tokenizer")
    parser.add_argument("--files", type=float, default=0)
    parser.add_argument("--random", type=float, default=0)
    parser.add_argument("--bytes", type=float, default=0)
    parser.add_argument("--scalars", action="store_true")
    parser.add_argument("--variants", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with open(arguments.tokenizer) as file:
        settings = json.load(file)
    runs = [("as is", settings)]
    if arguments.variants:
        runs = list(variants(settings))
    differences = 0
    print(f"tokenizers {tokenizers.__version__}, {settings['model']['type']} of {len(settings['model']['vocab'])} tokens")
    for name, changed in runs:
        def check(documents, label):
            nonlocal differences
            differences += compare(arguments.dump, changed, documents, f"{name}, {label}")
        if arguments.scalars:
            check((t.encode() for t in corpus.scalar_texts(arguments.variants)), "every scalar")
        if arguments.random:
            check((t.encode() for t in corpus.random_texts(arguments.random * 1e6, arguments.seed)), "random text")
        if arguments.bytes:
            check(broken_bytes(arguments.bytes * 1e6, arguments.seed), "random bytes")
        if arguments.files:
            check((t.encode() for t in corpus.file_texts(arguments.files * 1e6, arguments.seed)), "files")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
