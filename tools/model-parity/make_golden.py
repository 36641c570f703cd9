#!/usr/bin/env python3
"""Make the golden files of Tests/DistilBERTTests and Tests/LongformerTests: make_golden.py REPOSITORY

Each folder is a checkpoint as transformers saves it (config.json, model.safetensors) and cases.safetensors:
NAME.ids int32 [n], NAME.logits float32 [n, labels], for some NAME.global int32 [g] (positions with global attention)
and NAME.hidden float32 [layers + 1, n, dim]. Longformer's windows/ is one checkpoint with one inputs.safetensors and a
folder of config and results per choice of windows. manifest.json says what made them, how far the reference's float32
is from its float64, and how close the two best labels of a token come.
"""
import json
import os
import re
import shutil
import sys

import numpy as np
from safetensors.numpy import save_file
from transformers import DistilBertConfig, LongformerConfig

from reference import LABELS, global_positions, quiet, random_ids, random_model, run, versions

SEED = 20240229
TOLERANCE = 1e-4
DISTILBERT_LENGTHS = (1, 2, 17, 128, 511, 512)
LONGFORMER_LENGTHS = (1, 255, 256, 257, 1023, 2048, 4096)
FIVE_LABELS = {0: "O", 1: "B-KEY", 2: "I-KEY", 3: "B-PASSWORD", 4: "I-PASSWORD"}


def labelled(kind, labels=None, **settings):
    labels = labels or LABELS
    return kind(id2label=labels, label2id={name: index for index, name in labels.items()}, **settings)


def distilbert(labels=None, **settings):
    return labelled(DistilBertConfig, labels, vocab_size=200, **settings)


def longformer(labels=None, **settings):
    return labelled(LongformerConfig, labels, vocab_size=200, **settings)


def distilbert_models():
    """(name, config, [(case, ids, global positions, with hidden states)])"""
    def case(length, seed=0, hidden=False, **options):
        return f"length-{length:04}", random_ids(200, length, SEED + seed, **options), None, hidden

    yield ("base", distilbert(dim=32, n_heads=4, n_layers=2, hidden_dim=64, max_position_embeddings=512),
           [case(length, hidden=length == 17) for length in DISTILBERT_LENGTHS])
    short = {"n_layers": 2, "max_position_embeddings": 64}
    # Heads of 10 and of 7 columns: no multiple of any vector's width.
    yield ("sinusoidal", distilbert(dim=30, n_heads=3, hidden_dim=50, sinusoidal_pos_embds=True, activation="gelu_new", **short),
           [case(length, 1, hidden=length == 5) for length in (1, 5, 33, 64)])
    yield ("odd", distilbert(FIVE_LABELS, dim=35, n_heads=5, hidden_dim=45, pad_token_id=1, activation="gelu_pytorch_tanh", **short),
           [case(length, 2, hidden=length == 9) for length in (1, 9, 31, 64)])


def window_models():
    """The same for one checkpoint with the full position table under several windows."""
    positions = {"hidden_size": 16, "num_attention_heads": 2, "num_hidden_layers": 2, "intermediate_size": 32,
                 "max_position_embeddings": 4098, "type_vocab_size": 1, "layer_norm_eps": 1e-5}

    def cases(lengths):
        for length in lengths:
            # Of several seeds one where no token's two best labels nearly tie: a tie says nothing about parity.
            ids = random_ids(200, length, SEED + 5, avoid=(1,))
            yield f"length-{length:04}", ids, None, False
            yield f"length-{length:04}-global", ids, global_positions(length), False

    for name, window in (("window-64", [64, 64]), ("window-256", [256, 256]), ("window-512", [512, 512]), ("window-64-256", [64, 256])):
        yield name, longformer(attention_window=window, **positions), list(cases(LONGFORMER_LENGTHS))


def longformer_models():
    small = {"hidden_size": 30, "num_attention_heads": 3, "num_hidden_layers": 3, "intermediate_size": 50,
             "max_position_embeddings": 66, "type_vocab_size": 2}

    def small_cases(pad, seed):
        ids = random_ids(200, 29, SEED + seed, avoid=(pad,))
        padded = ids.copy()
        padded[[0, 3, 4, 13, 28]] = pad
        full = random_ids(200, 64, SEED + seed, avoid=(pad,))
        return [("plain", ids, None, True), ("global", ids, [0, 2, 14, 15, 28], True), ("all-global", ids, list(range(29)), False),
                ("pad-ids", padded, None, True), ("pad-ids-global", padded, [3, 7, 28], False), ("only-pad-ids", np.full(5, pad), None, False),
                ("full", full, None, False), ("full-global", full, [63], False), ("one", ids[:1], None, False), ("one-global", ids[:1], [0], False)]

    yield ("small", longformer(attention_window=[8, 4, 16], layer_norm_eps=1e-5, **small), small_cases(1, 3))
    # The window as one number, padding id 0, the tanh form of GELU, five labels, heads of 7.
    yield ("odd", longformer(FIVE_LABELS, attention_window=6, pad_token_id=0, hidden_act="gelu_new", layer_norm_eps=1e-12,
                             **(small | {"hidden_size": 35, "num_attention_heads": 5, "intermediate_size": 45})), small_cases(0, 4))


def save_config(model, folder):
    """Writes config.json; windows that are all the same as one number, the other form that checkpoints have."""
    model.config.save_pretrained(folder)
    windows = getattr(model.config, "attention_window", None)
    if windows and len(set(windows)) == 1:
        path = os.path.join(folder, "config.json")
        with open(path) as file:
            config = json.load(file)
        config["attention_window"] = windows[0]
        with open(path, "w") as file:
            json.dump(config, file, indent=2)
            file.write("\n")


def inputs(cases):
    tensors = {}
    for name, ids, positions, _ in cases:
        tensors[f"{name}.ids"] = np.asarray(ids, dtype=np.int32)
        if positions is not None:
            tensors[f"{name}.global"] = np.asarray(positions, dtype=np.int32)
    return tensors


def outputs(model, cases):
    """Tensors of results, and what the manifest says about them."""
    tensors, described = {}, {}
    for name, ids, positions, hidden in cases:
        logits = run(model, ids, positions, hidden)
        if hidden:
            logits, tensors[f"{name}.hidden"] = logits
        tensors[f"{name}.logits"] = logits
        ordered = np.sort(logits, axis=1)
        described[name] = {"largest logit": round(float(np.abs(logits).max()), 3),
                           "least distance of two best": float(f"{(ordered[:, -1] - ordered[:, -2]).min():.2g}")}
    model.double()
    for name, ids, positions, _ in cases:
        error = np.abs(run(model, ids, positions) - tensors[f"{name}.logits"]).max()
        described[name]["float32 - float64"] = float(f"{error:.2g}")
    model.float()
    return tensors, described


def save_tensors(tensors, path):
    save_file(tensors, path, metadata={"tolerance": str(TOLERANCE)})


def write_folder(folder, model, cases, described):
    """One checkpoint with its cases."""
    model.save_pretrained(folder)
    save_config(model, folder)
    results, described[os.path.basename(folder)] = outputs(model, cases)
    save_tensors(inputs(cases) | results, os.path.join(folder, "cases.safetensors"))


def write_windows(folder, models, described):
    """One checkpoint and one set of inputs, under several configs."""
    shared = None
    for name, config, cases in models:
        model = random_model(config, SEED, std=0.3, sharpening=1.5, embedding_std=1.0)
        if shared is None:
            shared = os.path.join(folder, "windows")
            model.save_pretrained(shared)
            os.remove(os.path.join(shared, "config.json"))
            save_tensors(inputs(cases), os.path.join(shared, "inputs.safetensors"))
        target = os.path.join(shared, name)
        os.makedirs(target)
        save_config(model, target)
        results, described[name] = outputs(model, cases)
        save_tensors(results, os.path.join(target, "cases.safetensors"))


def main(repository):
    quiet()
    for target in ("DistilBERTTests", "LongformerTests"):
        folder = os.path.join(repository, "Tests", target, "Golden")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        described = {}
        models = distilbert_models() if target == "DistilBERTTests" else longformer_models()
        for index, (name, config, cases) in enumerate(models):
            model = random_model(config, SEED + index, std=0.3, embedding_std=1.0)
            write_folder(os.path.join(folder, name), model, cases, described)
        if target == "LongformerTests":
            write_windows(folder, window_models(), described)
        manifest = {"made by": "tools/model-parity/make_golden.py", "seed": SEED, "tolerance": TOLERANCE,
                    "versions": versions(), "cases": described}
        with open(os.path.join(folder, "manifest.json"), "w") as file:
            file.write(manifest_text(manifest))


def manifest_text(manifest):
    """JSON with one case a line."""
    text = json.dumps(manifest, indent=1)
    return re.sub(r"\{\n\s+(\"largest[^}]*?)\n\s+\}", lambda match: "{" + re.sub(r"\n\s+", " ", match[1]) + "}", text) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
