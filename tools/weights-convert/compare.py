#!/usr/bin/env python3
"""Compare how `weights-convert inspect` and PyTorch read files that PyTorch wrote: compare.py PROGRAM [--files N] [--damaged N]

Needs torch and numpy, as make_golden.py does. Two comparisons, with a fixed seed:

1. Random state dictionaries (element types, shapes, views, shared storages, pickle protocols, nesting): names, element
   types, shapes, ranges and counts of NaN and infinite values are the same.
2. The same files damaged at random: where both accept a file, they find the same in it.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random
import subprocess
import tempfile
import warnings

import torch

DTYPES = {
    torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.float64: "F64", torch.int64: "I64",
    torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
}  # fmt: skip


def random_tensor(rng: random.Random, shared: list[torch.Tensor]) -> torch.Tensor:
    shape = [rng.randrange(5) for _ in range(rng.randrange(4))]
    if shared and rng.random() < 0.3:
        base = rng.choice(shared)
    else:
        dtype = rng.choice(list(DTYPES))
        base = (torch.randn(shape, generator=torch.Generator().manual_seed(rng.randrange(1 << 30))) * 100).to(dtype)
        if dtype.is_floating_point and base.numel() and rng.random() < 0.2:
            base.view(-1)[rng.randrange(base.numel())] = rng.choice([float("nan"), float("inf"), -float("inf")])
        shared.append(base)
    for _ in range(rng.randrange(3)):
        if base.dim() and rng.random() < 0.5:
            dim = rng.randrange(base.dim())
            start = rng.randrange(base.shape[dim] + 1)
            base = base[(slice(None),) * dim + (slice(start, None, rng.randrange(1, 3)),)]
        elif base.dim() > 1:
            base = base.permute(*rng.sample(range(base.dim()), base.dim()))
    return torch.nn.Parameter(base) if base.dtype.is_floating_point and rng.random() < 0.3 else base


def write(rng: random.Random, path: pathlib.Path, protocol: int) -> None:
    shared: list[torch.Tensor] = []
    state = collections.OrderedDict((f"t{n}.é", random_tensor(rng, shared)) for n in range(rng.randrange(1, 12)))
    thing = rng.choice([state, dict(state), {"epoch": 3, "state_dict": state, "rates": [0.1, 0.2]}, {"model": state, "best": None}])
    torch.save(thing, path, pickle_protocol=protocol)


def describe(tensor: torch.Tensor) -> dict | None:
    """What inspect says of a tensor; None where PyTorch read something that is no tensor."""
    if not isinstance(tensor, torch.Tensor) or tensor.dtype not in DTYPES:
        return None
    values = tensor.detach().double().reshape(-1)
    finite = values.float()
    finite = finite[finite.isfinite()]
    dtype = DTYPES[tensor.dtype]
    has_range = finite.numel() > 0 and dtype != "I16"
    low, high = (finite.min().item(), finite.max().item()) if has_range else (None, None)
    return {
        "dtype": dtype, "shape": list(tensor.shape), "bytes": tensor.numel() * tensor.element_size(), "min": low, "max": high,
        "nan": int(values.isnan().sum()), "infinite": int(values.isinf().sum()),
    }  # fmt: skip


def by_torch(path: pathlib.Path, is_ours: bool) -> dict[str, dict] | None:
    """`is_ours`: written above and unharmed. PyTorch's own restricted reader knows protocols 2 and 3 only."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            thing = torch.load(path, weights_only=not is_ours)
    except Exception:  # whatever it is, PyTorch did not read the file
        return None
    for key in ("state_dict", "model"):
        if isinstance(thing, dict) and isinstance(thing.get(key), dict):
            thing = thing[key]
            break
    if not isinstance(thing, dict):
        return None
    found = {name: describe(tensor) for name, tensor in thing.items() if isinstance(name, str)}
    return {name: entry for name, entry in found.items() if entry} or None


def by_program(program: str, path: pathlib.Path) -> dict[str, dict] | None:
    run = subprocess.run([program, "inspect", "--json", path], capture_output=True)
    if run.returncode == 2:
        return None
    if run.returncode != 0:
        raise SystemExit(f"{path}: status {run.returncode}\n{run.stderr.decode()}")
    tensors = json.loads(run.stdout)["tensors"]
    for tensor in tensors:
        for bound in ("min", "max"):
            if tensor[bound] is not None:
                tensor[bound] = float(torch.tensor(tensor[bound], dtype=torch.float64).float())
    return {tensor.pop("name"): tensor for tensor in tensors}


def damage(rng: random.Random, data: bytearray) -> None:
    for _ in range(rng.randrange(1, 4)):
        place = rng.randrange(len(data))
        match rng.randrange(4):
            case 0:
                data[place] = rng.randrange(256)
            case 1:
                data[place] ^= 1 << rng.randrange(8)
            case 2:
                del data[place : place + rng.randrange(1, 20)]
            case _:
                data[place:place] = data[place : place + rng.randrange(1, 20)]
        if not data:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--damaged", type=int, default=3000)
    args = parser.parse_args()
    rng = random.Random(1)
    outcomes: collections.Counter[str] = collections.Counter()
    tensors = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        originals = []
        for number in range(args.files):
            path = folder / f"{number}.bin"
            protocol = rng.randrange(2, 6)
            write(rng, path, protocol)
            expected, found = by_torch(path, is_ours=True), by_program(args.program, path)
            if expected != found:
                raise SystemExit(f"file {number} differs:\n{expected}\n{found}")
            tensors += len(expected or {})
            if protocol < 4:
                originals.append(path.read_bytes())
        print(f"{args.files} files, {tensors} tensors: the same")
        path = folder / "damaged.bin"
        for number in range(args.damaged):
            data = bytearray(rng.choice(originals))
            damage(rng, data)
            path.write_bytes(data)
            expected, found = by_torch(path, is_ours=False), by_program(args.program, path)
            if expected is not None and found is not None and str(expected) != str(found):
                raise SystemExit(f"damaged file {number} differs:\n{expected}\n{found}")
            outcomes[{(False, False): "refused by both", (True, True): "read by both, the same", (True, False): "read by PyTorch alone",
                      (False, True): "read by weights-convert alone"}[expected is not None, found is not None]] += 1  # fmt: skip
    print(f"{args.damaged} damaged files: " + ", ".join(f"{count} {what}" for what, count in outcomes.most_common()))


if __name__ == "__main__":
    main()
