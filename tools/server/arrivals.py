"""Latency of secmask-server under requests that arrive at random times, as those of many clients do.

    arrivals.py PORT BODY_FILE --rate 300 [--seconds 20] [--path /v1/mask]

Requests are sent at the times of a Poisson process, whatever became of those before, and their time counts from when they were
meant to be sent: waiting behind slow answers is not left out. (A load generator whose clients tick together sends bursts instead.)
Says requests, other statuses than 200, and latency in ms: median, 90 %, 99 %, most.
"""

import argparse
import asyncio
import collections
import random
import time


class Connections:
    """Connections that stay open, as many as are needed at a time."""

    def __init__(self, port):
        self.port = port
        self.free = []

    async def exchange(self, request):
        """Sends a request; the status of the answer, which is read whole."""
        reader, writer = self.free.pop() if self.free else await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        lower = head.lower()
        length = int(lower.split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        if b"connection: close" in lower:
            writer.close()
        else:
            self.free.append((reader, writer))
        return int(head[9:12])


async def run(port, request, rate, seconds):
    connections, times, statuses, tasks = Connections(port), [], collections.Counter(), []

    async def one(planned):
        try:
            statuses[await connections.exchange(request)] += 1
        except (OSError, asyncio.IncompleteReadError):
            statuses["failed"] += 1
        times.append(time.monotonic() - planned)

    begun = time.monotonic()
    planned = begun
    while planned < begun + seconds:
        planned += random.expovariate(rate)
        await asyncio.sleep(max(0, planned - time.monotonic()))
        tasks.append(asyncio.create_task(one(planned)))
    await asyncio.gather(*tasks)
    return times, statuses, time.monotonic() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("port", type=int)
    parser.add_argument("body")
    parser.add_argument("--rate", type=float, required=True)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--path", default="/v1/mask")
    args = parser.parse_args()
    with open(args.body, "rb") as file:
        body = file.read()
    request = (f"POST {args.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body
    times, statuses, took = asyncio.run(run(args.port, request, args.rate, args.seconds))
    times.sort()
    at = lambda share: 1000 * times[min(len(times) - 1, int(share * len(times)))]
    others = {status: count for status, count in statuses.items() if status != 200}
    print(f"{len(times) / took:.0f} requests/s for {took:.0f} s: median {at(0.5):.1f} ms, 90 % {at(0.9):.1f}, 99 % {at(0.99):.1f}, most {at(1):.1f}"
          + (f"; other statuses {others}" if others else ""))


if __name__ == "__main__":
    main()
