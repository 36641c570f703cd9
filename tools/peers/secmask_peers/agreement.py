"""That what is compared computes the same: logits on the ids of real text."""

from __future__ import annotations

import pathlib
import subprocess
import tempfile

import numpy as np

from . import runners, tokens
from .engines import Bench

TOLERANCE = 1e-3
WINDOWS = 8


def secmask(program: pathlib.Path, folder: pathlib.Path, inputs: list[np.ndarray]) -> list[np.ndarray]:
    """Logits `[tokens, labels]` of each input, by ModelDump."""
    from safetensors.numpy import load_file, save_file

    with tempfile.TemporaryDirectory() as scratch:
        source, target = f"{scratch}/in.safetensors", f"{scratch}/out.safetensors"
        save_file({f"ids.{index}": ids[0].astype(np.int32) for index, ids in enumerate(inputs)}, source)
        subprocess.run([program, "logits", folder, source, target], check=True)
        logits = load_file(target)
    return [logits[f"logits.{index}"] for index in range(len(inputs))]


def check(bench: Bench, model: str, length: int) -> tuple[str, bool]:
    """A table of every engine's largest difference to SecMask's float32 and of the labels that agree with it, and whether the
    engines that compute in float32 are within the tolerance."""
    folder, inputs = bench.folder(model), tokens.windows(length, WINDOWS)
    reference = secmask(bench.programs.ModelDump, folder, inputs)
    lines = [f"### Agreement: {model}, {WINDOWS} windows of {length} tokens of real text, with SecMask fp32", ""]
    lines += ["| | largest difference of a logit | mean | labels agree |", "|---|---|---|---|"]
    fine = True
    for name, kind in bench.engines(model).items():
        if kind == "secmask-f32":
            continue
        if kind == "secmask-int8":
            found = secmask(bench.programs.ModelDump, folder / "secmask-int8", inputs)
        else:
            runner = runners.load(kind, folder, 2)
            assert isinstance(runner, runners.Model)
            runner.prepare(length)
            found = [runner.forward(ids)[0].copy() for ids in inputs]
        a, b = np.concatenate(reference).astype(np.float64), np.concatenate(found)
        difference = np.abs(a - b)
        failed = kind.endswith("f32") and not difference.max() <= TOLERANCE
        fine = fine and not failed
        agree = (a.argmax(1) == b.argmax(1)).mean()
        lines.append(f"| {name} | {difference.max():.1e}{' **too large**' * failed} | {difference.mean():.1e} | {agree:.2%} |")
    return "\n".join(lines) + "\n", fine


def check_tokenizers(bench: Bench) -> tuple[str, bool]:
    """Whether both give the same ids for the text that they are timed on."""
    text = bench.text().read_bytes()
    command = [bench.programs.TokenizerDump, tokens.VOCABULARY.parent]
    output = subprocess.run(command, input=len(text).to_bytes(4, "little") + text, capture_output=True, check=True).stdout
    numbers = np.frombuffer(output, dtype="<u4")
    ours = numbers[1 : 1 + numbers[0]]
    theirs = np.array(tokens.tokenizer().encode(text.decode("ascii"), add_special_tokens=False).ids)
    same = np.array_equal(ours, theirs)
    return f"Tokenizers: {len(ours)} and {len(theirs)} ids of {len(text)} bytes, {'the same' if same else 'NOT the same'}.\n", same
