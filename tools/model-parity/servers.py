#!/usr/bin/env python3
"""A peer behind peers.py: servers.py torch|onnx FOLDER THREADS

Reads a length per line, runs the checkpoint once on that many tokens, and answers with the nanoseconds it took. The
same protocol as `ModelDump serve`. Inputs and outputs are created and read inside the time, as a caller would.
"""
import math
import os
import sys
import time

import numpy as np


def identifiers(length, vocabulary=30000):
    return (np.arange(length, dtype=np.int64) * 7919 + 101)[None] % vocabulary


def torch_runner(folder, threads):
    import torch
    from transformers import AutoModelForTokenClassification

    torch.set_num_threads(threads)
    model = AutoModelForTokenClassification.from_pretrained(folder).eval()

    def forward(ids):
        with torch.inference_mode():
            return model(input_ids=torch.from_numpy(ids)).logits.numpy()

    return forward


def onnx_runner(file, threads):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    return lambda ids: session.run(None, {"input_ids": ids})[0]


def export(folder, plain, fused):
    """Writes a DistilBERT checkpoint as two ONNX files that take input_ids of any length: one as torch exports it, and
    one with the fusions of onnxruntime.transformers (attention, bias and GELU, skip and layer norm). Written out here
    because transformers' own forward makes a mask, even if nothing is masked, which would cost the peer time."""
    import torch
    from onnxruntime.transformers.fusion_options import FusionOptions
    from onnxruntime.transformers.optimizer import optimize_model
    from transformers import AutoModelForTokenClassification

    if os.path.exists(plain) and os.path.exists(fused):
        return
    model = AutoModelForTokenClassification.from_pretrained(folder).eval()

    class Logits(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, input_ids):
            embeddings = self.model.distilbert.embeddings
            positions = embeddings.position_embeddings.weight[None, : input_ids.shape[1]]
            x = embeddings.LayerNorm(embeddings.word_embeddings(input_ids) + positions)
            for layer in self.model.distilbert.transformer.layer:
                x = layer.sa_layer_norm(attend(layer.attention, x) + x)
                inner = torch.nn.functional.gelu(layer.ffn.lin1(x))
                x = layer.output_layer_norm(layer.ffn.lin2(inner) + x)
            return self.model.classifier(x)

    def attend(layer, x):
        def heads(y):
            return y.view(y.shape[0], y.shape[1], layer.n_heads, layer.attention_head_size).permute(0, 2, 1, 3)

        q, k, v = heads(layer.q_lin(x)), heads(layer.k_lin(x)), heads(layer.v_lin(x))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(layer.attention_head_size), dim=-1)
        context = (weights @ v).permute(0, 2, 1, 3)
        return layer.out_lin(context.reshape(context.shape[0], context.shape[1], layer.dim))

    ids = torch.from_numpy(identifiers(32))
    with torch.inference_mode():
        assert (Logits()(ids) - model(input_ids=ids).logits).abs().max() < 1e-5
    axes = {0: "batch", 1: "tokens"}
    torch.onnx.export(Logits(), (ids,), plain, input_names=["input_ids"], output_names=["logits"],
                      dynamic_axes={"input_ids": axes, "logits": axes}, opset_version=17, dynamo=False)
    config = model.config
    optimized = optimize_model(plain, model_type="bert", num_heads=config.n_heads, hidden_size=config.dim,
                               optimization_options=FusionOptions("bert"), opt_level=0)
    fusions = optimized.get_fused_operator_statistics()
    assert fusions["Attention"] == config.n_layers, fusions
    optimized.save_model_to_file(fused)


def main(kind, source, threads):
    forward = {"torch": torch_runner, "onnx": onnx_runner}[kind](source, threads)
    print("ready", flush=True)
    for line in sys.stdin:
        start = time.perf_counter_ns()
        forward(identifiers(int(line)))
        print(time.perf_counter_ns() - start, flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
