"""One peer: python -m secmask_peers.server KIND FOLDER THREADS

Writes `ready`, then reads a length per line, runs the model once on that many tokens (the tokenizer: characters), and
answers with the nanoseconds that it took. The same protocol as `ModelDump serve`. Inputs are created and outputs
read inside the time, as a caller would; what depends on the length alone, such as compiling a graph for it, is
done before.
"""

from __future__ import annotations

import pathlib
import sys
import time

from . import runners


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    runner = runners.load(sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]))
    print("ready", flush=True)
    for line in sys.stdin:
        length = int(line)
        runner.prepare(length)
        start = time.perf_counter_ns()
        runner.request(length)
        print(time.perf_counter_ns() - start, flush=True)


if __name__ == "__main__":
    main()
