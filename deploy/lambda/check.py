"""Tries bootstrap.py against a stub of Lambda's runtime API, with the Python that runs this, which must have the package secmask.

    check.py
"""

from __future__ import annotations

import base64
import json
import os
import queue
import random
import string
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Dict, Tuple

BOOTSTRAP = Path(__file__).with_name("bootstrap.py")
TOKEN = "ghp" + "_" + "".join(random.choices(string.ascii_letters + string.digits, k=36))
events: "queue.Queue[bytes]" = queue.Queue()
answers: "queue.Queue[Tuple[str, Any, Dict[str, str]]]" = queue.Queue()


class RuntimeAPI(BaseHTTPRequestHandler):
    """Gives out the next event when there is one, and keeps what is posted."""

    count = 0

    def do_GET(self) -> None:
        assert self.path == "/2018-06-01/runtime/invocation/next", self.path
        body = events.get()
        RuntimeAPI.count += 1
        self.send_response(200)
        self.send_header("Lambda-Runtime-Aws-Request-Id", f"id-{RuntimeAPI.count}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(202)
        self.send_header("Content-Length", "0")
        self.end_headers()
        answers.put((self.path.removeprefix("/2018-06-01/runtime"), json.loads(body), dict(self.headers)))

    def log_message(self, format: str, *args: Any) -> None:
        pass


def invoke(event: Any) -> Tuple[str, Any, Dict[str, str]]:
    events.put(event if isinstance(event, bytes) else json.dumps(event).encode())
    path, body, headers = answers.get(timeout=30)
    assert TOKEN not in json.dumps(body), "the secret came back"
    return path.replace(f"id-{RuntimeAPI.count}", "ID"), body, headers


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), RuntimeAPI)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {**os.environ, "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{server.server_port}"}

    broken = subprocess.run(
        [sys.executable, str(BOOTSTRAP)], env={**environment, "SECMASK_PRESET": "none-such"}, timeout=30)
    path, body, headers = answers.get(timeout=1)
    assert broken.returncode == 1 and path == "/init/error", path
    assert headers["Lambda-Runtime-Function-Error-Type"].startswith("Runtime."), headers

    program = subprocess.Popen([sys.executable, str(BOOTSTRAP)], env=environment)
    try:
        path, body, _ = invoke({"text": f"login with {TOKEN} failed"})
        assert (path, body["text"]) == ("/invocation/ID/response", "login with [SECRET] failed"), body
        assert body["findings"][0]["start"] == 11, body
        path, body, _ = invoke({"texts": ["nothing", f"x {TOKEN}"], "mode": "scan"})
        assert [len(result["findings"]) for result in body["results"]] == [0, 1], body
        assert "text" not in body["results"][1], body
        by_http = {"requestContext": {}, "body": json.dumps({"text": f"x {TOKEN}"})}
        path, body, _ = invoke(by_http)
        assert body["statusCode"] == 200 and json.loads(body["body"])["text"] == "x [SECRET]", body
        encoded = base64.b64encode(by_http["body"].encode()).decode()  # type: ignore[attr-defined]
        path, body, _ = invoke({**by_http, "body": encoded, "isBase64Encoded": True})
        assert body["statusCode"] == 200, body
        path, body, _ = invoke({**by_http, "body": TOKEN})
        assert path.endswith("/response") and body["statusCode"] == 400, body
        for wrong in (b"{" + TOKEN.encode(), [TOKEN], {"text": [TOKEN]}, {}, {"text": "a", "mode": TOKEN}):
            path, body, headers = invoke(wrong)
            assert path == "/invocation/ID/error" and body["errorMessage"], (path, body)
            assert headers["Lambda-Runtime-Function-Error-Type"].startswith("Runtime."), headers
        assert program.poll() is None, "it ended"
        # Answered in order, and it goes on after errors.
        assert invoke({"text": "ok"})[1]["text"] == "ok"
    finally:
        program.kill()
        program.wait()
    print("lambda: as it should be")


if __name__ == "__main__":
    main()
