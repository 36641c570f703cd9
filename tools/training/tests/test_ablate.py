"""The table of ablations: which figures of the suites it takes."""

import json
import pathlib
import tempfile
import unittest

from secmask_training.ablate import VARIANTS, row


def scores(line: float) -> dict:
    return {k: {"precision": 0, "recall": 0, "f1": f1} for k, f1 in (("file", line / 2), ("line", line), ("span", line / 4))} | {"covered": line / 8}


class Row(unittest.TestCase):
    def test_best_tau_and_weighted_rates(self):
        suites = {
            "evaluate": {"expert": {"0.50": scores(0.4), "0.80": scores(0.2)}, "both": {"0.50": scores(0.6), "0.80": scores(0.8)}},
            "injected": {
                "password-letters": {"0.50": {"found": 1.0}},
                "token-hex": {"0.50": {"found": 0.5}},
                "token-lower": {"0.50": {"found": 0.7}},
                "passwords at 0.50": {"found": 0.9},
                "elsewhere per MB at 0.50": 3.0,
            },
            "lookalikes": {"uuid": {"samples": 300, "0.50": 0.1}, "sha1": {"samples": 100, "0.50": 0.5}},
            "ordinary": {"0.50": {"all": 7.25}},
        }
        with tempfile.TemporaryDirectory() as folder:
            for name, content in suites.items():
                pathlib.Path(folder, f"{name}.json").write_text(json.dumps(content))
            figures = row(pathlib.Path(folder))
        expected = {
            "file F1, expert": 0.2,
            "line F1, with rules": 0.8,
            "span F1, with rules": 0.2,
            "covered": 0.1,
            "planted passwords": 0.9,
            "planted tokens": 0.6,
            "look-alikes": 0.2,
            "findings a MB": 7.25,
        }
        self.assertEqual(figures.keys(), expected.keys())
        for name, value in expected.items():
            self.assertAlmostEqual(figures[name], value, msg=name)

    def test_variants_change_one_thing(self):
        self.assertEqual(VARIANTS["all"][1:], ("", []))
        for name, (_, mix, options) in VARIANTS.items():
            self.assertEqual(bool(mix) + bool(options), name != "all")


if __name__ == "__main__":
    unittest.main()
