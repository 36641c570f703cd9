"""The glance: windows round a line, their targets, and the file that SecMask reads."""

import json
import pathlib
import struct
import tempfile
import unittest

import numpy as np
import torch

from secmask_training import pack_glance
from secmask_training.glance import Glance, loss_of
from secmask_training.glance_data import CONTEXT, surroundings
from secmask_training.model import Config, TokenClassifier


class Windows(unittest.TestCase):
    def test_one_line_on_either_side(self):
        raw = b"one\ntwo\nthree\nfour\nfive"
        start = raw.index(b"three")
        self.assertEqual(raw[slice(*surroundings(raw, start, start + 6))], b"two\nthree\nfour\n")
        self.assertEqual(raw[slice(*surroundings(raw, 0, 4))], b"one\ntwo\n")
        self.assertEqual(raw[slice(*surroundings(raw, len(raw) - 4, len(raw)))], b"four\nfive")

    def test_long_neighbours_are_left_out(self):
        raw = b"x" * CONTEXT + b"\nline\n" + b"y" * (CONTEXT - 1) + b"\n"
        low, high = surroundings(raw, CONTEXT + 1, CONTEXT + 6)
        self.assertEqual((low, high), (CONTEXT + 1, len(raw)))


class Packing(unittest.TestCase):
    def glance(self):
        torch.manual_seed(1)
        return Glance(TokenClassifier(Config(vocab_size=30, dim=64, hidden_dim=64, n_heads=2, n_layers=1)), 32, 2)

    def test_panels_hold_the_weights(self):
        weight = np.random.default_rng(2).normal(size=(20, 6)).astype(np.float32)
        packed = pack_glance.quantised("w", weight)
        self.assertEqual(packed["w"].shape, (2, 2, 16, 4))
        for c in range(20):
            for k in range(6):
                self.assertAlmostEqual(packed["w"][c // 16][k // 4][c % 16][k % 4] * packed["w.scale"][c], weight[c, k], delta=packed["w.scale"][c] / 1.9)
        self.assertEqual(packed["w.sums"][3], packed["w"][0, :, 3, :].astype(int).sum())

    def test_the_file_has_no_embeddings_and_panels_on_cache_lines(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "model.safetensors")
            pack_glance.write(path, {"threshold": "0.1"}, pack_glance.tensors_of(self.glance().state_dict()))
            raw = path.read_bytes()
            (length,) = struct.unpack("<Q", raw[:8])
            header = json.loads(raw[8 : 8 + length])
            names = [n for n in header if n != "__metadata__"]
            self.assertFalse([n for n in names if "embeddings." in n and "projection" not in n])
            self.assertIn("distilbert.transformer.layer.1.ffn.lin2.weight.sums", names)
            for name in names:
                if header[name]["dtype"] == "I8":
                    self.assertEqual((8 + length + header[name]["data_offsets"][0]) % 64, 0)
            self.assertEqual(max(header[n]["data_offsets"][1] for n in names), len(raw) - 8 - length)

    def test_embeddings_are_not_learnt(self):
        model = self.glance()
        ids, labels = torch.tensor([[1, 5, 6, 2]]), torch.tensor([[-1, 0, 100, -1]])
        loss_of(model(ids, None, None).masked_fill(labels < 0, -30.0), labels, 3.0).backward()
        self.assertTrue(all(p.grad is None for p in model.embeddings.parameters()))
        self.assertGreater(float(model.projection.weight.grad.abs().sum()), 0)


if __name__ == "__main__":
    unittest.main()
