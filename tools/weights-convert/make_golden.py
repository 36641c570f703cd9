#!/usr/bin/env python3
"""Make the golden files of Tests/CheckpointConversionTests.

    python3 -m venv /tmp/venv
    /tmp/venv/bin/pip install torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu
    /tmp/venv/bin/pip install safetensors==0.8.0 numpy
    /tmp/venv/bin/python tools/weights-convert/make_golden.py

1. Files as torch.save writes them, in every element type, protocol and layout that is read, and some that are refused.
2. Tiny checkpoints of each architecture, and what they become. The expected tensors are computed here, apart from the
   Swift code; a plain forward pass shows that they give the same logits as the source (the largest difference is
   printed and kept in the file), and DistilBERT to Longformer is the conversion that the training uses.

All values are pseudo-random with a fixed seed.
"""

from __future__ import annotations

import collections
import functools
import json
import pathlib
import shutil
import sys
import zipfile

import numpy as np
import safetensors
import torch
import torch.nn.functional as F
from safetensors.torch import save_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests/CheckpointConversionTests/Golden"
sys.path.insert(0, str(ROOT / "tools/training"))
MADE_BY = {"made by": f"torch {torch.__version__}, safetensors {safetensors.__version__}, make_golden.py, seed 1"}

VOCABULARY, POSITIONS, DIM, HEADS, HIDDEN, LAYERS = 20, 12, 8, 2, 16, 2
LABELS = {"0": "O", "1": "B-SECRET", "2": "I-SECRET"}
# Neither 0 nor 1: Longformer gives the padding's id no position.
IDS = torch.tensor([3, 2, 19, 7, 7, 12, 11, 16, 5, 9])
DISTILBERT = {"attention.self.query": "attention.q_lin", "attention.self.key": "attention.k_lin", "attention.self.value": "attention.v_lin",
              "attention.output.dense": "attention.out_lin", "attention.output.LayerNorm": "sa_layer_norm", "intermediate.dense": "ffn.lin1",
              "output.dense": "ffn.lin2", "output.LayerNorm": "output_layer_norm"}  # fmt: skip


def random_tensor(generator: torch.Generator, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=generator) * 0.5


def bert_encoder(generator: torch.Generator, prefix: str, positions: int, types: int) -> dict[str, torch.Tensor]:
    """The encoder of BERT and RoBERTa, and of Longformer but for the global projections."""
    tensors = {
        "embeddings.word_embeddings.weight": random_tensor(generator, VOCABULARY, DIM),
        "embeddings.position_embeddings.weight": random_tensor(generator, positions, DIM),
        "embeddings.token_type_embeddings.weight": random_tensor(generator, types, DIM),
    }
    shapes = {name: (DIM, DIM) for name in DISTILBERT} | {"intermediate.dense": (HIDDEN, DIM), "output.dense": (DIM, HIDDEN)}
    for name in ["embeddings.LayerNorm"] + [f"encoder.layer.{n}.{part}" for n in range(LAYERS) for part in DISTILBERT]:
        if name.endswith("LayerNorm"):
            tensors[name + ".weight"] = 1 + random_tensor(generator, DIM)
            tensors[name + ".bias"] = random_tensor(generator, DIM)
        else:
            shape = shapes[name.split(".", 3)[3]]
            tensors[name + ".weight"] = random_tensor(generator, *shape)
            tensors[name + ".bias"] = random_tensor(generator, shape[0])
    return {prefix + name: tensor for name, tensor in tensors.items()}


def head(generator: torch.Generator) -> dict[str, torch.Tensor]:
    return {"classifier.weight": random_tensor(generator, 3, DIM), "classifier.bias": random_tensor(generator, 3)}


def logits(tensors: dict[str, torch.Tensor], prefix: str, ids: torch.Tensor, first_position: int, eps: float) -> torch.Tensor:
    """A plain forward pass with full attention; `first_position` is the row of the first token's position."""
    distilbert = prefix == "distilbert."

    def get(name: str) -> torch.Tensor:
        return tensors[prefix + name]

    def linear(x, name):
        return F.linear(x, get(name + ".weight"), get(name + ".bias"))

    def norm(x, name):
        return F.layer_norm(x, (DIM,), get(name + ".weight"), get(name + ".bias"), eps)

    x = get("embeddings.word_embeddings.weight")[ids]
    x = x + get("embeddings.position_embeddings.weight")[first_position : first_position + len(ids)]
    if not distilbert:
        x = x + get("embeddings.token_type_embeddings.weight")[0]
    x = norm(x, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = {k: f"transformer.layer.{layer}.{v}" if distilbert else f"encoder.layer.{layer}.{k}" for k, v in DISTILBERT.items()}
        q, k, v = (linear(x, name[f"attention.self.{n}"]).unflatten(-1, (HEADS, -1)).transpose(0, 1) for n in ("query", "key", "value"))
        y = ((q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5).softmax(-1) @ v
        x = norm(x + linear(y.transpose(0, 1).flatten(1), name["attention.output.dense"]), name["attention.output.LayerNorm"])
        y = linear(F.gelu(linear(x, name["intermediate.dense"])), name["output.dense"])
        x = norm(x + y, name["output.LayerNorm"])
    return F.linear(x, tensors["classifier.weight"], tensors["classifier.bias"])


def bert_config(family: str, positions: int, eps: float, **others: object) -> dict:
    name = {"bert": "Bert", "roberta": "Roberta", "longformer": "Longformer"}[family]
    return {
        "architectures": [f"{name}ForTokenClassification"], "model_type": family, "hidden_act": "gelu", "hidden_dropout_prob": 0.1,
        "hidden_size": DIM, "intermediate_size": HIDDEN, "layer_norm_eps": eps, "max_position_embeddings": positions,
        "num_attention_heads": HEADS, "num_hidden_layers": LAYERS, "vocab_size": VOCABULARY, "id2label": LABELS,
        "transformers_version": "4.30.0", **others,
    }  # fmt: skip


def write_folder(name: str, config: dict) -> pathlib.Path:
    folder = GOLDEN / name
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    return folder


def save_expected(path: pathlib.Path, tensors: dict[str, torch.Tensor], expected: torch.Tensor, found: torch.Tensor) -> None:
    difference = (expected - found).abs().max().item()
    save_file({"ids": IDS.int(), "logits": expected.reshape(len(IDS), 3).contiguous()}, path.parent / "logits.safetensors", metadata=MADE_BY)
    print(f"{path.relative_to(GOLDEN)}: largest difference of logits {difference:.1e}")
    assert difference < 1e-5
    save_file({k: v.contiguous().clone() for k, v in tensors.items()}, path, metadata=MADE_BY | {"largest difference": f"{difference:.1e}"})


def to_longformer(source: dict[str, torch.Tensor], prefix: str, lead: int, pad_rows: torch.Tensor, rows: int) -> dict[str, torch.Tensor]:
    """BERT or RoBERTa as Longformer; `lead` rows of the position table belong to no position."""
    out = {k.replace(prefix, "longformer.", 1): v for k, v in source.items()}
    table = source[prefix + "embeddings.position_embeddings.weight"][lead:]
    tiled = table.repeat(-(-rows // len(table)), 1)[: rows - len(pad_rows)]
    out["longformer.embeddings.position_embeddings.weight"] = torch.cat([pad_rows, tiled])
    out["longformer.embeddings.token_type_embeddings.weight"] = source[prefix + "embeddings.token_type_embeddings.weight"][:1]
    for n in range(LAYERS):
        for part in ("query", "key", "value"):
            for kind in ("weight", "bias"):
                out[f"longformer.encoder.layer.{n}.attention.self.{part}_global.{kind}"] = source[f"{prefix}encoder.layer.{n}.attention.self.{part}.{kind}"]
    return out


def make_bert(generator: torch.Generator, ids: torch.Tensor) -> None:
    bert = bert_encoder(generator, "bert.", POSITIONS, 2) | head(generator)
    folder = write_folder("bert", bert_config("bert", POSITIONS, 1e-12, pad_token_id=0, type_vocab_size=2))
    extra = {"bert.embeddings.position_ids": torch.arange(POSITIONS)[None], "bert.pooler.dense.weight": random_tensor(generator, DIM, DIM)}
    # As the first BERT checkpoints call them.
    old = {k.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta"): v for k, v in bert.items()}
    torch.save(collections.OrderedDict(old | extra), folder / "pytorch_model.bin")
    (folder / "vocab.txt").write_text("".join(f"word{n}\n" for n in range(VOCABULARY)))
    (folder / "tokenizer_config.json").write_text('{"model_max_length": 12, "do_lower_case": true, "x": [1.50, null]}\n')
    expected = logits(bert, "bert.", ids, 0, 1e-12)

    folded = {k: v for k, v in bert.items() if k.startswith("classifier")}
    for name, tensor in bert.items():
        name = name.replace("bert.embeddings", "distilbert.embeddings").replace("bert.encoder", "distilbert.transformer")
        for old_name, new_name in DISTILBERT.items():
            if name.rsplit(".", 1)[0].split(".", 4)[-1] == old_name:
                name = name.replace(old_name, new_name)
        folded[name] = tensor
    folded["distilbert.embeddings.position_embeddings.weight"] = (
        folded["distilbert.embeddings.position_embeddings.weight"] + folded.pop("distilbert.embeddings.token_type_embeddings.weight")[0]
    )
    save_expected(folder / "as-distilbert.safetensors", folded, expected, logits(folded, "distilbert.", ids, 0, 1e-12))
    long = to_longformer(bert, "bert.", 0, torch.zeros(1, DIM), 32)
    save_expected(folder / "as-longformer.safetensors", long, expected, logits(long, "longformer.", ids, 1, 1e-12))


def make_roberta(generator: torch.Generator, ids: torch.Tensor) -> None:
    roberta = bert_encoder(generator, "roberta.", POSITIONS + 2, 1) | head(generator)
    config = bert_config("roberta", POSITIONS + 2, 1e-5, pad_token_id=1, type_vocab_size=1, bos_token_id=0, eos_token_id=2)
    folder = write_folder("roberta", config)
    save_file(roberta, folder / "model.safetensors", metadata={"format": "pt"})
    table = roberta["roberta.embeddings.position_embeddings.weight"]
    long = to_longformer(roberta, "roberta.", 2, table[:2], 32)
    expected = logits(roberta, "roberta.", ids, 2, 1e-5)
    save_expected(folder / "as-longformer.safetensors", long, expected, logits(long, "longformer.", ids, 2, 1e-5))


def make_distilbert(ids: torch.Tensor) -> None:
    """DistilBERT, and as Longformer by the code that makes the long expert's start weights."""
    from secmask_training import longformer
    from secmask_training.model import Config, TokenClassifier

    torch.manual_seed(1)
    fast = TokenClassifier(Config(VOCABULARY, POSITIONS, LAYERS, DIM, HEADS, HIDDEN)).eval()
    folder = GOLDEN / "distilbert"
    fast.save(folder)
    longformer.ROWS = 32
    longformer.LongConfig = functools.partial(longformer.LongConfig, max_position_embeddings=32)
    long = longformer.from_fast(fast, 2 * POSITIONS).eval()
    with torch.no_grad():
        save_expected(folder / "as-longformer.safetensors", long.state_dict(), fast(ids[None]), long(ids[None]))


def make_longformer(generator: torch.Generator) -> None:
    long = bert_encoder(generator, "longformer.", 18, 1) | head(generator)
    for n in range(LAYERS):
        for part in ("query", "key", "value"):
            long[f"longformer.encoder.layer.{n}.attention.self.{part}_global.weight"] = random_tensor(generator, DIM, DIM)
            long[f"longformer.encoder.layer.{n}.attention.self.{part}_global.bias"] = random_tensor(generator, DIM)
    folder = write_folder("longformer", bert_config("longformer", 18, 1e-5, pad_token_id=1, type_vocab_size=1, attention_window=[4, 8]))
    save_file(long, folder / "model.safetensors", metadata={"format": "pt"})


def make_torch_files(generator: torch.Generator) -> None:
    folder = GOLDEN / "torch"
    folder.mkdir(parents=True)
    base = torch.arange(24.0).reshape(2, 3, 4) - 7.5
    tensors = collections.OrderedDict(
        float=base, half=base.half(), bfloat16=base.bfloat16(), double=base.double() / 3, long=base.long() * 10**12, int=base.int() * 10**7,
        short=base.short() * 1000, char=base.to(torch.int8), byte=(base + 100).byte(), bool=base > 0, scalar=torch.tensor(2.5),
        empty=torch.zeros(3, 0, 2), parameter=torch.nn.Parameter(base[0, 0].clone()), transposed=base[0].t(), permuted=base.permute(2, 0, 1),
        slice=base[1, 1:, ::2], row=base[1, 2], column=base[:, :, 1], unit=torch.ones(1)[None].expand(1, 1).t(), tied=base,
    )  # fmt: skip
    tensors["naïve\n"] = torch.tensor([1.0])
    torch.save(tensors, folder / "every-dtype.bin")
    plain = {k: v.detach().contiguous().clone() for k, v in tensors.items()}
    save_file(plain, folder / "every-dtype.safetensors", metadata=MADE_BY)

    few = collections.OrderedDict(a=random_tensor(generator, 3, 2), b=torch.arange(5))
    few._metadata = collections.OrderedDict({"": {"version": 1}})
    save_file({k: v.clone() for k, v in few.items()}, folder / "few.safetensors", metadata=MADE_BY)
    for protocol in (2, 3, 4, 5):
        torch.save(few, folder / f"protocol-{protocol}.bin", pickle_protocol=protocol)
    state = {"state": {0: {"step": 5, "rate": 1e-3, "betas": (0.9, 0.999)}}, "big": 10**30, "none": None, "flags": [True, False]}
    torch.save({"epoch": 3, "optimizer": state, "state_dict": few}, folder / "nested.bin")
    torch.save({"model": few, "step": -4, "raw": b"bytes", "set": {1, 2}, "frozen": frozenset([3])}, folder / "nested-model.bin", pickle_protocol=4)
    torch.save(few, folder / "legacy.bin", _use_new_zipfile_serialization=False)
    torch.save({"model": torch.nn.Linear(2, 2)}, folder / "module.bin")
    torch.save([1, 2, 3], folder / "list.bin")
    torch.jit.save(torch.jit.script(torch.nn.Identity()), folder / "program.bin")
    with zipfile.ZipFile(folder / "protocol-2.bin") as stored, zipfile.ZipFile(folder / "compressed.bin", "w", zipfile.ZIP_DEFLATED) as packed:
        for entry in stored.infolist():
            packed.writestr(zipfile.ZipInfo(entry.filename, (2020, 1, 1, 0, 0, 0)), stored.read(entry), zipfile.ZIP_DEFLATED)

    shards = GOLDEN / "shards"
    shards.mkdir()
    names = ["pytorch_model-00001-of-00002.bin", "pytorch_model-00002-of-00002.bin"]
    torch.save({"a": few["a"]}, shards / names[0])
    torch.save({"b": few["b"]}, shards / names[1])
    index = {"metadata": {"total_size": 64}, "weight_map": {"a": names[0], "b": names[1]}}
    (shards / "pytorch_model.bin.index.json").write_text(json.dumps(index) + "\n")


def make_roundings() -> None:
    """Floats, and what numpy and torch round them to in 16 bits."""
    exponents = np.arange(90, 144, dtype=np.uint32)[:, None] << 23
    mantissas = np.array([0, 1, 0xFFF, 0x1000, 0x1001, 0x1FFF, 0x2FFF, 0x3000, 0x3001, 0x7FFF, 0x8000, 0x8001, 0x18000, 0x7FFFFF], np.uint32)
    specials = np.array([0, 1, 0x7FFFFF, 0x477FEFFF, 0x477FF000, 0x7F7F7FFF, 0x7F7F8000, 0x7F7FFFFF], np.uint32)
    random_bits = np.random.default_rng(1).integers(0, 0x7F800000, 200, dtype=np.uint32)
    bits = np.concatenate([(exponents | mantissas).ravel(), specials, random_bits])
    bits = np.concatenate([bits, bits | np.uint32(0x80000000)])
    floats = bits.view(np.float32)
    with np.errstate(over="ignore"):
        half = torch.from_numpy(floats.astype(np.float16))
    tensors = {"float": torch.from_numpy(floats.copy()), "half": half, "bfloat16": torch.from_numpy(floats.copy()).bfloat16()}
    save_file(tensors, GOLDEN / "roundings.safetensors", metadata=MADE_BY)


def main() -> None:
    if GOLDEN.exists():
        shutil.rmtree(GOLDEN)
    GOLDEN.mkdir(parents=True)
    generator = torch.Generator().manual_seed(1)
    make_torch_files(generator)
    make_bert(generator, IDS)
    make_roberta(generator, IDS)
    make_distilbert(IDS)
    make_longformer(generator)
    make_roundings()


if __name__ == "__main__":
    main()
