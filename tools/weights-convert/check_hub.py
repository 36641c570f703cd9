"""Tries `weights-convert hf://…` against a hub's interface on this machine: python3 check_hub.py PROGRAM CHECKPOINT, where CHECKPOINT is a folder with
config.json and model.safetensors. Needs Python alone. Ends with 1 at the first thing that is not as it should be.

The stub answers as the hub does: a listing with sizes and checksums, small files at once, large ones by a redirection to another host, with ranges.
It can break off in the middle, send wrong bytes, refuse, and want a token.
"""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, Dict, List, Tuple

COMMIT = "0123456789abcdef0123456789abcdef01234567"
TOKEN = "a-token-" + "of-this-test"
REPOSITORY = "some-org/some-model"


class Hub:
    """What the stub serves, how it behaves, and what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.files = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
        self.breaks_after = 0
        self.damages = False
        self.needs_token = False
        self.requests: List[Tuple[str, str, Dict[str, str]]] = []
        self.servers = [http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler(place)) for place in ("hub", "cdn")]
        self.hub, self.cdn = (f"http://127.0.0.1:{server.server_port}" for server in self.servers)
        for server in self.servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def close(self) -> None:
        for server in self.servers:
            server.shutdown()

    def listing(self) -> Dict[str, Any]:
        siblings = []
        for name, data in self.files.items():
            git = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
            entry: Dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": git}
            if name.endswith(".safetensors"):
                entry["lfs"] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134}
            siblings.append(entry)
        return {"id": REPOSITORY, "sha": COMMIT, "siblings": siblings + [{"rfilename": "README.md"}]}

    def handler(self, place: str) -> type:
        hub = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: Any) -> None:
                pass

            def answer(self, status: int, data: bytes = b"", **headers: str) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def do_GET(self) -> None:
                hub.requests.append((place, self.path, dict(self.headers)))
                name = self.path.rsplit("/", 1)[-1]
                if place == "cdn":
                    return self.content(hub.files[name])
                if hub.needs_token and self.headers.get("Authorization") != f"Bearer {TOKEN}":
                    return self.answer(401)
                if self.path.startswith(f"/api/models/{REPOSITORY}/revision/"):
                    revision = self.path.split("/revision/")[1].split("?")[0]
                    if revision not in ("main", "v1%2Fx", COMMIT):
                        return self.answer(404)
                    return self.answer(200, json.dumps(hub.listing()).encode())
                if not self.path.startswith(f"/{REPOSITORY}/resolve/{COMMIT}/"):
                    return self.answer(404)
                if name.endswith(".safetensors"):
                    return self.answer(302, Location=f"{hub.cdn}/{name}")
                return self.answer(200, hub.files[name])

            def content(self, data: bytes) -> None:
                if hub.damages:
                    data = data[:-1] + bytes([data[-1] ^ 1])
                start = 0
                if "Range" in self.headers:
                    start = int(self.headers["Range"].split("=")[1].rstrip("-"))
                    self.send_response(206)
                    self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
                else:
                    self.send_response(200)
                self.send_header("Content-Length", str(len(data) - start))
                self.end_headers()
                if hub.breaks_after:
                    self.wfile.write(data[start : start + hub.breaks_after])
                    self.wfile.flush()
                    self.close_connection = True
                    self.connection.close()
                    return
                self.wfile.write(data[start:])

        return Handler


def check(condition: bool, what: str) -> None:
    if not condition:
        raise SystemExit(f"not so: {what}")


def main() -> None:
    program, checkpoint = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    hub = Hub(checkpoint)
    work = Path(tempfile.mkdtemp())
    home = work / "home"

    def run(*arguments: str, source: str = f"hf://{REPOSITORY}", **variables: str) -> Any:
        shutil.rmtree(work / "out", ignore_errors=True)
        hub.requests.clear()
        environment = {"PATH": os.environ["PATH"], "HF_HOME": str(home), "HF_ENDPOINT": hub.hub, **variables}
        result = subprocess.run(
            [program, source, "--out", str(work / "out"), *arguments], env=environment, capture_output=True, text=True, timeout=120
        )
        check(TOKEN not in result.stdout + result.stderr, "the token is in no output")
        return result

    blobs = home / "hub/models--some-org--some-model/blobs"
    snapshot = blobs.parent / "snapshots" / COMMIT
    try:
        result = run()
        check(result.returncode == 0, result.stderr)
        for name in ("config.json", "model.safetensors"):
            check((snapshot / name).is_symlink() and (snapshot / name).read_bytes() == hub.files[name], name)
        check((blobs.parent / "refs/main").read_text() == COMMIT, "the branch is noted")
        check((work / "out/model.safetensors").is_file(), "it was converted")
        print("fetched, converted, in the cache's layout")

        first = len(hub.requests)
        check(run().returncode == 0 and len(hub.requests) == 1 < first, "a second time only the listing is asked for")
        check(run("--offline").returncode == 0 and not hub.requests, "offline from the cache")
        check(run(HF_HUB_OFFLINE="1").returncode == 0 and not hub.requests, "offline by the environment")
        check(run(source=f"hf://{REPOSITORY}@{COMMIT}").returncode == 0 and not hub.requests, "a commit needs no hub")
        check(run(source=f"hf://{REPOSITORY}@v1/x").returncode == 0, "a tag with a slash")
        result = run("--offline", source="hf://some-org/other")
        check(result.returncode == 2 and "not in the cache" in result.stderr, "offline without it")
        print("from the cache")

        shutil.rmtree(home)
        hub.breaks_after = 5_000
        result = run()
        check(result.returncode == 0, result.stderr)
        ranges = [headers["Range"] for place, _, headers in hub.requests if place == "cdn" and "Range" in headers]
        check(len(ranges) > 0 and ranges[0] == "bytes=5000-", "it went on where the connection broke off")
        hub.breaks_after = 0
        shutil.rmtree(home)
        run()
        blob = blobs / hashlib.sha256(hub.files["model.safetensors"]).hexdigest()
        blob.rename(f"{blob}.incomplete")
        os.truncate(f"{blob}.incomplete", 1_000)
        check(run().returncode == 0, "another run goes on with what the one before it left")
        check([h.get("Range") for p, _, h in hub.requests if p == "cdn"] == ["bytes=1000-"], "from its end on")
        print("resumed")

        shutil.rmtree(home)
        hub.damages = True
        result = run()
        check(result.returncode == 2 and "checksum" in result.stderr and not (work / "out").exists(), "wrong bytes are refused")
        check(not any(file.name.startswith(blob.name) for file in blobs.iterdir()), "and not kept")
        hub.damages = False
        print("checksums")

        hub.needs_token = True
        result = run()
        check(result.returncode == 2 and "HF_TOKEN" in result.stderr, "without the token it is refused")
        check(run(HF_TOKEN=TOKEN).returncode == 0, "with it it is not")
        seen = {place: {"Authorization" in headers for p, _, headers in hub.requests if p == place} for place in ("hub", "cdn")}
        check(seen == {"hub": {True}, "cdn": {False}}, "the token goes to the hub alone")
        (work / "token").write_text(TOKEN + "\n")
        shutil.rmtree(home)
        check(run("--token-file", str(work / "token")).returncode == 0, "from a file")
        for folder, _, names in os.walk(home):
            for name in names:
                check(TOKEN.encode() not in Path(folder, name).read_bytes(), "the token is in no file")
        hub.needs_token = False
        print("tokens")

        for source, words in (
            (f"hf://{REPOSITORY}@nowhere", "no revision"),
            ("hf://a/b/c", "hf://organisation/name"),
            ("hf://../x", "hf://organisation/name"),
        ):
            result = run(source=source)
            check(result.returncode == 2 and words in result.stderr, f"{source}: {result.stderr}")
        result = run(HF_ENDPOINT="http://example.org", HF_TOKEN=TOKEN)
        check(result.returncode == 2 and "endpoint" in result.stderr, "no token over the network unencrypted")
        result = run(HF_ENDPOINT="http://127.0.0.1:9")
        check(result.returncode == 2 and "cannot be reached" in result.stderr, result.stderr)
        weights = hub.files.pop("model.safetensors")
        shutil.rmtree(home, ignore_errors=True)
        result = run()
        check(result.returncode == 2 and "no checkpoint" in result.stderr, "no weights")
        hub.files["model.safetensors"] = weights
        print("errors")
    finally:
        hub.close()
        shutil.rmtree(work)
    print("all as it should be")


if __name__ == "__main__":
    main()
