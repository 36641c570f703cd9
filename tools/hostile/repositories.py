"""Git repositories that are traps."""

from __future__ import annotations

import os
import pathlib
import subprocess

from cases import case, environment, secret
from trees import write

WHO = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "A"), ("EMAIL", "a@example.org"), ("DATE", "1700000000 +0000"))}


def git(folder: pathlib.Path, *arguments: str, stdin: bytes | None = None, check: bool = True) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment(folder) | WHO, input=stdin, capture_output=True)
    if check and done.returncode != 0:
        raise SystemExit(f"git {arguments}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8", "replace").strip()


def repository(folder: pathlib.Path, commits: int = 2) -> None:
    """Some commits, of which the last one adds the secret."""
    git(folder, "init", "-q", "-b", "main")
    for number in range(commits):
        write(folder, f"{number}.py", f"x = {number}\n")
        if number == commits - 1:
            write(folder)
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", f"commit {number}")


HISTORY = "scan --git-history"


@case(HISTORY, (1,), finds=True)
def settings_that_run(folder):
    """Settings of the repository that run programs: monitors, hooks, filters, diff drivers, pagers, aliases."""
    repository(folder)
    trap = f"touch {folder.parent}/PWNED; cat"
    for key in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "core.alternateRefsCommand", "diff.external", "diff.x.command",
        "diff.x.textconv", "filter.x.clean", "filter.x.smudge", "filter.x.process", "gpg.program", "credential.helper", "pager.log", "merge.x.driver",
    ):  # fmt: skip
        git(folder, "config", key, trap)
    git(folder, "config", "core.hooksPath", str(folder / "hooks"))
    git(folder, "config", "alias.cat-file", f"!{trap}")
    write(folder, ".gitattributes", "* filter=x diff=x merge=x\n")
    (folder / "hooks").mkdir()
    for hook in ("post-index-change", "pre-commit", "reference-transaction", "post-checkout"):
        (folder / "hooks" / hook).write_text(f"#!/bin/sh\n{trap}\n")
        (folder / "hooks" / hook).chmod(0o755)


@case("scan --staged", (1,), finds=True)
def staged_settings_that_run(folder):
    """The same before a commit, through what is staged."""
    settings_that_run(folder)
    write(folder, "more.py")
    git(folder, "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "filter.x.clean=cat", "-c", "filter.x.process=", "add", "more.py")
    (folder.parent / "PWNED").unlink(missing_ok=True)


@case("scan --git-history --output=PWNED", (2,))
def option_as_range(folder):
    """A range that git would take for an option."""
    repository(folder)


@case("scan --diff --output=PWNED", (2,))
def option_as_diff(folder):
    """The same for a diff."""
    repository(folder)


@case(HISTORY, (0, 1, 2), says=("pack",))
def truncated_pack(folder):
    """A pack that was cut off."""
    repository(folder, 20)
    git(folder, "gc", "-q")
    for pack in (folder / ".git" / "objects" / "pack").glob("*.pack"):
        pack.chmod(0o644)
        data = pack.read_bytes()
        pack.write_bytes(data[: len(data) // 2])


@case(HISTORY, (0, 1, 2))
def noisy_pack(folder):
    """A pack with bytes changed in the middle."""
    repository(folder, 20)
    git(folder, "gc", "-q")
    for pack in (folder / ".git" / "objects" / "pack").glob("*.pack"):
        pack.chmod(0o644)
        data = bytearray(pack.read_bytes())
        for at in range(100, len(data) - 30, 97):
            data[at] ^= 0x55
        pack.write_bytes(data)


@case(HISTORY, (1, 2))
def missing_object(folder):
    """A blob that is not there."""
    repository(folder)
    blob = git(folder, "rev-parse", "HEAD:0.py")
    (folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()


@case("scan --staged", (2,))
def damaged_index(folder):
    """An index that is noise."""
    repository(folder)
    (folder / ".git" / "index").write_bytes(b"DIRC" + bytes(range(256)) * 4)


@case(HISTORY, (1, 2))
def damaged_head(folder):
    """A HEAD that names nothing."""
    repository(folder)
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/\x1b[2Jnothing\n")


@case("scan .", (0, 1, 2))
def git_file_loop(folder):
    """A .git file that names itself, and one that names a folder of the system."""
    write(folder)
    (folder / ".git").write_text("gitdir: .git\n")
    (folder / "sub").mkdir()
    (folder / "sub" / ".git").write_text("gitdir: /etc\n")


@case(HISTORY, (0,))
def unborn(folder):
    """A repository without a commit."""
    git(folder, "init", "-q")


@case("scan --git-history bare.git", (2,))
def bare_as_range(folder):
    """A bare repository that is named as a range."""
    repository(folder)
    git(folder, "clone", "-q", "--bare", ".", "bare.git")


@case("scan --since 1970-01-02 bare.git", (1,), finds=True)
def bare(folder):
    """A bare repository."""
    repository(folder)
    git(folder, "clone", "-q", "--bare", ".", "bare.git")


@case(HISTORY, (1,), finds=True)
def octopus(folder):
    """A merge of sixty branches."""
    git(folder, "init", "-q", "-b", "main")
    write(folder)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "first")
    tree, parents = git(folder, "write-tree"), []
    for number in range(60):
        parents += ["-p", git(folder, "commit-tree", tree, "-m", str(number))]
    git(folder, "reset", "-q", git(folder, "commit-tree", tree, *parents, "-m", "octopus"))


@case(HISTORY, (0, 1, 2))
def names_in_trees(folder):
    """A tree with names no file system takes: .., .git, empty, with a slash."""
    git(folder, "init", "-q", "-b", "main")
    blob = git(folder, "hash-object", "-w", "--stdin", stdin=f"token={secret()}\n".encode())
    raw = b"".join(b"100644 " + name + b"\0" + bytes.fromhex(blob) for name in (b"..", b".git", b"a/../../x", b"\x1b[2J\n", b"\xff"))
    tree = git(folder, "hash-object", "-t", "tree", "-w", "--stdin", "--literally", stdin=raw)
    git(folder, "update-ref", "refs/heads/main", git(folder, "commit-tree", tree, "-m", "names"))


@case("scan --git-history --report json", (1,), finds=True)
def strange_people(folder):
    """Authors and dates that are no text and no date."""
    git(folder, "init", "-q", "-b", "main")
    write(folder)
    git(folder, "add", "-A")
    tree = git(folder, "write-tree")
    raw = f"tree {tree}\n".encode() + b"author \x1b[2J\xff <a\nb> 99999999999999999999 +9999\ncommitter x <> -1 +0000\n\n\x1b]0;owned\x07\xff\n"
    commit = git(folder, "hash-object", "-t", "commit", "-w", "--stdin", "--literally", stdin=raw)
    git(folder, "update-ref", "refs/heads/main", commit)


@case(HISTORY, (1,), finds=True)
def replaced(folder):
    """Replaced objects and grafts that hide a commit."""
    repository(folder)
    git(folder, "replace", "HEAD", "HEAD~1")
    (folder / ".git" / "info").mkdir(exist_ok=True)
    (folder / ".git" / "info" / "grafts").write_text(git(folder, "--no-replace-objects", "rev-parse", "HEAD") + "\n")


@case(HISTORY, (1,), finds=True)
def submodule(folder):
    """A submodule whose address is a command."""
    repository(folder)
    write(folder, ".gitmodules", f'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "touch {folder.parent}/PWNED"\n\tupdate = !touch {folder.parent}/PWNED\n')
    git(folder, "add", ".gitmodules")
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{git(folder, 'rev-parse', 'HEAD')},x")
    git(folder, "commit", "-q", "-m", "submodule")


@case(HISTORY, (0, 1, 2))
def partial_clone(folder):
    """A partial clone whose remote runs a command when a missing object is fetched."""
    repository(folder)
    git(folder, "config", "extensions.partialClone", "origin")
    git(folder, "config", "core.repositoryFormatVersion", "1")
    git(folder, "config", "remote.origin.url", f"ext::sh -c touch% {folder.parent}/PWNED")
    git(folder, "config", "remote.origin.promisor", "true")
    git(folder, "config", "protocol.ext.allow", "always")
    blob = git(folder, "rev-parse", "HEAD:settings.py")
    (folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()


@case(HISTORY, (0, 2), says=("git",))
def someone_elses(folder):
    """A repository of another user."""
    repository(folder)
    if os.getuid() == 0:
        for path in (folder, folder / ".git"):
            os.chown(path, 65534, 65534)
