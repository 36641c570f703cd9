#!/usr/bin/env python3
"""Compare SecMask's logits with those of transformers for full-size random checkpoints.

Writes the tables of docs/parity.md to standard output, and exits with 1 if a logit differs by more than 1e-4,
a label differs, or packed sequences give other logits than each alone by more than 1e-5.
"""
import argparse
import os
import platform
import subprocess
import sys
import tempfile

import numpy as np
from safetensors.numpy import load_file, save_file
from transformers import AutoModelForTokenClassification

import checkpoints
from reference import global_positions, quiet, random_ids, run, versions

DISTILBERT_LENGTHS = (1, 2, 17, 128, 511, 512)
LONGFORMER_LENGTHS = (1, 255, 256, 257, 1023, 2048, 4096)
TOLERANCE, PACKING_TOLERANCE = 1e-4, 1e-5


class Dump:
    """SecMask's side: the ModelDump program."""

    def __init__(self, program, threads):
        self.program, self.threads = program, threads

    def logits(self, folder, cases, kernels=None, batch=False):
        """Logits of (ids, global positions) cases, each alone or all packed into one call, by the kernels of this level
        or the best that the processor can run."""
        tensors = {}
        for index, (ids, positions) in enumerate(cases):
            tensors[f"ids.{index}"] = np.asarray(ids, dtype=np.int32)
            if positions is not None:
                tensors[f"global.{index}"] = np.asarray(positions, dtype=np.int32)
        with tempfile.TemporaryDirectory() as scratch:
            source, target = os.path.join(scratch, "in.safetensors"), os.path.join(scratch, "out.safetensors")
            save_file(tensors, source)
            command = [self.program, "logits", folder, source, target, "--threads", str(self.threads)]
            environment = os.environ | ({"SECMASK_KERNEL": kernels} if kernels else {})
            subprocess.run(command + ["--batch"] * batch, check=True, env=environment)
            results = load_file(target)
        return [results[f"logits.{index}"] for index in range(len(cases))]


class Report:
    def __init__(self, kernels):
        self.kernels = kernels
        self.failures = 0
        self.largest = 0.0

    def heading(self, text):
        columns = ["input", "tokens", "largest logit"] + [f"max Δ logit, {name}" for name in self.kernels] + ["other labels"]
        print(f"\n### {text}\n\n| " + " | ".join(columns) + " |\n" + "|---" * len(columns) + "|")

    def row(self, name, expected, found):
        """One input: the reference's logits, and ours for each level of kernels."""
        labels = 0
        cells = [name, str(len(expected)), f"{np.abs(expected).max():.2f}"]
        for logits in found:
            assert expected.shape == logits.shape, (expected.shape, logits.shape)
            difference = float(np.abs(expected.astype(np.float64) - logits).max())
            ok = np.isfinite(logits).all() and difference <= TOLERANCE
            labels += int((expected.argmax(1) != logits.argmax(1)).sum())
            self.failures += not ok
            self.largest = max(self.largest, difference)
            cells.append(f"{difference:.1e}" + ("" if ok else " **FAILS**"))
        self.failures += labels > 0
        print("| " + " | ".join(cells + [str(labels)]) + " |")

    def packed(self, name, alone, together):
        difference = max(float(np.abs(a - b).max()) for a, b in zip(alone, together, strict=True))
        ok = difference <= PACKING_TOLERANCE
        self.failures += not ok
        tokens = sum(len(logits) for logits in alone)
        print(f"\nPacked, {name}: all {len(alone)} inputs of the table, {tokens} tokens, in one call: "
              f"max Δ logit to each alone {difference:.1e}{'' if ok else ' **FAILS**'}")


def model_of(folder):
    return AutoModelForTokenClassification.from_pretrained(folder, attn_implementation="eager").eval()


def compare(dump, report, folder, model, cases):
    ours = [dump.logits(folder, cases, level) for level in report.kernels.values()]
    for (ids, positions), *found in zip(cases, *ours, strict=True):
        name = f"{len(positions)} global" if positions else "local" if hasattr(model.config, "attention_window") else "ids"
        report.row(name, run(model, ids, positions), found)
    for (name, level), alone in zip(report.kernels.items(), ours, strict=True):
        report.packed(name, alone, dump.logits(folder, cases, level, batch=True))


def compare_distilbert(dump, report, work, variant):
    folder = checkpoints.distilbert(work, variant)
    model = model_of(folder)
    report.heading(f"DistilBERT, {checkpoints.parameters(model)} parameters, {variant} weights")
    cases = [(random_ids(model.config.vocab_size, length, 11), None) for length in DISTILBERT_LENGTHS]
    compare(dump, report, folder, model, cases)


def compare_longformer(dump, report, work, variant, windows, lengths):
    for window, folder in checkpoints.longformer(work, variant).items():
        if window not in windows:
            continue
        model = model_of(folder)
        report.heading(f"Longformer, {checkpoints.parameters(model)} parameters, {variant} weights, window {window}")
        cases = []
        for length in lengths:
            ids = random_ids(model.config.vocab_size, length, 12, avoid=(model.config.pad_token_id,))
            cases += [(ids, None), (ids, global_positions(length))]
        compare(dump, report, folder, model, cases)


def main():
    quiet()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump", help="the ModelDump program")
    parser.add_argument("work", help="folder for the checkpoints: 2 GB")
    parser.add_argument("--models", nargs="*", default=["distilbert", "longformer"])
    parser.add_argument("--variants", nargs="*", default=list(checkpoints.VARIANTS))
    parser.add_argument("--windows", nargs="*", type=int, default=list(checkpoints.WINDOWS))
    parser.add_argument("--lengths", nargs="*", type=int, default=list(LONGFORMER_LENGTHS), help="of Longformer")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--kernels", nargs="*", help="levels, such as avx512 avx2 portable, that the processor must have")
    arguments = parser.parse_args()
    kernels = {name: name for name in arguments.kernels or []} or {"best kernels": None}
    dump, report = Dump(arguments.dump, arguments.threads), Report(kernels)
    print(", ".join(f"{name} {version}" for name, version in versions().items()) + f", {platform.machine()}")
    for variant in arguments.variants:
        if "distilbert" in arguments.models:
            compare_distilbert(dump, report, arguments.work, variant)
        if "longformer" in arguments.models:
            compare_longformer(dump, report, arguments.work, variant, arguments.windows, arguments.lengths)
    print(f"\nLargest difference of all: {report.largest:.1e}. Failures: {report.failures}.")
    sys.exit(report.failures > 0)


if __name__ == "__main__":
    main()
