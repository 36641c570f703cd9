"""AWS Lambda: asks the runtime API for events, and answers each with its text masked or scanned.

An event is {"text": "…"} or {"texts": ["…", …]}, or a request of a function URL or an API gateway with that as its body. "mode" is mask, unless
it is scan. The answer is {"text": …, "findings": [{"type", "start", "end", "line"}]} or {"results": [the same for each]}. No error and no
log line holds a part of a text.

Settings, from the environment: SECMASK_PRESET; SECMASK_PATTERNS_ONLY=1 for rules alone.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import sys
from typing import Any, Dict, List, Tuple

import secmask

VERSION = "/2018-06-01/runtime"


class BadEvent(Exception):
    """An event that is not as it should be; its text is for the caller."""


def ask(method: str, path: str, body: Any = None, kind: str = "") -> Tuple[bytes, Any]:
    # The answer to "next" may take as long as the environment is frozen.
    connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"], timeout=None)
    headers = {"Content-Type": "application/json"}
    if kind:
        headers["Lambda-Runtime-Function-Error-Type"] = f"Runtime.{kind}"
    connection.request(method, VERSION + path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if answer.status >= 500:
        # The environment is broken; Lambda makes another when this one ends.
        raise SystemExit("the runtime API does not answer")
    return content, answer.headers


def error(kind: str, message: str) -> Dict[str, Any]:
    return {"errorType": kind, "errorMessage": message, "stackTrace": []}


def request_of(event: Any) -> Tuple[Any, bool]:
    """What is asked for, and whether it came by HTTP."""
    if not isinstance(event, dict):
        raise BadEvent("an event is an object")
    if "requestContext" not in event:
        return event, False
    body = event.get("body") or ""
    try:
        if event.get("isBase64Encoded"):
            body = base64.b64decode(body, validate=True)
        return json.loads(body), True
    except ValueError:
        raise BadEvent("the body must be JSON") from None


def answer(masker: secmask.Masker, request: Any) -> Dict[str, Any]:
    if not isinstance(request, dict) or ("text" in request) == ("texts" in request):
        raise BadEvent("either text or texts is needed")
    texts: List[str] = request["texts"] if "texts" in request else [request["text"]]
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise BadEvent("text is a string, texts a list of them")
    mode = request.get("mode", "mask")
    if mode == "scan":
        results = [{"findings": described(masker.scan(text))} for text in texts]
    elif mode == "mask":
        results = [
            {"text": masked.text, "findings": described(masked.findings)}
            for masked in masker.mask_many_with_findings(texts)
        ]
    else:
        raise BadEvent("mode is mask or scan")
    return {"results": results} if "texts" in request else results[0]


def described(findings: Any) -> List[Dict[str, Any]]:
    return [{"type": one.type, "start": one.start, "end": one.end, "line": one.line} for one in findings]


def respond(masker: secmask.Masker, name: str, body: bytes) -> None:
    path, by_http = f"/invocation/{name}", False
    try:
        event = json.loads(body)
        by_http = isinstance(event, dict) and "requestContext" in event
        result = answer(masker, request_of(event)[0])
        status = 200
    except (BadEvent, ValueError, secmask.SecMaskError) as problem:
        # What JSON's reader says may hold a part of the text.
        is_ours = not isinstance(problem, ValueError)
        result, status = error(type(problem).__name__, str(problem) if is_ours else "the event must be JSON"), 400
        if not by_http:
            ask("POST", path + "/error", result, type(problem).__name__)
            return
    if by_http:
        result = {
            "statusCode": status, "headers": {"content-type": "application/json"}, "isBase64Encoded": False,
            "body": json.dumps(result)}
    ask("POST", path + "/response", result)


def main() -> None:
    try:
        rules = os.environ.get("SECMASK_PATTERNS_ONLY") == "1"
        masker = secmask.Masker(
            preset=os.environ.get("SECMASK_PRESET", "default"), experts="none" if rules else "both", markers=False)
    except secmask.SecMaskError as problem:
        ask("POST", "/init/error", error(type(problem).__name__, str(problem)), type(problem).__name__)
        sys.exit(1)
    while True:
        body, headers = ask("GET", "/invocation/next")
        respond(masker, headers["Lambda-Runtime-Aws-Request-Id"], body)


if __name__ == "__main__":
    main()
