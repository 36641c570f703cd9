"""Trees of ordinary text, made of what a machine has."""

from __future__ import annotations

import os
import pathlib
import random
import shutil
import subprocess
import tempfile

KINDS = {"py": "Python", "c": "C headers and sources", "go": "Go", "js": "JavaScript", "md": "documentation", "log": "logs"}
ENDINGS = {"py": (".py",), "c": (".h", ".c", ".hpp"), "go": (".go",), "js": (".js", ".mjs"), "md": (".md", ".rst", ".txt")}
PLACES = {
    "py": ("/usr/lib/python3", "/usr/local/lib", "/usr/lib", os.path.dirname(os.__file__)),
    "c": ("/usr/include", "/usr/lib/gcc", "/usr/local/include", "/opt"),
    "go": ("/usr/lib/go", "/usr/share"),
    "js": ("/usr/lib/node_modules", "/usr/share", "/usr/local", "/opt"),
    "md": ("/usr/share/doc", "/usr/lib", "/usr/local", "/opt"),
}
LARGEST = 400_000


def make(kind: str, tree: pathlib.Path, limit: float) -> int:
    """Fills a folder up to so many bytes, the same files each time; returns how many bytes it has."""
    tree.mkdir(parents=True)
    if kind == "log":
        return logs(tree, limit)
    files = found(PLACES[kind], ENDINGS[kind])
    if kind == "go" and sum(os.path.getsize(f) for f in files) < limit:
        files += go_sources(tree.parent / "go-package")
    random.Random(kind).shuffle(files)
    size = 0
    for number, path in enumerate(files):
        if size + os.path.getsize(path) <= limit:
            size += os.path.getsize(path)
            folder = tree / f"{number // 100:03}"
            folder.mkdir(exist_ok=True)
            shutil.copyfile(path, folder / f"{number:05}-{os.path.basename(path)}")
    return size


def found(places, endings) -> list[str]:
    paths = set()
    for place in places:
        for folder, _, names in os.walk(place):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith(endings) and os.path.isfile(path) and not os.path.islink(path) and 0 < os.path.getsize(path) < LARGEST:
                    paths.add(path)
    return sorted(paths)


def go_sources(folder: pathlib.Path) -> list[str]:
    """Go's own library, from a Debian package that is unpacked and not installed; none where there is no such package."""
    if not folder.exists():
        with tempfile.TemporaryDirectory() as download:
            done = subprocess.run(["apt-get", "download", "-q", "golang-1.19-src"], cwd=download, capture_output=True)
            packages = list(pathlib.Path(download).glob("*.deb"))
            if done.returncode != 0 or not packages:
                return []
            subprocess.run(["dpkg", "-x", packages[0], folder], check=True)
    return found([str(folder)], (".go",))


def logs(tree: pathlib.Path, limit: float) -> int:
    """Access, application, system and JSON logs without a secret in them."""
    rng = random.Random("logs")
    digits = lambda count: "".join(rng.choices("0123456789abcdef", k=count))
    uuid = lambda: "-".join(digits(k) for k in (8, 4, 4, 4, 12))
    word = lambda: rng.choice("orders users items cart search login report health metrics export import session profile".split())
    stamp = lambda n: f"2026-03-{1 + n // 400_000 % 28:02}T{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}.{rng.randrange(1000):03}Z"
    address = lambda: ".".join(str(rng.randrange(1, 255)) for _ in range(4))
    forms = {
        "access": lambda n: f'{address()} - - [{stamp(n)}] "GET /{word()}/{rng.randrange(99999)}?page={rng.randrange(50)} HTTP/1.1" 200 {rng.randrange(90000)} "-" "curl/8.{rng.randrange(9)}"',
        "app": lambda n: f"{stamp(n)} INFO  [{word()}-{rng.randrange(8)}] request {uuid()} took {rng.randrange(900)} ms, {rng.randrange(40)} rows, user {rng.randrange(9999)} logged in",
        "system": lambda n: f"Mar {1 + n // 400_000 % 28:2} {n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02} host{rng.randrange(9)} {word()}d[{rng.randrange(9999)}]: started job {digits(12)}, key exchange done in {rng.randrange(99)} ms",
        "json": lambda n: f'{{"time":"{stamp(n)}","level":"info","msg":"{word()} token refreshed","trace_id":"{digits(32)}","span_id":"{digits(16)}","session":"{rng.randrange(10**9)}","status":{rng.choice((200, 201, 304, 404))}}}',
    }
    size = 0
    for name, form in forms.items():
        lines, here = [], 0
        while here < limit / len(forms):
            lines.append(form(len(lines)))
            here += len(lines[-1]) + 1
        for part in range(0, len(lines), 5_000):
            text = "\n".join(lines[part : part + 5_000]) + "\n"
            (tree / f"{name}-{part // 5_000:03}.log").write_text(text)
            size += len(text)
    return size
