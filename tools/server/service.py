"""A secmask-server that a check starts, and raw requests to it; nothing but Python's own library."""

import atexit
import http.client
import json
import os
import random
import signal
import socket
import string
import subprocess
import time


class Service:
    """The server under test, on a port of its own."""

    def __init__(self, program, port, *options):
        self.command = [program, "--port", str(port), *options]
        self.port = port
        self.process = None

    def start(self):
        """Starts it and waits until it is ready; seconds that took."""
        begun = time.monotonic()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                raise SystemExit(f"something else listens at port {self.port}")
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.process.kill)
        while time.monotonic() - begun < 60:
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended with status {self.process.returncode}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return time.monotonic() - begun
            except OSError:
                time.sleep(0.01)
        raise SystemExit("the server is not ready after a minute")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Asks it to end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))

    def files(self):
        """Open files, sockets among them."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


def mask(connection, text):
    """Status and masked text (None unless the status is 200)."""
    connection.request("POST", "/v1/mask", json.dumps({"text": text}).encode(), {"Content-Type": "application/json"})
    response = connection.getresponse()
    body = response.read()
    return response.status, json.loads(body)["text"] if response.status == 200 else None


def samples(count, seed):
    """Short texts, most with a made-up secret that a rule or only an expert finds."""
    rng = random.Random(seed)
    value = lambda alphabet, count: "".join(rng.choice(alphabet) for _ in range(count))
    alnum = string.ascii_letters + string.digits
    word = lambda: rng.choice("amber birch coral delta ember flint grove heron iris juniper".split())
    makers = (
        lambda: f"2024-05-01 12:00:{rng.randint(10, 59)} INFO GET /shop/items?page={rng.randint(1, 99)} 200 in {rng.randint(1, 400)} ms",
        lambda: f"hi, the db password for {word()} is {word().title()}{rng.randint(10, 99)}!{value(alnum, 4)}, please rotate it",
        lambda: f"export {word().upper()}_TOKEN=ghp_{value(alnum, 36)}",
        lambda: f'{{"user":"{word()}","password":"{value(alnum, 12)}","retries":{rng.randint(0, 9)}}}',
        lambda: f"postgres://{word()}:{value(alnum, 14)}@db-{rng.randint(1, 9)}.internal:5432/{word()}",
        lambda: f"Das WLAN oben: {word()}-{rng.randint(1000, 9999)}-{value(alnum, 5)}, Grüße aus {word().title()}",
        lambda: " ".join(word() for _ in range(rng.randint(3, 60))),
        lambda: "\n".join(f"{word()}_{n} = {value(alnum, rng.randint(3, 30))!r}" for n in range(rng.randint(2, 30))),
    )
    return [rng.choice(makers)() for _ in range(count)]
