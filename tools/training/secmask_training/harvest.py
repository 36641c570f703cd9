"""Collect ordinary text from this machine's own packages: the background that secrets are planted into.

    python -m secmask_training.harvest OUT.jsonl.zst [--root DIR …] [--exclude DIR …] [--megabytes 150] [--seed 0]

A row: {"kind", "package", "path", "held_out", "text"}. `kind` is a format of `carriers.FORMATS`; `package` is the folder
that stands for one package; every package is wholly training or wholly held out (an eighth, by a hash of its name), so
that false alarms are later counted on text of packages the model has not seen. Chunks that hold what looks like a real key
are dropped. Nothing collected here is ever part of the repository.
"""

from __future__ import annotations

import argparse
import collections
import gettext
import gzip
import hashlib
import io
import json
import os
import pathlib
import random
import re

import zstandard

from .markup import clean

ROOTS = ("/usr/share", "/usr/include", "/usr/lib", "/usr/local", "/etc", "/opt")
KINDS = {
    "py": "py",
    "pyi": "py",
    "js": "js",
    "mjs": "js",
    "ts": "js",
    "java": "java",
    "go": "go",
    "c": "c",
    "h": "c",
    "hpp": "c",
    "cpp": "c",
    "cc": "c",
    "swift": "c",
    "rs": "c",
    "pl": "rb",
    "pm": "rb",
    "rb": "rb",
    "php": "php",
    "json": "json",
    "yaml": "yaml",
    "yml": "yaml",
    "xml": "xml",
    "pom": "xml",
    "svg": "xml",
    "html": "html",
    "css": "css",
    "md": "md",
    "rst": "md",
    "txt": "text",
    "sql": "sql",
    "conf": "ini",
    "cfg": "ini",
    "ini": "ini",
    "properties": "ini",
    "service": "ini",
    "toml": "toml",
    "sh": "sh",
    "bash": "sh",
    "vim": "text",
    "cmake": "text",
    "patch": "text",
    "diff": "text",
    "list": "text",
    "md5sums": "text",
    "mo": "text",
    "lock": "toml",
    "pem": "text",
    "crt": "text",
    "csv": "text",
    "tcl": "text",
    "copyright": "text",
    "gz": "text",
    "log": "log",
    "postinst": "sh",
    "bats": "sh",
    "target": "ini",
    "symbols": "text",
    "pc": "ini",
}
NAMED = {
    "RECORD": "text",
    "METADATA": "md",
    "README": "text",
    "LICENSE": "text",
    "copyright": "text",
    "changelog": "text",
    "Makefile": "sh",
    "WHEEL": "ini",
    "NEWS": "text",
}
_KEY = re.compile("PRIVATE KEY" + "-----|AK" + r"IA[A-Z2-7]{16}|gh" + r"p_\w{36}|xo" + r"xb-\d{10}")


def kind_of(name: str) -> str | None:
    return NAMED.get(name) or (KINDS.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None)


def package_of(path: str) -> str:
    """The path that stands for a package: what follows the last vendor folder, a standard-library module, or four folders."""
    parts = path.split("/")
    vendor = [
        i
        for i, part in enumerate(parts[:-2])
        if part in ("site-packages", "dist-packages", "node_modules", "third_party", "doc", "include")
    ]
    if vendor:
        return "/".join(parts[: vendor[-1] + 2])
    if len(parts) > 4 and parts[3].startswith("python3"):
        return "/".join(parts[:5])
    return "/".join(parts[: min(6, len(parts) - 1)])


def held_out(package: str) -> bool:
    """True for an eighth of the package names (a `.dist-info` folder goes with its package)."""
    name = package.rsplit("/", 1)[-1].lower().split(".")[0].split("-")[0]
    return hashlib.sha256(name.encode()).digest()[0] % 8 == 0


def read(path: str) -> str | None:
    """File content as text; message catalogues become msgid/msgstr lines; None for binary or unreadable files."""
    try:
        if path.endswith(".mo"):
            with open(path, "rb") as f:
                catalogue = gettext.GNUTranslations(f)._catalog
            items = [(k, v) for k, v in catalogue.items() if isinstance(k, str) and k and isinstance(v, str)]
            keyed = [i for i in items if re.search("passw|token|secret|key|auth", i[0], re.I)]
            return "\n".join(f'msgid "{k}"\nmsgstr "{v}"\n' for k, v in (keyed or items)[:120])
        data = pathlib.Path(path).read_bytes()
        if path.endswith(".gz"):
            data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(400_000)
        if b"\0" in data[:4000]:
            return None
        return clean(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, EOFError, ValueError, UnicodeEncodeError, IndexError):
        return None


def chunks(rng: random.Random, text: str, size: int = 6000, most: int = 3) -> list[str]:
    """Up to `most` pieces of about `size` characters that begin at line starts."""
    if len(text) <= size:
        return [text]
    starts = {0} | {rng.randrange(len(text) - size // 2) for _ in range(most - 1)}
    return [text[s if s == 0 else text.find("\n", s) + 1 :][:size] for s in starts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--root", action="append")
    parser.add_argument("--exclude", action="append", default=[])
    parser.add_argument("--megabytes", type=float, default=150)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    found: dict[str, list[str]] = collections.defaultdict(list)
    for root in args.root or ROOTS:
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(
                d
                for d in folders
                if os.path.join(folder, d) not in args.exclude and d != "__pycache__" and not os.path.islink(os.path.join(folder, d))
            )
            for name in sorted(files):
                path = os.path.join(folder, name)
                if (kind := kind_of(name)) and not os.path.islink(path) and 100 < os.path.getsize(path) < 3_000_000:
                    found[kind + ":" + name.rsplit(".", 1)[-1].lower()].append(path)
    budget = args.megabytes * 1e6 / max(1, len(found))
    per_package: collections.Counter[str] = collections.Counter()
    out, sizes = [], collections.Counter()
    for key, paths in sorted(found.items()):
        rng.shuffle(paths)
        for path in paths:
            package = package_of(path)
            if sizes[key] > 2 * budget:
                break
            if per_package[key + package] > budget / 6 or (text := read(path)) is None:
                continue
            for chunk in chunks(rng, text):
                if len(chunk) < 100 or _KEY.search(chunk):
                    continue
                per_package[key + package] += len(chunk)
                sizes[key] += len(chunk)
                out.append({"kind": key.split(":")[0], "package": package, "path": path, "held_out": held_out(package), "text": chunk})
    rng.shuffle(out)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with open(args.out, "wb") as f, zstandard.ZstdCompressor(6).stream_writer(f) as z:
        for row in out:
            z.write((json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "replace"))
    print(
        f"{len(out)} chunks, {sum(sizes.values()) / 1e6:.1f} MB, {sum(r['held_out'] for r in out)} held out, {len({r['package'] for r in out})} packages"
    )


if __name__ == "__main__":
    main()
