"""Whether secmask-server answers right under load, for as long as you like, and keeps its memory.

    soak.py SERVER SECMASK [--seconds 600] [--clients 16] [--kills 0] [--port 8398]

Clients send texts one after another over connections that stay open, and compare every answer with what `secmask mask` makes
of the text. With `--kills` the server is killed (SIGKILL) that often, at even intervals, and started again at once: requests that were
on their way fail, no answer is wrong, and clients go on. Says requests, failures, wrong answers, memory and open files every tenth
of the time; exits with 1 where an answer was wrong, a request failed without a kill, or memory grew over the second half by more
than a tenth.
"""

import argparse
import http.client
import subprocess
import sys
import threading
import time

from service import Service, mask, samples


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.right = self.wrong = self.failed = self.busy = 0

    def add(self, name):
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)


def client(number, port, texts, expected, end, tally):
    connection, index = None, number * 37
    while time.monotonic() < end:
        index = (index + 1) % len(texts)
        try:
            if connection is None:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            status, masked = mask(connection, texts[index])
        except (OSError, http.client.HTTPException):
            connection = None
            tally.add("failed")
            time.sleep(0.02)
            continue
        tally.add("busy" if status == 503 else "right" if status == 200 and masked == expected[index] else "wrong")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("secmask")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--port", type=int, default=8398)
    args = parser.parse_args()

    texts = samples(400, seed=int(time.time()))
    expected = [
        subprocess.run([args.secmask, "mask"], input=text.encode(), capture_output=True, check=True).stdout.decode() for text in texts
    ]
    service, tally = Service(args.server, args.port), Tally()
    print(f"ready after {service.start():.2f} s", flush=True)
    begun = time.monotonic()
    end = begun + args.seconds
    threads = [threading.Thread(target=client, args=(n, args.port, texts, expected, end, tally)) for n in range(args.clients)]
    for thread in threads:
        thread.start()
    events = [(begun + args.seconds * n / 10, "say") for n in range(1, 11)]
    events += [(begun + args.seconds * n / (args.kills + 1), "kill") for n in range(1, args.kills + 1)]
    memory, restarts = [], []
    for at, what in sorted(events):
        time.sleep(max(0, at - time.monotonic()))
        if what == "kill":
            service.kill()
            restarts.append(service.start())
        else:
            memory.append(service.memory())
            print(f"{at - begun:6.0f} s: {tally.right} right, {tally.wrong} wrong, {tally.failed} failed, {tally.busy} busy; "
                  f"{memory[-1]} MB, {service.files()} open files", flush=True)
    for thread in threads:
        thread.join()
    status = service.stop()
    total = tally.right + tally.wrong + tally.failed + tally.busy
    print(f"{total / args.seconds:.0f} requests/s; ended with status {status}")
    if restarts:
        print(f"killed and started again {len(restarts)} times, ready after {max(restarts):.2f} s at most")
    grew = not args.kills and memory[-1] > 1.1 * memory[len(memory) // 2]
    sys.exit(1 if tally.wrong or grew or status or (tally.failed and not args.kills) else 0)


if __name__ == "__main__":
    main()
