"""Tests of what turns times into tables: no engine and no package beyond Python's own is needed."""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile
import unittest

from secmask_peers import files, peer, tables

ECHO = """
print('ready', flush=True)
import sys
for line in sys.stdin: print(int(line) * 1000000, flush=True)
"""


class TablesTest(unittest.TestCase):
    def test_ratio_is_paired_by_turn(self):
        # the second turn was slow for both: the ratio stays 2, that of the medians would too only by chance
        ours, others = [[1.0, 1.0, 9.0], [5.0], [1.0]], [[2.0], [10.0, 10.0], [2.0, 2.0]]
        self.assertEqual(peer.paired_ratio(others, ours), 2)
        self.assertRaises(ValueError, peer.paired_ratio, others, ours[:2])

    def test_percentile_is_a_sample(self):
        values = [float(v) for v in range(100, 0, -1)]
        self.assertEqual(tables.percentile(values, 0.9), 90)
        self.assertEqual(tables.percentile([7.0], 0.9), 7)

    def test_turns_rotate_and_first_runs_do_not_count(self):
        peers = [peer.Peer(name, [sys.executable, "-c", ECHO], threads=1) for name in ("SecMask int8", "other")]
        for process in peers:
            process.wait_until_ready()
        peer.take_turns(peers, [3, 2000], seconds=0, least=2)
        resident, peak = peers[0].memory()
        for process in peers:
            process.stop()
        self.assertEqual(peers[1].turns[3], [[3.0] * peer.RUNS] * 2)
        self.assertEqual(peers[1].turns[2000], [[2000.0]] * 2, "a long run is counted once a turn")
        self.assertTrue(1 < resident <= peak)

    def test_a_peer_that_fails_ends_the_measurement(self):
        process = peer.Peer("other", [sys.executable, "-c", "print('ready')"], threads=1)
        process.wait_until_ready()
        self.assertRaises(SystemExit, process.receive)
        process.stop()

    def test_table_as_data_and_as_text(self):
        rows = [
            tables.engine("SecMask int8", True, [[1.0, 2.0, 3.0], [4.0]], [1.0, 1.0]),
            tables.engine("slow", False, [[20.0], None], [10.0, None]),
            tables.engine("near", False, [[3.0], [6.0]], [1.5, 1.6]),
        ]
        data = json.loads(json.dumps(tables.table("Some", "fast-22m", "latency", "ms", 2, [16, 32], rows)))
        self.assertEqual(data["engines"][0]["median"], [2, 4])
        self.assertEqual(data["engines"][0]["least"], [1, 4])
        self.assertEqual(data["engines"][1]["median"], [20, None])
        self.assertEqual(data["engines"][1]["samples"], [[20], None])
        text = tables.markdown(data)
        self.assertIn("| slow | 20.0 (20.0–20.0), **10.00×** | – |", text)
        self.assertIn("| nearest peer | near, 1.50× | near, 1.60× |", text)

    def test_throughput_keeps_the_ratio_of_times(self):
        rows = [tables.engine("SecMask int8", True, [[2.0, 4.0, 5.0]], [1.0]), tables.engine("other", False, [[8.0]], [2.0])]
        data = tables.throughput("Rate", tables.table("Some", "long", "latency", "ms", 1, [32], rows))
        self.assertEqual(data["engines"][0]["median"], [250])
        self.assertEqual(data["engines"][1]["ratio"], [2])


class FilesTest(unittest.TestCase):
    def test_what_an_interrupted_run_left_is_not_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "graph"

            def interrupted(path: pathlib.Path) -> None:
                path.mkdir()
                raise KeyboardInterrupt

            self.assertRaises(KeyboardInterrupt, files.once, target, interrupted)
            self.assertFalse(target.exists())
            files.once(target, lambda path: path.write_text("whole"))
            files.once(target, lambda path: path.write_text("again"))
            self.assertEqual(target.read_text(), "whole")


if __name__ == "__main__":
    unittest.main()
