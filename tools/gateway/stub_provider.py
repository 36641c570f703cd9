"""Stands in for a language model's provider: records every request, and answers with what it was sent.

The answer of a text is the text of the last message, and of a request with tools a tool call whose arguments hold it. Streamed
answers come in pieces of one to seven characters, so that placeholders are cut everywhere.
"""

import http.server
import json
import random
import threading


def texts(value):
    """All strings in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for element in value:
            yield from texts(element)
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from texts(member)


def last_text(body):
    """What was said last."""
    messages = body.get("messages") or body.get("input") or body.get("prompt")
    if isinstance(messages, str):
        return messages
    last = messages[-1]
    return last if isinstance(last, str) else " ".join(texts({k: v for k, v in last.items() if k in ("content", "output")}))


def pieces(text):
    chance = random.Random(len(text))
    while text:
        count = chance.randint(1, 7)
        yield text[:count]
        text = text[count:]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    recorded = []
    lock = threading.Lock()

    def log_message(self, *arguments):
        pass

    def do_POST(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with self.lock:
            self.recorded.append((self.path, dict(self.headers), raw))
        body = json.loads(raw)
        answer = {
            "/v1/chat/completions": self.chat,
            "/v1/messages": self.messages,
            "/v1/responses": self.answer_responses,
            "/v1/completions": self.completions,
        }.get(self.path, lambda body: ({"object": "other", "echo": body}, None))
        whole, events = answer(body)
        if body.get("stream") and events is not None:
            self.stream(events)
        else:
            self.reply(json.dumps(whole).encode())

    def reply(self, data):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def stream(self, events):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for name, event in events:
            if name:
                self.wfile.write(f"event: {name}\n".encode())
            data = event if isinstance(event, str) else json.dumps(event)
            self.wfile.write(f"data: {data}\n\n".encode())
            self.wfile.flush()
        self.close_connection = True

    # Each returns the whole answer and the events of a streamed one.

    def chat(self, body):
        said = last_text(body)
        base = {"id": "chatcmpl-1", "created": 1, "model": body["model"]}
        has_tools = bool(body.get("tools"))
        arguments = json.dumps({"command": said})
        call = {"id": "call_1", "type": "function", "function": {"name": "run", "arguments": arguments}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]} if has_tools else {"role": "assistant", "content": said}
        reason = "tool_calls" if has_tools else "stop"
        whole = base | {"object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": reason}],
                        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}

        def chunk(delta, reason=None):
            return None, base | {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}

        def events():
            yield chunk({"role": "assistant", "content": None if has_tools else ""})
            if has_tools:
                start = call | {"index": 0, "function": {"name": "run", "arguments": ""}}
                yield chunk({"tool_calls": [start]})
                for piece in pieces(arguments):
                    yield chunk({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]})
            else:
                for piece in pieces(said):
                    yield chunk({"content": piece})
            yield chunk({}, reason)
            yield None, "[DONE]"

        return whole, events()

    def completions(self, body):
        said = last_text(body)
        base = {"id": "cmpl-1", "object": "text_completion", "created": 1, "model": body["model"]}

        def choice(text, reason=None):
            return base | {"choices": [{"index": 0, "text": text, "finish_reason": reason, "logprobs": None}]}

        def events():
            for piece in pieces(said):
                yield None, choice(piece)
            yield None, choice("", "stop")
            yield None, "[DONE]"

        return choice(said, "stop"), events()

    def messages(self, body):
        said = last_text(body)
        has_tools = bool(body.get("tools"))
        usage = {"input_tokens": 1, "output_tokens": 1}
        block = {"type": "tool_use", "id": "toolu_1", "name": "run", "input": {"command": said}} if has_tools else {"type": "text", "text": said}
        message = {"id": "msg_1", "type": "message", "role": "assistant", "model": body["model"], "content": [block],
                   "stop_reason": "tool_use" if has_tools else "end_turn", "stop_sequence": None, "usage": usage}

        def events():
            yield "message_start", {"type": "message_start", "message": message | {"content": [], "stop_reason": None}}
            begin = block | ({"input": {}} if has_tools else {"text": ""})
            yield "content_block_start", {"type": "content_block_start", "index": 0, "content_block": begin}
            for number, piece in enumerate(pieces(json.dumps(block["input"]) if has_tools else said)):
                delta = {"type": "input_json_delta", "partial_json": piece} if has_tools else {"type": "text_delta", "text": piece}
                yield "content_block_delta", {"type": "content_block_delta", "index": 0, "delta": delta}
                if number % 5 == 0:
                    yield "ping", {"type": "ping"}
            yield "content_block_stop", {"type": "content_block_stop", "index": 0}
            yield "message_delta", {"type": "message_delta", "delta": {"stop_reason": message["stop_reason"], "stop_sequence": None}, "usage": usage}
            yield "message_stop", {"type": "message_stop"}

        return message, events()

    def answer_responses(self, body):
        said = last_text(body)
        has_tools = bool(body.get("tools"))
        arguments = json.dumps({"command": said})
        part = {"type": "output_text", "text": said, "annotations": []}
        item = ({"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "run", "arguments": arguments, "status": "completed"}
                if has_tools else {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [part]})
        response = {"id": "resp_1", "object": "response", "created_at": 1, "model": body["model"], "status": "completed", "output": [item],
                    "parallel_tool_calls": True, "tool_choice": "auto", "tools": [], "error": None, "incomplete_details": None,
                    "instructions": None, "metadata": {}, "temperature": 1, "top_p": 1}
        place = {"item_id": item["id"], "output_index": 0}

        def events():
            number = 0

            def event(kind, **members):
                nonlocal number
                number += 1
                return kind, {"type": kind, "sequence_number": number} | members

            yield event("response.created", response=response | {"output": [], "status": "in_progress"})
            if has_tools:
                yield event("response.output_item.added", output_index=0, item=item | {"arguments": "", "status": "in_progress"})
                for piece in pieces(arguments):
                    yield event("response.function_call_arguments.delta", **place, delta=piece)
                yield event("response.function_call_arguments.done", **place, arguments=arguments)
            else:
                yield event("response.output_item.added", output_index=0, item=item | {"content": [], "status": "in_progress"})
                yield event("response.content_part.added", **place, content_index=0, part=part | {"text": ""})
                for piece in pieces(said):
                    yield event("response.output_text.delta", **place, content_index=0, delta=piece, logprobs=[])
                yield event("response.output_text.done", **place, content_index=0, text=said, logprobs=[])
                yield event("response.content_part.done", **place, content_index=0, part=part)
            yield event("response.output_item.done", output_index=0, item=item)
            yield event("response.completed", response=response)

        return response, events()


def start(port=0):
    """A provider on a port of this machine; its address and the list of what it records."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}", Handler.recorded
