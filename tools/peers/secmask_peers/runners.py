"""Each peer's model, ready to run: one sequence of ids in, its logits out.

A peer runs in the form that is fastest for it on CPU. What was tried: the README.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Callable
from typing import Any

import numpy as np

from .tokens import identifiers

Forward = Callable[[np.ndarray], np.ndarray]


class Model:
    """`forward` takes ids `[1, tokens]`; `prepare` is called before the clock runs."""

    def prepare(self, length: int) -> None:
        """Whatever the peer does once for a length."""

    def forward(self, ids: np.ndarray) -> np.ndarray:
        """Logits `[1, tokens, labels]`, float32."""
        raise NotImplementedError

    def request(self, length: int) -> None:
        """What is timed."""
        self.forward(identifiers(length))


class Torch(Model):
    """PyTorch's own attention, no mask; bfloat16 weights and activations if asked."""

    def __init__(self, folder: pathlib.Path, threads: int, dtype: str):
        import torch

        from .longformers import Encoder as Long
        from .graphs import Encoder

        torch.set_num_threads(threads)
        self.torch = torch
        module = Long(folder) if is_long(folder) else Encoder(folder, fused=True)
        self.module = module.to(torch.bfloat16 if dtype == "bf16" else torch.float32).eval()

    def forward(self, ids: np.ndarray) -> np.ndarray:
        with self.torch.inference_mode():
            return self.module(self.torch.from_numpy(ids)).float().numpy()


class Onnx(Model):
    """ONNX Runtime, all its optimisations; `graph` names the file of a length."""

    def __init__(self, graph: Callable[[int], pathlib.Path], threads: int, per_length: bool):
        self.graph, self.threads, self.per_length = graph, threads, per_length
        self.sessions: dict[int, Any] = {}

    def prepare(self, length: int) -> None:
        key = length if self.per_length else 0
        if key not in self.sessions:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = self.threads
            options.inter_op_num_threads = 1
            options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
            options.log_severity_level = 3
            self.sessions[key] = onnxruntime.InferenceSession(str(self.graph(length)), options, providers=["CPUExecutionProvider"])

    def forward(self, ids: np.ndarray) -> np.ndarray:
        return self.sessions[ids.shape[1] if self.per_length else 0].run(None, {"input_ids": ids})[0]


class OpenVINO(Model):
    """OpenVINO with the latency hint, compiled for each length, without copies of input and output."""

    def __init__(self, graph: Callable[[int], pathlib.Path], threads: int, precision: str):
        import openvino

        self.core, self.graph = openvino.Core(), graph
        self.settings = {
            "PERFORMANCE_HINT": "LATENCY", "NUM_STREAMS": 1, "INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": precision,
        }
        self.requests: dict[int, Any] = {}

    def prepare(self, length: int) -> None:
        if length not in self.requests:
            graph = self.core.read_model(self.graph(length))
            graph.reshape([1, length])
            self.requests[length] = self.core.compile_model(graph, "CPU", self.settings).create_infer_request()

    def forward(self, ids: np.ndarray) -> np.ndarray:
        return self.requests[ids.shape[1]].infer({0: ids}, share_inputs=True, share_outputs=True)[0]


class Tokenizer:
    """`tokenizers`: text in, ids out; with the offsets of the pieces, as SecMask's, or without."""

    def __init__(self, file: pathlib.Path, offsets: bool):
        os.environ["TOKENIZERS_PARALLELISM"] = "false"
        from .tokens import tokenizer

        self.text, self.backend = file.read_text(encoding="ascii"), tokenizer()
        self.encode = self.backend.encode if offsets else lambda text, **rest: self.backend.encode_batch_fast([text], **rest)[0]
        self.part = ""

    def prepare(self, length: int) -> None:
        self.part = self.text[:length]

    def request(self, length: int) -> None:
        self.ids = self.encode(self.part, add_special_tokens=False).ids


def is_long(folder: pathlib.Path) -> bool:
    """Whether the checkpoint is a Longformer."""
    return '"longformer"' in (folder / "config.json").read_text()


def load(kind: str, folder: pathlib.Path, threads: int) -> Model | Tokenizer:
    """`kind` is a peer and its number type, such as `openvino-bf16`. Files that the form needs must have been made."""
    peer, _, dtype = kind.partition("-")
    long = is_long(folder) if folder.is_dir() else False

    def graph(length: int) -> pathlib.Path:
        stem = f"long-{length}" if long else "fused" if peer == "onnx" else "plain"
        if dtype != "int8":
            return folder / f"{stem}.onnx"
        return folder / (f"{stem}-int8.onnx" if peer == "onnx" else f"{stem}-openvino-int8/model.xml")

    match peer:
        case "torch":
            return Torch(folder, threads, dtype)
        case "onnx":
            return Onnx(graph, threads, per_length=long)
        case "openvino":
            return OpenVINO(graph, threads, "f32" if dtype == "f32" else "bf16")
        case "tokenizers":
            return Tokenizer(folder, offsets=dtype == "offsets")
    raise SystemExit(f"unknown peer {kind!r}")
