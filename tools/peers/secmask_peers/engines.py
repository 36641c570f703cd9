"""Which engines run a model, what must be made for them, and their commands."""

from __future__ import annotations

import dataclasses
import pathlib
import sys

from . import checkpoints, tokens

LENGTHS = {
    "distilbert-66m": [16, 32, 64, 128, 256, 512],
    "fast-22m": [16, 32, 64, 128, 256, 512],
    "long": [256, 512, 1024, 2048, 4096],
    "tokenizer": [100, 1000, 10_000, 100_000, 1_000_000],
}
TITLES = {
    "distilbert-66m": "DistilBERT-base, 66M, by tokens", "fast-22m": "Fast expert's shape, DistilBERT 22M, by tokens",
    "long": "Long expert's shape, Longformer 27M, window 256, by tokens", "tokenizer": "WordPiece, one thread, by bytes of text",
}
# The first is the one that all ratios are to.
ENGINES = {
    "SecMask int8": "secmask-int8", "SecMask fp32": "secmask-f32", "OpenVINO NNCF int8": "openvino-int8",
    "OpenVINO bf16": "openvino-bf16", "OpenVINO f32": "openvino-f32", "ONNX Runtime int8": "onnx-int8",
    "ONNX Runtime fp32": "onnx-f32", "PyTorch bf16": "torch-bf16", "PyTorch fp32": "torch-f32",
}
TOKENIZERS = {"SecMask": "secmask-tokenizer", "tokenizers": "tokenizers-offsets", "tokenizers, without offsets": "tokenizers-fast"}


@dataclasses.dataclass(frozen=True)
class Programs:
    """The Swift programs, in one folder."""

    folder: pathlib.Path

    def __getattr__(self, name: str) -> pathlib.Path:
        file = self.folder / name.replace("_", "-")
        if not file.exists():
            raise SystemExit(f"{file} is missing: swift build -c release --static-swift-stdlib --product {file.name}")
        return file


@dataclasses.dataclass(frozen=True)
class Bench:
    """Where everything is, and what was asked for: words that engines' names must contain."""

    work: pathlib.Path
    programs: Programs
    only: list[str]

    def engines(self, model: str) -> dict[str, str]:
        """Names and kinds, ours first."""
        every = TOKENIZERS if model == "tokenizer" else ENGINES
        first = next(iter(every))
        return {n: kind for n, kind in every.items() if n == first or not self.only or any(word in n for word in self.only)}

    def folder(self, model: str) -> pathlib.Path:
        """The checkpoint in Hugging Face form, made if need be."""
        return checkpoints.checkpoint(self.work, model)

    def make(self, model: str, lengths: list[int]) -> None:
        """Everything that the engines of a model load, once: the Longformer's graphs hold for one length each."""
        from . import graphs, longformers, quantised

        folder, kinds = self.folder(model), self.engines(model).values()
        checkpoints.int8(self.programs.weights_convert, folder)
        if not any(kind.startswith(("onnx", "openvino")) for kind in kinds):
            return
        for length in lengths if model == "long" else [0]:
            plain = longformers.onnx_graph(folder, length) if length else graphs.plain_onnx(folder)
            fused = plain if length else graphs.fused_onnx(folder)
            if "onnx-int8" in kinds:
                quantised.dynamic_onnx(fused)
            if "openvino-int8" in kinds:
                quantised.nncf_openvino(plain, *((length, max(2, 8192 // length)) if length else ()))

    def command(self, model: str, kind: str, threads: int) -> list[str]:
        """Of the process that serves runs of this engine."""
        if model == "tokenizer":
            text = str(self.text())
            if kind == "secmask-tokenizer":
                return [str(self.programs.TokenizerDump), str(tokens.VOCABULARY.parent), "--serve", text]
            return [sys.executable, "-m", "secmask_peers.server", kind, text, str(threads)]
        folder = self.folder(model)
        if kind.startswith("secmask"):
            weights = folder / "secmask-int8" if kind == "secmask-int8" else folder
            return [str(self.programs.ModelDump), "serve", str(weights), "--threads", str(threads)]
        return [sys.executable, "-m", "secmask_peers.server", kind, str(folder), str(threads)]

    def text(self) -> pathlib.Path:
        """A file of the text that tokenizers are timed on, as long as the longest part."""
        file, size = self.work / "text.txt", max(LENGTHS["tokenizer"])
        if not file.exists():
            text = tokens.text()
            file.write_text((text * (size // len(text) + 1))[:size], encoding="ascii")
        return file
