import unittest

import numpy as np

from secmask_training.decode import Finding
from secmask_training.predict import Pieces
from secmask_training.rules import Match, alone, merge, union


def pieces(*scores):
    """One piece for each ten characters."""
    offsets = np.array([[10 * k, 10 * k + 10] for k in range(len(scores))], np.int32)
    return Pieces(offsets, np.zeros(len(scores), np.float32), np.array(scores, np.float32))


def spans(findings):
    return [(f.start, f.end) for f in findings]


class RulesTest(unittest.TestCase):
    def test_union_covers_overlaps(self):
        self.assertEqual(spans(union([(5, 9), (0, 6), (9, 12)])), [(0, 9), (9, 12)])

    def test_a_sure_rule_keeps_its_bounds(self):
        both = merge([Match(10, 30, "github_token", 0.95)], [Finding(8, 24, 0.9)], pieces(0, 1, 1, 0))
        self.assertEqual(spans(both), [(10, 30)])

    def test_a_generic_rule_needs_agreement_and_gives_way(self):
        match = [Match(0, 30, "password", 0.7)]
        self.assertEqual(spans(merge(match, [], pieces(0, 0, 0.1))), [])
        self.assertEqual(spans(merge(match, [], pieces(0.6, 0.9, 0.8))), [(0, 30)])
        self.assertEqual(spans(merge(match, [Finding(10, 30, 0.9)], pieces(0, 1, 1))), [(10, 30)])
        self.assertEqual(spans(alone(match)), [(0, 30)])


if __name__ == "__main__":
    unittest.main()
