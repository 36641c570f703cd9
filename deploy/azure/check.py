"""Tries the custom handler as the host of Azure Functions uses it: started with a port in its environment, asked by forwarded requests.

    check.py FOLDER     FOLDER has secmask-server; SECMASK_WEIGHTS names the weights
"""

from __future__ import annotations

import json
import os
import random
import shutil
import socket
import string
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Dict, Tuple

HERE = Path(__file__).parent
TOKEN = "ghp" + "_" + "".join(random.choices(string.ascii_letters + string.digits, k=36))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def post(port: int, route: str, body: Any, host: str) -> Tuple[int, Dict[str, Any]]:
    """As the host forwards a request: to the function's route, with the caller's Host."""
    headers = {"Content-Type": "application/json", "Host": host}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/{route}", json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as answer:
        return answer.code, json.load(answer)


def main() -> None:
    host = json.loads((HERE / "host.json").read_text())
    handler = host["customHandler"]
    assert handler["enableForwardingHttpRequest"] is True and host["extensions"]["http"]["routePrefix"] == ""
    routes = {}
    for file in HERE.glob("*/function.json"):
        trigger = next(b for b in json.loads(file.read_text())["bindings"] if b["type"] == "httpTrigger")
        assert trigger["methods"] == ["post"] and trigger["authLevel"] == "function", file
        routes[file.parent.name] = trigger["route"]
    assert set(routes) == {"mask", "scan"}, routes
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE, folder, dirs_exist_ok=True)
        (Path(folder) / "bin").mkdir()
        (Path(folder) / "bin/secmask-server").symlink_to(Path(sys.argv[1]).resolve() / "secmask-server")
        port = free_port()
        name = "shop.example.net"
        program = subprocess.Popen(
            [str(Path(folder) / handler["description"]["defaultExecutablePath"])],
            env={**os.environ, "FUNCTIONS_CUSTOMHANDLER_PORT": str(port), "WEBSITE_HOSTNAME": name})
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            for caller in (name, f"127.0.0.1:{port}"):
                status, body = post(port, routes["mask"], {"text": f"login with {TOKEN} failed"}, caller)
                assert (status, body["text"]) == (200, "login with [SECRET] failed"), (status, caller)
            status, body = post(port, routes["scan"], {"texts": ["nothing", f"x {TOKEN}"]}, name)
            assert status == 200 and [len(r["findings"]) for r in body["results"]] == [0, 1], status
            status, body = post(port, routes["mask"], {"wrong": TOKEN}, name)
            assert status == 400 and TOKEN not in json.dumps(body), status
        finally:
            program.terminate()
            assert program.wait(timeout=30) == 0, "it did not end well"
    print("azure: as it should be")


if __name__ == "__main__":
    main()
