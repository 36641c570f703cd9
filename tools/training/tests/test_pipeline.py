"""Tests of the parts that need no weights: marks, labels, windows, decoding, data forms, and what generators may emit.

make -C tools/training test
"""

import json
import pathlib
import random
import re
import tempfile
import unittest

import numpy as np
import torch
import torch.nn.functional as F

from secmask_training import documents, entries, labelled, listings, markup, patterns
from secmask_training.batches import span_weights
from secmask_training.carriers import FORMATS
from secmask_training.decode import decode
from secmask_training.jsonl_data import examples
from secmask_training.longformer import banded_attention
from secmask_training.model import Config, TokenClassifier
from secmask_training.optimiser import schedule
from secmask_training.predict import Pieces, window_starts
from secmask_training.train import freeze
from secmask_training.values_passwords import Words
from secmask_training.windows import IGNORE, label_pieces

WORDS = Words(["apple", "river", "stone", "window", "garden", "market"])


def pieces(text: str, probability: list[float], begin: list[float] | None = None) -> Pieces:
    """One piece a word or punctuation mark of `text`."""
    offsets = np.array([m.span() for m in re.finditer(r"\w+|[^\w\s]", text)], np.int32)
    b = np.array(begin if begin is not None else [0.0] * len(probability), np.float32)
    return Pieces(offsets, b, np.array(probability, np.float32) - b)


class MarkupTest(unittest.TestCase):
    def test_strip_gives_back_the_marked_parts(self):
        text, spans = markup.strip("a=" + markup.secret("xyz") + " b=" + markup.neutral("12") + ";")
        self.assertEqual(text, "a=xyz b=12;")
        self.assertEqual([(text[a:b], k) for a, b, k in spans], [("xyz", "secret"), ("12", "neutral")])

    def test_generators_leave_no_marks_and_mark_no_white_space_ends(self):
        rng = random.Random(1)
        for i in range(400):
            kind = rng.choice(list(FORMATS))
            marked = documents.document(rng, WORDS, 4) if i % 2 else entries.secret_entry(rng, kind, WORDS)
            text, spans = markup.strip(marked)
            self.assertFalse(any("\ue000" <= c <= "\ue003" for c in text))
            for a, b, _ in spans:
                self.assertTrue(0 <= a < b <= len(text))

    def test_negatives_hold_no_secret_span(self):
        rng = random.Random(2)
        for _ in range(300):
            for marked in (entries.benign_entry(rng, rng.choice(list(FORMATS)), WORDS), listings.listing(rng, WORDS, 5)):
                self.assertFalse(any(k == "secret" for _, _, k in markup.strip(marked)[1]))


class LabelTest(unittest.TestCase):
    offsets = np.array([[0, 4], [4, 5], [5, 9], [9, 12], [13, 20]], np.int32)

    def test_secret_is_begin_then_inside(self):
        self.assertEqual(label_pieces(self.offsets, [(5, 12, "secret")]).tolist(), [0, 0, 1, 2, 0])

    def test_piece_less_than_half_inside_is_left_out(self):
        self.assertEqual(label_pieces(self.offsets, [(8, 12, "secret")]).tolist(), [0, 0, IGNORE, 1, 0])

    def test_neutral_is_left_out(self):
        self.assertEqual(label_pieces(self.offsets, [(5, 9, "neutral")]).tolist(), [0, 0, IGNORE, 0, 0])

    def test_long_span_weighs_like_a_short_one(self):
        labels = np.array([0, 1, 2, 2] + [0] + [1] + [2] * 23)
        weights = span_weights(labels)
        self.assertAlmostEqual(float(weights[5:].sum()), 12.0, places=4)
        self.assertAlmostEqual(float(weights[1:4].sum()), 6.0, places=4)

    def test_swapped_values_keep_spans_on_their_text(self):
        row = {
            "text": "user: bob\npassword: 'qwertzui'\nother: 'changeit'\n",
            "spans": [
                {"start": 21, "end": 29, "label": "secret", "category": "Password"},
                {"start": 39, "end": 47, "label": "not", "category": "Password"},
            ],
        }
        for seed in range(30):
            text, spans, _ = labelled.snippet(random.Random(seed), WORDS, row, 21, 500, True)
            for a, b, _ in spans:
                self.assertEqual(text[a - 1], "'")
                self.assertEqual(text[b], "'")


class DecodeTest(unittest.TestCase):
    def test_broken_value_is_joined(self):
        text = 'key = "abc.def.ghi"'
        found = decode(text, pieces(text, [0, 0, 0, 0.9, 0.9, 0.05, 0.9, 0.9, 0]), 0.5)
        self.assertEqual([text[f.start : f.end] for f in found], ["abc.def.ghi"])

    def test_two_values_stay_two(self):
        text = "one two"
        found = decode(text, pieces(text, [0.9, 0.9], [0.8, 0.8]), 0.5)
        self.assertEqual(len(found), 2)

    def test_quotes_are_trimmed_and_tau_is_kept(self):
        text = '"abc"'
        p = pieces(text, [0.7, 0.9, 0.7])
        self.assertEqual([text[f.start : f.end] for f in decode(text, p, 0.5)], ["abc"])
        self.assertEqual(decode(text, p, 0.9), [])

    def test_windows_cover_everything(self):
        for n in (0, 5, 510, 511, 892, 893, 5000):
            starts = window_starts(n, 510)
            self.assertGreaterEqual(starts[-1] + 510, n)
            self.assertTrue(all(b - a == 382 for a, b in zip(starts, starts[1:])))

    def test_pattern_bounds_win(self):
        a, b = patterns.Finding(5, 50, 1.0), patterns.Finding(10, 40, 0.9)
        self.assertEqual([(f.start, f.end) for f in patterns.merge([a], [b])], [(5, 50)])


class DataFormTest(unittest.TestCase):
    def read(self, *rows):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.jsonl")
            path.write_text("".join(json.dumps(r) + "\n" for r in rows))
            return list(examples(path))

    def test_spans_characters_and_tokens(self):
        text = "pw abc d"
        expected = [(text, [(3, 6, "secret")])]
        self.assertEqual(self.read({"text": text, "spans": [{"start": 3, "end": 6}]}), expected)
        self.assertEqual(self.read({"text": text, "labels": ["O"] * 3 + ["B-SECRET", "I-SECRET", "I-SECRET", "O", "O"]}), expected)
        self.assertEqual(
            self.read({"text": text, "tokens": ["pw", "ab", "##c", "d"], "labels": ["O", "B-SECRET", "I-SECRET", "O"]}), expected
        )

    def test_errors_name_the_row(self):
        for row in (
            {"text": "a"},
            {"text": "ab", "labels": ["O"]},
            {"text": "ab", "spans": [{"start": 1, "end": 9}]},
            {"text": "a", "labels": ["X"]},
        ):
            with self.assertRaisesRegex(ValueError, "row 1"):
                self.read(row)


class ModelTest(unittest.TestCase):
    def test_banded_attention_equals_dense_attention_with_a_band(self):
        torch.manual_seed(0)
        q, k, v = (torch.randn(2, 3, 37, 8) for _ in range(3))
        valid = torch.ones(2, 37, dtype=torch.bool)
        valid[1, 30:] = False
        i = torch.arange(37)
        mask = ((i[:, None] - i[None]).abs() <= 5)[None, None] & valid[:, None, None, :]
        dense = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)
        band = banded_attention(q, k, v, valid, 5)
        self.assertLess((band - dense)[0].abs().max().item(), 1e-5)
        self.assertLess((band - dense)[1, :30].abs().max().item(), 1e-5)

    def test_lower_layers_are_left_out_of_training(self):
        def trained(words, layers):
            model = TokenClassifier(Config(vocab_size=50, dim=16, n_heads=2, hidden_dim=32, n_layers=3, labels=5))
            freeze(model, words, layers)
            return [name for name, parameter in model.named_parameters() if parameter.requires_grad]

        everything = trained(False, 0)
        self.assertEqual(len(everything), len(trained(True, 0)) + 2)
        upper = trained(False, 2)
        self.assertTrue(any(".layer.2." in name for name in upper) and any("classifier" in name for name in upper))
        self.assertFalse(any("embeddings" in name or ".layer.0." in name or ".layer.1." in name for name in upper))

    def test_schedule(self):
        self.assertAlmostEqual(schedule(0, 100, 10, 50), 0.1)
        self.assertEqual(schedule(40, 100, 10, 50), 1.0)
        self.assertAlmostEqual(schedule(75, 100, 10, 50), 0.5)


class SourceTest(unittest.TestCase):
    def test_no_file_here_holds_a_secret_like_literal(self):
        shapes = re.compile(
            "AK" + r"IA[A-Z2-7]{16}|gh[pousr]_\w{30}|sk-[\w-]{20}|xox[bp]-\d|-----BEGIN [A-Z ]*PRIVATE KEY-----\n|eyJ\w{20}"
        )
        for path in pathlib.Path(__file__).parents[1].rglob("*"):
            if path.suffix in (".py", ".md", ".txt") or path.name == "Makefile":
                self.assertIsNone(shapes.search(path.read_text()), path.name)


if __name__ == "__main__":
    unittest.main()
