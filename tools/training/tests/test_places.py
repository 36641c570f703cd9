"""Tests of shapes, examples and places: what generators may emit, what is an example, what a shape is."""

import json
import pathlib
import random
import re
import unittest

import numpy as np
import torch

from secmask_training import examples, markup
from secmask_training.model import Config, TokenClassifier
from secmask_training.optimiser import token_loss
from secmask_training.places import agents, ci, cloud, database, dumps, network, nothing, shell, tables, web, windows
from secmask_training.places.place import PLACES, piece, place
from secmask_training.places.slots import SECRETS, SLOT, fill, held_out
from secmask_training.places.surroundings import FORMS, dressed
from secmask_training.places.texts import TEXTS
from secmask_training.shapes import COUNT, shapes
from secmask_training.values_passwords import Words
from secmask_training.windows import label_pieces

WORDS = Words(["apple", "river", "stone", "window", "garden", "market"])
MODULES = (agents, ci, cloud, database, dumps, network, nothing, shell, tables, web, windows)
TEMPLATES = [t for m in MODULES for t in m.TEMPLATES] + [t for texts in TEXTS.values() for t in texts]


class ShapeTest(unittest.TestCase):
    def test_kinds_lengths_and_gaps(self):
        text = "ab12 x\r\n= Ab ABC aBc пар"
        offsets = np.array([m.span() for m in re.finditer(r"[a-z]+(?=\d)|\w+|[^\w\s]", text)])
        found = [((int(s) - 1) // 12, (int(s) - 1) // 3 % 4, (int(s) - 1) % 3) for s in shapes(text, offsets)]
        self.assertEqual(
            found, [(0, 1, 2), (4, 1, 0), (0, 0, 1), (7, 0, 2), (1, 1, 1), (2, 1, 1), (3, 1, 1), (8, 2, 1)]
        )

    def test_every_shape_has_a_row_and_a_table_of_zeros_changes_nothing(self):
        self.assertEqual(COUNT, 109)
        torch.manual_seed(0)
        model = TokenClassifier(Config(vocab_size=20, dim=8, n_layers=1, n_heads=2, hidden_dim=8, shapes=COUNT, labels=5)).eval()
        ids, some = torch.randint(0, 20, (2, 7)), torch.randint(0, COUNT, (2, 7))
        with torch.no_grad():
            model.distilbert.embeddings.shape_embeddings.weight.zero_()
            self.assertTrue(torch.equal(model(ids, None, some), model(ids, None, torch.zeros_like(some))))


class ExampleTest(unittest.TestCase):
    def test_made_up_values_in_places_of_secrets_are_examples(self):
        for value, before, after, language in (
            ("changeme", "password = '", "'", "py"), ("my-token", "API_TOKEN=", "\n", "env"), ("pass1", "postgres://root:", "@h", "go"),
            ("abc123", "--password ", " -v", "md"), ("s3cr3t", '"client_secret": "', '"', "json"),
        ):  # fmt: skip
            self.assertEqual(examples.kind(value, before, after, language), "example", value)

    def test_what_stands_for_something_else_is_none(self):
        for value, before, after, language in (
            ("${DB_PASS}", "password = '", "'", "py"), ("<your-key>", "API_TOKEN=", "\n", "env"), ("config.password", "password = ", "\n", "py"),
            ("********", "password: '", "'", "yml"), ("your_api_key", "api_key = '", "'", "rb"), ("rbac.io", "apiGroup: ", "\n", "yaml"),
            ("Forgot your password now?", "'Password' => '", "'", "php"), ("API_KEY", "token_name: ", "\n", "yml"),
        ):  # fmt: skip
            self.assertEqual(examples.kind(value, before, after, language), "not", value)
        self.assertEqual(examples.kind("Test Secret", 'ClientSecret = "', '"', "cs"), "neutral")

    def test_labels_and_loss_of_five(self):
        offsets = np.array([[0, 2], [3, 5], [6, 8]])
        self.assertEqual(label_pieces(offsets, [(0, 5, "example"), (6, 8, "either")]).tolist(), [3, 4, 5])
        logits = torch.zeros(1, 3, 5)
        logits[0, :, 3] = 4.0
        loss = lambda labels: token_loss(logits, torch.tensor([labels]), torch.ones(1, 3), torch.ones(3), 0.0, 0.0).item()
        self.assertLess(loss([3, 3, 3]), loss([1, 1, 1]))
        self.assertLess(loss([5, 5, 5]), loss([3, 3, 3]))  # of either nobody asks which


class PlaceTest(unittest.TestCase):
    def test_templates_name_slots_that_there_are_and_no_marks_are_left(self):
        rng = random.Random(1)
        for template in TEMPLATES:
            for how in ("secret", "masked", "reference", "example"):
                text, spans = markup.strip(fill(rng, WORDS, template, how))
                self.assertIsNone(SLOT.search(text), template)
                self.assertNotIn("⟪", text)
                self.assertFalse(any("\ue000" <= c <= "\ue007" for c in text))
                for start, end, _ in spans:
                    self.assertTrue(0 <= start < end <= len(text))

    def test_texts_without_secrets_have_none_and_texts_of_secrets_nearly_always(self):
        rng = random.Random(2)
        for name in PLACES:
            with_secret = 0
            for _ in range(60):
                self.assertEqual(markup.strip(piece(rng, WORDS, name, "none"))[1], [], name)
                with_secret += bool(markup.strip(piece(rng, WORDS, name, "secret"))[1])
            self.assertGreater(with_secret, 50, name)

    def test_every_form_keeps_the_secrets(self):
        rng = random.Random(3)
        for form in FORMS:
            for _ in range(20):
                text = fill(rng, WORDS, "user ⟪u⟫\npassword: ⟪a⟫\nhost ⟪h⟫")
                value = [text[a:b] for text, spans in [markup.strip(text)] for a, b, _ in spans]
                dress, spans = markup.strip(dressed(rng, WORDS, text, form))
                self.assertEqual([dress[a:b] for a, b, _ in spans], value, form)

    def test_nothing_in_the_sources_looks_like_a_secret(self):
        folder = pathlib.Path(__file__).parent.parent / "secmask_training" / "places"
        for path in [*folder.glob("*.py"), *folder.glob("texts/*/*.txt")]:
            for line in path.read_text(encoding="utf-8").splitlines():
                self.assertIsNone(re.search(r"(?:AKIA|ghp_|xox[bp]-|sk_live_|eyJ)[A-Za-z0-9]{12}|-----BEGIN [A-Z ]*PRIVATE", line), path.name)

    def test_texts_of_files_are_read_whole_and_hold_what_their_names_say(self):
        self.assertGreater(sum(map(len, TEXTS.values())), 2_000)
        for name, texts in TEXTS.items():
            self.assertEqual(len(texts), len(set(texts)), name)
            self.assertFalse([t for t in texts if "====" in t.split("\n")], name)
            if name.endswith("-nothing"):
                self.assertFalse([t for t in texts if any(m.group(2) in SECRETS for m in SLOT.finditer(t))], name)

    def test_a_tenth_is_held_out(self):
        share = sum(map(held_out, TEMPLATES)) / len(TEMPLATES)
        self.assertTrue(0.05 < share < 0.15, share)
        self.assertTrue(json.dumps(place(random.Random(4), WORDS, 400)))


if __name__ == "__main__":
    unittest.main()
