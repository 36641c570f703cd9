"""A webhook that refuses ConfigMaps, and containers' environment variables, with secrets in the clear. It asks secmask-server, in the same pod.

    webhook.py --certificate tls.crt --key tls.key [--port 8443] [--server http://127.0.0.1:8377]

It answers AdmissionReview v1. What is refused is named by its place and type; values are neither answered nor logged.
"""

from __future__ import annotations

import argparse
import json
import ssl
import sys
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Iterator, List, Tuple

# What the API server sends at most, and some room.
MOST_BYTES = 8 << 20
SECONDS = 8


def texts(thing: Dict[str, Any]) -> Iterator[Tuple[str, str]]:
    """Places in an object, and what stands there: as NAME=value on one line, so that the name counts."""
    if thing.get("kind") == "ConfigMap":
        for name, value in (thing.get("data") or {}).items():
            yield f"data.{name}", value if "\n" in value else f"{name}={value}"
    for path, container in containers(thing.get("spec"), "spec"):
        for variable in container.get("env") or []:
            # Those of valueFrom are where secrets belong.
            if isinstance(variable.get("value"), str):
                yield f"{path}.env.{variable['name']}", f"{variable['name']}={variable['value']}"
        for part in ("command", "args"):
            line = " ".join(word for word in container.get(part) or [] if isinstance(word, str))
            if line:
                yield f"{path}.{part}", line


def containers(thing: Any, path: str) -> Iterator[Tuple[str, Dict[str, Any]]]:
    """Of a pod, or of the template in a Deployment, a Job, a CronJob."""
    if not isinstance(thing, dict):
        return
    for kind in ("initContainers", "containers", "ephemeralContainers"):
        for container in thing.get(kind) or []:
            yield f"{path}.{kind}.{container.get('name', '')}", container
    for below in ("template", "jobTemplate", "spec"):
        if below in thing:
            yield from containers(thing[below], f"{path}.{below}")


def found(server: str, given: List[Tuple[str, str]]) -> List[str]:
    """Places with secrets, and of what type."""
    if not given:
        return []
    body = json.dumps({"texts": [text for _, text in given]}).encode()
    request = urllib.request.Request(server + "/v1/scan", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        results = json.load(answer)["results"]
    return [
        f"{place}: {', '.join(sorted({finding['type'] for finding in result['findings']}))}"
        for (place, _), result in zip(given, results, strict=True)
        if result["findings"]
    ]


def review(server: str, asked: Dict[str, Any]) -> Dict[str, Any]:
    """The answer to an AdmissionReview."""
    if asked.get("apiVersion") != "admission.k8s.io/v1" or asked.get("kind") != "AdmissionReview":
        raise ValueError("not an AdmissionReview of v1")
    request = asked["request"]
    places = found(server, list(texts(request.get("object") or {})))
    response: Dict[str, Any] = {"uid": request["uid"], "allowed": not places}
    if places:
        message = "secrets in the clear, which belong into a Secret: " + "; ".join(places[:20])
        response["status"] = {"code": 403, "reason": "Forbidden", "message": message}
    return {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "response": response}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20
    server_address_of_secmask = ""

    def do_POST(self) -> None:
        try:
            length = int(self.headers.get("Content-Length", "-1"))
            if self.path.partition("?")[0] != "/validate" or not 0 <= length <= MOST_BYTES:
                self.answer(400, {"error": "POST /validate, with a body of up to 8 MB"}, ends=True)
                return
            asked = json.loads(self.rfile.read(length))
        except ValueError:
            self.answer(400, {"error": "the body must be JSON"})
            return
        try:
            self.answer(200, review(self.server_address_of_secmask, asked))
        except (ValueError, KeyError, TypeError, AttributeError):
            self.answer(400, {"error": "the body must be an AdmissionReview of v1"})
        except OSError:
            # What then happens says failurePolicy.
            self.answer(503, {"error": "secmask-server does not answer"})

    def do_GET(self) -> None:
        self.answer(200 if self.path == "/healthz" else 404, {})

    def answer(self, status: int, content: Dict[str, Any], ends: bool = False) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if ends:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: paths and statuses are in the API server's audit log."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8443)
    parser.add_argument("--certificate", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--server", default="http://127.0.0.1:8377")
    given = parser.parse_args()
    Handler.server_address_of_secmask = given.server
    server = ThreadingHTTPServer(("", given.port), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(given.certificate, given.key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(f"webhook: listening at port {server.server_port}", file=sys.stderr, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
