"""Tries webhook.py with made-up AdmissionReviews, over HTTPS, against a secmask-server.

    check.py SERVER     SERVER is http://127.0.0.1:8377
"""

from __future__ import annotations

import copy
import json
import random
import re
import ssl
import string
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Dict, Tuple

TOKEN = "ghp" + "_" + "".join(random.choices(string.ascii_letters + string.digits, k=36))
PASSWORD = "kT" + "".join(random.choices(string.ascii_letters + string.digits, k=11)) + "9z"


def reviewed(thing: Dict[str, Any]) -> Dict[str, Any]:
    request = {"uid": "705ab4f5-6393-11e8-b7cc-42010a800002", "operation": "CREATE", "object": thing}
    return {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": request}


def pod(value: str, template: bool = False) -> Dict[str, Any]:
    kept = {"name": "KEPT", "valueFrom": {"secretKeyRef": {"name": "shop", "key": "token"}}}
    spec = {"containers": [{"name": "shop", "env": [{"name": "DB_PASSWORD", "value": value}, kept]}]}
    if not template:
        return {"kind": "Pod", "spec": spec}
    return {"kind": "CronJob", "spec": {"jobTemplate": {"spec": {"template": {"spec": spec}}}}}


def config(name: str, value: str) -> Dict[str, Any]:
    return {"kind": "ConfigMap", "apiVersion": "v1", "data": {"colour": "blue", name: value}}


def main() -> None:
    work = tempfile.TemporaryDirectory()
    certificate, key = f"{work.name}/tls.crt", f"{work.name}/tls.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "1",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    trusted = ssl.create_default_context(cafile=certificate)

    def start(server: str) -> Tuple[subprocess.Popen[str], str]:
        program = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("webhook.py")), "--certificate", certificate, "--key", key,
             "--port", "0", "--server", server], stderr=subprocess.PIPE, text=True)
        assert program.stderr is not None
        found = re.search(r"port (\d+)", program.stderr.readline())
        assert found, "it does not start"
        return program, f"https://localhost:{found.group(1)}/validate?timeout=10s"

    def ask(address: str, body: bytes) -> Tuple[int, Any]:
        request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, context=trusted, timeout=20) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as answer:
            return answer.code, json.load(answer)

    program, address = start(sys.argv[1])
    try:
        cases = [
            (config("size", "10"), None),
            (config("app.ini", "[db]\nhost = db.internal\n"), None),
            (config("app.ini", f"[db]\nhost = db.internal\ntoken = {TOKEN}\n"), "data.app.ini: github"),
            (config("token", TOKEN), "data.token: github"),
            ({"kind": "ConfigMap"}, None),
            (pod("changeme"), None),
            (pod(PASSWORD), "spec.containers.shop.env.DB_PASSWORD: "),
            (pod(PASSWORD, template=True), "spec.jobTemplate.spec.template.spec.containers.shop.env.DB_PASSWORD: "),
            ({"kind": "Pod", "spec": {"containers": [{"name": "a", "args": ["--token", TOKEN]}]}}, "containers.a.args: "),
        ]
        for thing, place in cases:
            before = copy.deepcopy(thing)
            status, body = ask(address, json.dumps(reviewed(thing)).encode())
            response = body["response"]
            assert status == 200 and body["kind"] == "AdmissionReview" and body["apiVersion"] == "admission.k8s.io/v1"
            assert response["uid"] == "705ab4f5-6393-11e8-b7cc-42010a800002"
            assert response["allowed"] is (place is None), (before["kind"], place, "not as expected")
            assert TOKEN not in json.dumps(body) and PASSWORD not in json.dumps(body), "the secret came back"
            if place is not None:
                assert response["status"]["code"] == 403 and place in response["status"]["message"], response
        deletion = reviewed({})
        deletion["request"]["object"] = None
        assert ask(address, json.dumps(deletion).encode())[1]["response"]["allowed"] is True
        for wrong in (b"", b"{", b"[]", b"{}", json.dumps({**reviewed({}), "apiVersion": "v1beta1"}).encode()):
            assert ask(address, wrong)[0] == 400, wrong
    finally:
        program.kill()
        program.wait()

    # Without the server nothing is let through as if it had been looked at.
    program, address = start("http://127.0.0.1:9")
    try:
        assert ask(address, json.dumps(reviewed(config("token", TOKEN))).encode())[0] == 503
    finally:
        program.kill()
        program.wait()
    work.cleanup()
    print("admission: as it should be")


if __name__ == "__main__":
    main()
