"""Talks to the gateway with the packages that people use, in front of a provider that records what arrives.

    python3 -m venv venv && venv/bin/pip install openai anthropic litellm
    venv/bin/python tools/gateway/try_clients.py .build/release/secmask-server [CONVERSATIONS [OPTIONS OF THE GATEWAY…]]

Each conversation has made-up secrets in the places where they occur: system prompt, messages, tool definitions, tool calls, tool
results. None may arrive at the provider, and all must come back.
"""

import json
import os
import random
import re
import string
import subprocess
import sys
import time

import stub_provider

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"


def letters(count, alphabet=string.ascii_letters + string.digits):
    return "".join(random.choice(alphabet) for _ in range(count))


def secret():
    """A secret, and a sentence that it stands in."""
    kind = random.randrange(7)
    if kind == 0:
        return value("ghp_" + letters(36))
    if kind == 1:
        return value("AKIA" + letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
    if kind == 2:
        return value("sk_" + "live_" + letters(24))
    if kind == 3:
        word = letters(16)
        return word, f"psql postgres://shop:{word}@db.internal:5432/shop"
    if kind == 4:
        word = letters(12) + '"' + letters(6) if random.random() < 0.2 else letters(18)
        return word.split('"')[0], f"export DB_PASSWORD='{word}'"
    if kind == 5:
        word = letters(40)
        return word, f"curl -H 'Authorization: Bearer {word}' https://api.internal/v1"
    lines = "\n".join(letters(64, string.ascii_letters + string.digits + "+/") for _ in range(6))
    key = "PRIVATE KEY"
    return lines, f"-----BEGIN RSA {key}-----\n{lines}\n-----END RSA {key}-----"


def value(word):
    return word, random.choice(["token: {}", "use {} for it", "KEY={}", "`{}`"]).format(word)


class Conversation:
    """Texts with secrets, for each place of a request."""

    def __init__(self):
        self.secrets = []

    def text(self):
        word, sentence = secret()
        self.secrets.append(word)
        return f"Please look at this [1]: {sentence}\nand tell me {{what}} is wrong, 100% [sure"

    def tool(self, name):
        return {"type": "object", "description": self.text(), "properties": {"command": {"type": "string", "examples": [self.text()]}}}


def openai_chat(client, talk, streams, tools):
    last = talk.text()
    call = {"id": "call_0", "type": "function", "function": {"name": "run", "arguments": json.dumps({"command": talk.text()})}}
    arguments = dict(model="m", messages=[
        {"role": "system", "content": talk.text()},
        {"role": "user", "content": [{"type": "text", "text": talk.text()},
                                     {"type": "image_url", "image_url": {"url": "data:image/png;base64," + IMAGE}}]},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "call_0", "content": talk.text()},
        {"role": "user", "content": last}])
    if tools:
        arguments["tools"] = [{"type": "function", "function": {"name": "run", "description": talk.text(), "parameters": talk.tool("run")}}]
    if not streams:
        message = client.chat.completions.create(**arguments).choices[0].message
        return last, json.loads(message.tool_calls[0].function.arguments)["command"] if tools else message.content
    content, call = "", ""
    for chunk in client.chat.completions.create(stream=True, **arguments):
        for choice in chunk.choices:
            content += choice.delta.content or ""
            for part in choice.delta.tool_calls or []:
                call += part.function.arguments or ""
    return last, json.loads(call)["command"] if tools else content


def openai_responses(client, talk, streams, tools):
    last = talk.text()
    arguments = dict(model="m", instructions=talk.text(), input=[
        {"role": "user", "content": [{"type": "input_text", "text": talk.text()}]},
        {"type": "function_call", "call_id": "call_0", "name": "run", "arguments": json.dumps({"command": talk.text()})},
        {"type": "function_call_output", "call_id": "call_0", "output": talk.text()},
        {"role": "user", "content": last}])
    if tools:
        arguments["tools"] = [{"type": "function", "name": "run", "description": talk.text(), "parameters": talk.tool("run"), "strict": False}]
    if not streams:
        response = client.responses.create(**arguments)
        return last, json.loads(response.output[0].arguments)["command"] if tools else response.output_text
    text, final = "", None
    for event in client.responses.create(stream=True, **arguments):
        if event.type in ("response.output_text.delta", "response.function_call_arguments.delta"):
            text += event.delta
        if event.type == "response.completed":
            final = event.response
    whole = final.output[0].arguments if tools else final.output_text
    assert whole == text, "the pieces are not the whole"
    return last, json.loads(text)["command"] if tools else text


def openai_completions(client, talk, streams, tools):
    last = talk.text()
    if not streams:
        return last, client.completions.create(model="m", prompt=last).choices[0].text
    return last, "".join(chunk.choices[0].text for chunk in client.completions.create(model="m", prompt=last, stream=True))


def anthropic_messages(client, talk, streams, tools):
    last = talk.text()
    arguments = dict(model="m", max_tokens=100, system=[{"type": "text", "text": talk.text(), "cache_control": {"type": "ephemeral"}}], messages=[
        {"role": "user", "content": [{"type": "text", "text": talk.text()},
                                     {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": IMAGE}},
                                     {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": talk.text()}}]},
        {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_0", "name": "run", "input": {"command": talk.text()}}]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_0", "content": [{"type": "text", "text": talk.text()}]}]},
        {"role": "assistant", "content": "ok"},
        {"role": "user", "content": last}])
    if tools:
        arguments["tools"] = [{"name": "run", "description": talk.text(), "input_schema": talk.tool("run")}]
    if not streams:
        block = client.messages.create(**arguments).content[0]
        return last, block.input["command"] if tools else block.text
    with client.messages.stream(**arguments) as stream:
        block = stream.get_final_message().content[0]
    return last, block.input["command"] if tools else block.text


def litellm_chat(address, talk, streams, tools):
    import litellm

    last = talk.text()
    arguments = dict(model="openai/m", api_base=address + "/v1", api_key="client-key", messages=[
        {"role": "system", "content": talk.text()}, {"role": "user", "content": last}])
    if not streams:
        return last, litellm.completion(**arguments).choices[0].message.content
    return last, "".join(chunk.choices[0].delta.content or "" for chunk in litellm.completion(stream=True, **arguments))


IMAGE = "iVBORw0KGgo" + letters(3_000) + "=="


def gateway(program, upstream, options):
    """Starts the gateway; its process and address."""
    process = subprocess.Popen([program, "gateway", "--upstream", upstream, "--port", "0", *options],
                               stderr=subprocess.PIPE, text=True)
    line = process.stderr.readline()
    return process, re.search(r"http://\S+", line.split("listening at")[1]).group()


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    upstream, recorded = stub_provider.start()
    process, address = gateway(program, upstream, sys.argv[3:])
    import anthropic
    import openai

    openai_client = openai.OpenAI(base_url=address + "/v1", api_key="client-key", max_retries=0)
    anthropic_client = anthropic.Anthropic(base_url=address, api_key="client-key", max_retries=0)
    ways = [(openai_chat, openai_client), (openai_responses, openai_client), (anthropic_messages, anthropic_client),
            (openai_completions, openai_client), (litellm_chat, address)]
    placed = arrived = changed = 0
    seconds = []
    try:
        for number in range(count):
            talk = Conversation()
            way, client = ways[number % len(ways)]
            before = len(recorded)
            began = time.perf_counter()
            sent, answer = way(client, talk, streams=number // 5 % 2 == 0, tools=number // 10 % 2 == 0 and way not in (openai_completions, litellm_chat))
            seconds.append(time.perf_counter() - began)
            placed += len(talk.secrets)
            body = json.dumps(json.loads(recorded[before][2]), ensure_ascii=False).replace("\\\\", "\\")
            missed = [word for word in talk.secrets if word in body or json.dumps(word)[1:-1] in body]
            arrived += len(missed)
            for word in missed:
                print(f"{way.__name__}: arrived: a secret of {len(word)} characters", file=sys.stderr)
            if IMAGE not in body and way in (openai_chat, anthropic_messages):
                print(f"{way.__name__}: the picture has changed", file=sys.stderr)
                changed += 1
            if answer != sent:
                changed += 1
                print(f"{way.__name__}: came back differently", file=sys.stderr)
            keys = {name.lower(): value for name, value in recorded[before][1].items()}
            if "client-key" not in keys.get("authorization", "") + keys.get("x-api-key", ""):
                sys.exit("the client's own key has not arrived")
    finally:
        process.terminate()
        process.wait()
    seconds.sort()
    print(f"{count} conversations, {placed} secrets: {arrived} arrived, {changed} answers differ; "
          f"median {1000 * seconds[len(seconds) // 2]:.1f} ms")
    sys.exit(arrived + changed > 0)


main()
