"""Average the weights of several checkpoints of one run (the last few snapshots are usually better together).

python -m secmask_training.average OUT_DIR MODEL_DIR MODEL_DIR …
"""

from __future__ import annotations

import pathlib
import sys

import torch

from . import any_model
from .any_model import Model


def average(models: list[Model]) -> Model:
    """Element-wise mean of all tensors."""
    states = [m.state_dict() for m in models]
    models[0].load_state_dict({k: torch.stack([s[k] for s in states]).mean(0) for k in states[0]})
    return models[0]


def main() -> None:
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    out, folders = pathlib.Path(sys.argv[1]), [pathlib.Path(f) for f in sys.argv[2:]]
    average([any_model.load(f) for f in folders]).save(out)
    any_model.copy_tokenizer(folders[0], out)
    print(f"averaged {len(folders)} checkpoints into {out}")


if __name__ == "__main__":
    main()
