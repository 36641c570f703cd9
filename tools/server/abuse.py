"""Thousands of malformed, oversized, slow and aborted requests to secmask-server, and whether it stands them.

    abuse.py SERVER SECMASK [--requests 5000] [--together 64] [--port 8399]

Between them a good client asks for the same text again and again: every answer it gets must be right. In the end the server must be
alive, have about as many open files as before, and stop when asked. Says what the bad requests were answered, and how long the
good ones took; exits with 1 where any of this failed.
"""

import argparse
import asyncio
import collections
import http.client
import random
import subprocess
import sys
import threading
import time

from service import Service, mask

HEAD = b"POST /v1/mask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


def with_body(body, head=HEAD):
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def malformed(rng):
    """A request that is not one, or not one of this service's."""
    noise = bytes(rng.randrange(256) for _ in range(rng.randint(1, 2000)))
    good = with_body(b'{"text":"password: abc"}')
    position = rng.randrange(len(good))
    return rng.choice((
        noise,
        with_body(noise),
        with_body(b'{"text":"' + noise + b'"}'),
        good[:position] + bytes([rng.randrange(256)]) + good[position + 1 :],
        with_body(b"[" * rng.randint(1, 100_000)),
        with_body(b'{"text":' * 5000),
        with_body(rng.choice((b"", b"null", b"17", b'"x"', b"{}", b'{"text":1}', b'{"texts":"a"}', b'{"text":"\\ud800"}', b'{"text":"a","tau":"x"}', b'{"text":"a","tau":1e999}',
                              b'{"text":"a","style":"none"}', b'{"text":"a","session":"nobody"}', b'{"text":"a","text":"b"}', b'{"text":"a"} trailing', b'\xef\xbb\xbf{"text":"a"}'))),
        HEAD + b"Content-Length: " + rng.choice((b"-1", b"99999999999999999999", b"0x10", b"", b"1, 2")) + b"\r\n\r\n{}",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + rng.choice((b"zz\r\n", b"ffffffffffffffff\r\n", b"5\r\nab", b"-1\r\n", b"0\r\nX: y")),
        HEAD + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /" + bytes(rng.choice(b"abc/%.?&=") for _ in range(rng.randint(1, 3000))) + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        rng.choice((b"DELETE", b"PATCH", b"OPTIONS", b"TRACE", b"CONNECT", b"BREW")) + b" /v1/mask HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /healthz HTTP/1.1\r\nHost: attacker.example\r\n\r\n",
    ))  # fmt: skip


def oversized(rng):
    """More than the service takes: headers, a path, a body."""
    return rng.choice((
        lambda: b"GET /" + b"a" * rng.randint(20_000, 400_000) + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        lambda: HEAD + b"X-Much: " + b"y" * rng.randint(20_000, 400_000) + b"\r\n\r\n",
        lambda: HEAD + b"X: y\r\n" * rng.randint(2_000, 40_000) + b"\r\n",
        lambda: with_body(b'{"text":"' + b"a" * (9 << 20) + b'"}'),
        lambda: HEAD + b"Content-Length: 900000000000\r\n\r\n" + b" " * 100_000,
    ))()  # fmt: skip


async def one(rng, port, answers):
    kind = rng.choices(("malformed", "oversized", "slow", "aborted"), (0.6, 0.04, 0.06, 0.3))[0]
    request = oversized(rng) if kind == "oversized" else malformed(rng)
    if kind in ("slow", "aborted"):
        request = with_body(b'{"text":"the password is abc123"}')
        request = request[: rng.randrange(len(request) + 1)]
    answer = b"no answer"
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            if kind == "slow":
                for byte in request[:40]:
                    writer.write(bytes([byte]))
                    await asyncio.sleep(0.05)
            else:
                writer.write(request)
                await asyncio.wait_for(writer.drain(), 20)
            if kind == "aborted":
                if rng.random() < 0.5:
                    writer.transport.abort()
                answer = b"aborted"
            else:
                if writer.can_write_eof() and rng.random() < 0.5:
                    writer.write_eof()
                line = await asyncio.wait_for(reader.readline(), 30)
                answer = line.split(b" ")[1] if line.startswith(b"HTTP/") and b" " in line else b"closed"
        finally:
            writer.close()
    except asyncio.TimeoutError:
        answer = b"open after 30 s"
    except OSError:
        answer = b"closed"
    answers[kind, answer.decode(errors="replace")] += 1


async def attack(port, count, together, answers):
    rng, gate = random.Random(11), asyncio.Semaphore(together)

    async def limited():
        async with gate:
            await one(rng, port, answers)

    await asyncio.gather(*(limited() for _ in range(count)))


def good_client(port, text, expected, stop, times, wrong):
    connection = None
    while not stop.is_set():
        begun = time.monotonic()
        try:
            connection = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            status, masked = mask(connection, text)
            if status != 503 and (status, masked) != (200, expected):
                wrong.append(status)
        except (OSError, http.client.HTTPException) as problem:
            connection = None
            wrong.append(repr(problem))
        times.append(time.monotonic() - begun)
        time.sleep(0.01)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("secmask")
    parser.add_argument("--requests", type=int, default=5000)
    parser.add_argument("--together", type=int, default=64)
    parser.add_argument("--port", type=int, default=8399)
    args = parser.parse_args()

    text = "login for the db: admin / " + "".join(random.choice("bcdfghjkmnpqrstvwxyz23456789") for _ in range(14)) + ", thanks"
    expected = subprocess.run([args.secmask, "mask"], input=text.encode(), capture_output=True, check=True).stdout.decode()
    service = Service(args.server, args.port, "--client-timeout", "5")
    service.start()
    before, stop, times, wrong, answers = service.files(), threading.Event(), [], [], collections.Counter()
    good = threading.Thread(target=good_client, args=(args.port, text, expected, stop, times, wrong))
    good.start()
    begun = time.monotonic()
    asyncio.run(attack(args.port, args.requests, args.together, answers))
    seconds = time.monotonic() - begun
    stop.set()
    good.join()
    time.sleep(6)  # what dangles is cut off after 5
    if service.process.poll() is not None:
        print(f"the server ended with status {service.process.returncode} after {len(times)} good requests, {len(wrong)} wrong: {wrong[:3]}")
        sys.exit(1)
    after = service.files()
    for (kind, answer), count in sorted(answers.items()):
        print(f"{kind:10} {answer:16} {count}")
    times.sort()
    print(f"{args.requests} bad requests in {seconds:.0f} s; good ones meanwhile: {len(times)}, {len(wrong)} wrong, median "
          f"{1000 * times[len(times) // 2]:.1f} ms, slowest {1000 * times[-1]:.0f} ms; {service.memory()} MB; open files {before} before, {after} after")
    if wrong:
        print("wrong:", wrong[:5])
    accepted = sum(count for (kind, answer), count in answers.items() if answer == "open after 30 s")
    status = service.stop()
    print(f"ended with status {status}")
    sys.exit(1 if wrong or status or accepted or after > before + 4 else 0)


if __name__ == "__main__":
    main()
