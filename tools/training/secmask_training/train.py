"""Train an expert (of either form), or go on with it.

    python -m secmask_training.train RUN_DIR --shards DIR [--start FOLDER] [--steps 3000] [--decay 1000] …

RUN_DIR keeps `checkpoint.pt` (model, optimiser, random state, data position; every `--save-minutes`), `metrics.json`
(one entry every `--log-every` steps: step, loss, rate, tokens a second, seconds), `step-N/` snapshots in HF form and
`final/`. Started again with the same RUN_DIR it resumes. SIGTERM or Ctrl-C saves and stops.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import signal
import sys
import time

import torch

from . import any_model
from .batches import Stream
from .optimiser import parameter_groups, schedule, token_loss
from .threads import Threads, has_bf16


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("run", type=pathlib.Path)
    add("--shards", type=pathlib.Path, required=True)
    add("--start", type=pathlib.Path, help="folder of the first weights (needed for a new run only)")
    add("--steps", type=int, default=3000)
    add("--warmup", type=int, default=100)
    add("--decay", type=int, default=1000, help="steps of linear decay to 0 at the end; give --steps for plain linear decay")
    add("--until", type=float, help="stop at this time (seconds since 1970) instead of after --steps, decaying over the last --decay-minutes")
    add("--decay-minutes", type=float, default=45.0)
    add("--rate", type=float, default=2e-4)
    add("--layer-decay", type=float, default=0.9)
    add("--weight-decay", type=float, default=0.01)
    add("--class-weights", default="1,1.5,1", help="of O, B and I")
    add("--kind-weight", type=float, default=2.0, help="weight of secret or example beside that of secret or O")
    add("--smoothing", type=float, default=0.01)
    add("--focal", type=float, default=0.0)
    add("--tokens", type=int, default=4096, help="padded tokens a micro-batch")
    add("--accumulate", type=int, default=1)
    add("--clip", type=float, default=1.0)
    add("--freeze-words", action="store_true", help="leave the word and position embeddings as they are: half of the weights, a sixth of a step")
    add("--freeze-layers", type=int, default=0, help="leave that many of the lowest layers, and all embeddings, as they are: each saves two thirds of its time")
    add("--seed", type=int, default=0)
    add("--threads", default="auto", help="a number, or auto: as many as others leave free")
    add("--save-minutes", type=float, default=4.0)
    add("--snapshot-every", type=int, default=500)
    add("--log-every", type=int, default=20)
    return parser.parse_args()


def save(path: pathlib.Path, model, optimiser, stream: Stream, step: int, metrics: list[dict]) -> None:
    """Everything that a resumed run needs, through a temporary file."""
    torch.save(
        {
            "model": model.state_dict(),
            "optimiser": optimiser.state_dict(),
            "position": stream.position,
            "step": step,
            "random": torch.get_rng_state(),
        },
        path.with_suffix(".tmp"),
    )
    path.with_suffix(".tmp").rename(path)
    (path.parent / "metrics.json").write_text(json.dumps(metrics))


def progress(step: int, steps: int, entry: dict) -> None:
    done = int(30 * step / steps)
    line = f"[{'#' * done}{'.' * (30 - done)}] {step}/{steps} loss {entry['loss']:.4f} lr {entry['rate']:.2e} {entry['tokens_per_second']:.0f} tok/s on {entry['threads']}, {entry['seconds_per_step']:.2f} s a step"
    print(("\r" if sys.stderr.isatty() else "") + line, end="" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)


def freeze(model: torch.nn.Module, words: bool, layers: int) -> None:
    """Leaves parameters out of training: embeddings of words and positions, or all embeddings and the lowest layers."""
    for name, parameter in model.named_parameters():
        layer = re.search(r"\.layer\.(\d+)\.", name)
        low = layers > 0 and ("embeddings" in name or layer is not None and int(layer[1]) < layers)
        if low or words and ("word_embeddings" in name or "position_embeddings" in name):
            parameter.requires_grad_(False)


def main() -> None:
    args = arguments()
    threads = Threads(args.threads)
    torch.manual_seed(args.seed)
    args.run.mkdir(parents=True, exist_ok=True)
    checkpoint = args.run / "checkpoint.pt"
    state = torch.load(checkpoint, weights_only=False) if checkpoint.exists() else None
    if state is None and args.start is None:
        raise SystemExit("a new run needs --start")
    if state is None:
        model, step, metrics = any_model.load(args.start), 0, []
        any_model.copy_tokenizer(args.start, args.run)
        (args.run / "config.json").write_text(json.dumps(model.config.to_hf(), indent=2) + "\n")
    else:
        model = any_model.empty(json.loads((args.run / "config.json").read_text()))
        model.load_state_dict(state["model"])
        step, metrics = state["step"], json.loads((args.run / "metrics.json").read_text())
        torch.set_rng_state(state["random"])
        print(f"resumed at step {step}", file=sys.stderr)
    optimiser = torch.optim.AdamW(
        parameter_groups(model, args.rate, args.layer_decay, args.weight_decay), betas=(0.9, 0.98), eps=1e-6, fused=True
    )
    base = [g["base_lr"] for g in optimiser.param_groups]
    freeze(model, args.freeze_words, args.freeze_layers)
    if state is not None:
        optimiser.load_state_dict(state["optimiser"])
    stream = Stream(args.shards, args.tokens, args.seed, state["position"] if state else (0, 0))
    (args.run / "arguments.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))
    class_weights = torch.tensor([float(x) for x in args.class_weights.split(",")])
    stop = False

    def on_signal(*_):
        nonlocal stop
        stop = True

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    model.train()
    saved = logged = time.time()
    losses, tokens, batches = [], 0, iter(stream)
    while step < args.steps and not stop:
        if args.until is None:
            factor = schedule(step, args.steps, args.warmup, args.decay)
        else:
            left = args.until - time.time()
            if left <= 0:
                args.steps = step
                break
            factor = min(1.0, (step + 1) / max(1, args.warmup)) * min(1.0, left / (60 * args.decay_minutes))
        for group, rate in zip(optimiser.param_groups, base):
            group["lr"] = rate * factor
        for _ in range(args.accumulate):
            batch = next(batches)
            with torch.autocast("cpu", torch.bfloat16, enabled=has_bf16()):
                logits = model(batch.ids, batch.mask, batch.shapes)
            loss = token_loss(logits, batch.labels, batch.weights, class_weights, args.smoothing, args.focal, args.kind_weight)
            (loss / args.accumulate).backward()
            losses.append(loss.item())
            tokens += batch.ids.numel()
        torch.nn.utils.clip_grad_norm_(model.parameters(), args.clip)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        if step % args.log_every == 0:
            now = time.time()
            count = min(args.log_every, len(losses) // args.accumulate or 1)
            metrics.append(
                {
                    "step": step,
                    "loss": sum(losses) / len(losses),
                    "rate": args.rate * factor,
                    "tokens_per_second": tokens / (now - logged),
                    "seconds_per_step": (now - logged) / count,
                    "threads": threads.count,
                    "time": now,
                }
            )
            progress(step, args.steps, metrics[-1])
            losses, tokens, logged = [], 0, now
            threads.adapt()
        if step % args.snapshot_every == 0 or step == args.steps:
            model.save(args.run / f"step-{step}")
        if time.time() - saved > 60 * args.save_minutes:
            save(checkpoint, model, optimiser, stream, step, metrics)
            saved = time.time()
        if args.until is None and step == args.steps - args.decay and not (args.run / "before-decay.pt").exists():
            save(args.run / "before-decay.pt", model, optimiser, stream, step, metrics)
    save(checkpoint, model, optimiser, stream, step, metrics)
    if step >= args.steps:
        model.save(args.run / "final")
        any_model.copy_tokenizer(args.run, args.run / "final")
    print(f"\n{'stopped' if stop else 'finished'} at step {step}", file=sys.stderr)


if __name__ == "__main__":
    main()
