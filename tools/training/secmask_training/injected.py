"""Recall on secrets planted in held-out ordinary text, by kind, with carriers that training never saw.

    python -m secmask_training.injected MODEL_DIR --harvest FILE [--each 200] [--out metrics.json]

For each kind and sample: one value, one carrier of CARRIERS (none of them is in `carriers.py`), a line of a held-out
chunk to stand at. Printed: share found (a finding of score >= tau overlaps the value) and share wholly covered, by kind;
and findings elsewhere in the same texts a MB, which tells how much the recall costs.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random

from .any_model import tokenizer_home
from .alphabets import ALNUM, LOWER, LOWNUM, Rng, b64, hexes, pick
from .carriers import host, user
from .finder import Finder, add_option
from .markup import secret, strip
from .synth import Background
from .values_passwords import Words, _passphrase, _random_mixed, _word_mix
from .values_tokens import PREFIXED

# kind -> (generator, a name for it)
KINDS = {
    "password-letters": lambda r, w: (pick(r, LOWER, 7, 12), "password"),
    "password-letters-digits": lambda r, w: (pick(r, LOWER, 5, 8) + pick(r, "0123456789", 2, 3), "password"),
    "password-mixed": lambda r, w: (_random_mixed(r), "password"),
    "password-words": lambda r, w: (_word_mix(r, w), "password"),
    "passphrase": lambda r, w: (_passphrase(r, w), "passphrase"),
    "token-hex": lambda r, w: (hexes(r, r.choice((32, 40, 64))), "secret"),
    "token-alnum": lambda r, w: (pick(r, ALNUM, 20, 48), "token"),
    "token-base64": lambda r, w: (b64(r, r.choice((24, 32, 48))), "key"),
    "token-lower": lambda r, w: (pick(r, LOWNUM, 16, 40), "api_key"),
    "token-prefixed": lambda r, w: (PREFIXED[r.choice(list(PREFIXED))][0](r), "token"),
}
CARRIERS = (
    '{n} <- "{v}"',
    "spring.{n}={v}",
    "{u}.config.{n} = {v}",
    '<Parameter Name="{n}" Value="{v}" />',
    ':{n} "{v}"',
    'let {n} : string = "{v}"',
    '(setq {n} "{v}")',
    'val {n}: String by lazy {{ "{v}" }}',
    "{u} logs in at {h} using {n} {v}",
    "NOTE to self, {n} for {h} = {v}",
    "Der {n} fuer {h} ist {v}",
    "{h}\t{u}\t{n}\t{v}",
    '"{u}": {{"{n}": "{v}"}}',
    "set_{n}('{v}')",
    'with_{n}("{v}")',
    "x-{n}: {v}",
    '{{"level":"debug","{n}":"{v}","t":12}}',
    'error: rejected {n} "{v}" from {h}',
    "{u}_{n}: !unsafe '{v}'",
    "--{n} '{v}'",
    "/{n}:{v}",
    "my {n}: {v}",
    '$env:{n} = "{v}"',
    "Set-Item {n} '{v}'",
    "@{n} = '{v}'",
)


def sample(rng: Rng, words: Words, background: Background, kind: str) -> tuple[str, tuple[int, int]]:
    """(text, place of the planted value)."""
    value, name = KINDS[kind](rng, words)
    template = rng.choice(CARRIERS)
    if " " in value and '"{v}"' not in template and "'{v}'" not in template:
        value = value.replace(" ", "-")
    line = template.format(n=name, v=secret(value), u=user(rng), h=host(rng))
    lines = background.chunk(rng, 1200)[1].split("\n")
    at = rng.randint(0, len(lines))
    near = lines[min(at, len(lines) - 1)]
    lines.insert(at, near[: len(near) - len(near.lstrip())][:20] + line)
    text, spans = strip("\n".join(lines))
    return text, spans[0][:2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--harvest", type=pathlib.Path, required=True)
    parser.add_argument("--each", type=int, default=200)
    parser.add_argument("--taus", default="0.5,0.8")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20260101)
    add_option(parser)
    args = parser.parse_args()
    finder = Finder(args)
    words, background = Words((tokenizer_home(args.model) / "vocab.txt").read_text(encoding="utf-8").split("\n")), Background(
        args.harvest, held_out=True
    )
    rng, result, elsewhere, size = random.Random(args.seed), {}, {}, 0
    taus = [float(t) for t in args.taus.split(",")]
    for kind in KINDS:
        samples = [sample(rng, words, background, kind) for _ in range(args.each)]
        everything = finder.find([t for t, _ in samples], taus, kind)
        size += sum(len(t.encode()) for t, _ in samples)
        result[kind] = {}
        for tau in taus:
            found = covered = 0
            for (_, (start, end)), findings in zip(samples, everything[tau]):
                over = [f for f in findings if f.start < end and f.end > start]
                found += bool(over)
                covered += (
                    bool(over) and over[0].start <= start and over[-1].end >= end and all(a.end >= b.start for a, b in zip(over, over[1:]))
                )
                elsewhere[tau] = elsewhere.get(tau, 0) + len(findings) - len(over)
            result[kind][f"{tau:.2f}"] = {"found": round(found / args.each, 3), "covered": round(covered / args.each, 3)}
        print(f"{kind:24} {result[kind]}", flush=True)
    for tau in taus:
        passwords = [v[f"{tau:.2f}"] for k, v in result.items() if k in KINDS and k.startswith("pass")]
        result[f"passwords at {tau:.2f}"] = {k: round(sum(p[k] for p in passwords) / len(passwords), 3) for k in ("found", "covered")}
        result[f"elsewhere per MB at {tau:.2f}"] = round(elsewhere[tau] / size * 1e6, 1)
        print(
            f"tau {tau}: passwords {result[f'passwords at {tau:.2f}']}, findings elsewhere per MB {result[f'elsewhere per MB at {tau:.2f}']}"
        )
    if args.out:
        args.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
