#!/usr/bin/env python3
"""Holds slow connections against PageServer while normal requests pass, then spoilt and pipelined requests.

Usage: Benchmarks/HTTP/hammer.py [--slow 4000] [--hold 30] [--spoilt 20000] [--pipelined 100000] [--seed 1]
Needs: swift build -c release --product PageServer
Fails (exit 1) when a normal request fails or its 99th percentile exceeds 50 ms, when a spoilt request is answered
with a fault (5xx but 501 and 505, which name what the request asked for), is not answered within 5 s, when an
answer to pipelined requests is lost or another's, or the server ends.
"""
import argparse
import pathlib
import random
import resource
import signal
import socket
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 18093
SEEDS = [
    b"GET /page?q=%E0%B8%81 HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n",
    b"POST /page HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde",
    b"POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\na=1&b=%E0+2",
    b"POST /page HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    b"POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: 104\r\n\r\n"
    b"--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\n\r\n0123456789012345678901234\r\n--XX--\r\n",
    b"GET /page HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\nHEAD /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
]
TELLING = [b"\r", b"\n", b"\r\n", b"\0", b" ", b":", b";", b",", b"%", b"/", b"?", b"0", b"9", b"f", b"\x7f", b"\xff", b"--XX"]


def spoil(source):
    """A request of the seeds with one to eight spoilt places."""
    data = bytearray(source.choice(SEEDS))
    for _ in range(source.randint(1, 8)):
        place = source.randrange(len(data) + 1)
        kind = source.randrange(5)
        if kind == 0:
            data[place:place] = source.choice(TELLING)
        elif kind == 1:
            data[place:place + 1] = source.choice(TELLING)
        elif kind == 2:
            data[place:place + source.randint(1, 20)] = b""
        elif kind == 3:
            data[place:place] = data[place:place + source.randint(1, 60)]
        else:
            data[place:place + 1] = bytes([source.randrange(256)])
    return bytes(data)


def ask(data, timeout=5):
    """All that the server answers to some bytes."""
    with socket.create_connection(("127.0.0.1", PORT), timeout) as client:
        client.settimeout(timeout)
        answer = b""
        try:
            client.sendall(data)
            client.shutdown(socket.SHUT_WR)
            while piece := client.recv(65536):
                answer += piece
        except (ConnectionResetError, BrokenPipeError, OSError) as error:
            if isinstance(error, TimeoutError):
                raise
        return answer


def hold_slow(count, seconds, source):
    """Connections that send a head byte by byte, while pages are asked for; the pages' times in ms."""
    slow = []
    for _ in range(count):
        client = socket.create_connection(("127.0.0.1", PORT), 10)
        client.sendall(b"GET /page HTTP/1.1\r\nX-A: ")
        slow.append(client)
    times, failures, answered = [], 0, 0
    end = time.monotonic() + seconds
    next_byte = 0
    while time.monotonic() < end:
        if time.monotonic() > next_byte:
            next_byte = time.monotonic() + 4
            for client in slow:
                try:
                    client.send(b"a")
                except OSError:
                    pass
        began = time.monotonic()
        answer = ask(b"GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        times.append((time.monotonic() - began) * 1000)
        failures += not answer.startswith(b"HTTP/1.1 200 ")
        time.sleep(0.005)
    for client in slow:
        client.setblocking(False)
        try:
            answered += client.recv(64).startswith(b"HTTP/1.1 408")
        except OSError:
            pass
        client.close()
    return sorted(times), failures, answered


def pipeline(count, each=500):
    """Sends marked requests without waiting, pages and forms mixed; how many answers were another's, and how many came."""
    wrong = came = 0
    for start in range(0, count, each):
        last = min(start + each, count)
        requests = b""
        for number in range(start, last):
            if number % 10 == 0:
                requests += b"GET /page?q=mark%d HTTP/1.1\r\nHost: a\r\n\r\n" % number
            else:
                body = b"x" * (number % 997)
                requests += b"POST /page HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
        with socket.create_connection(("127.0.0.1", PORT), timeout=60) as client:
            sender = threading.Thread(target=client.sendall, args=(requests,))
            sender.start()
            answers = client.makefile("rb")
            for number in range(start, last):
                length = None
                while (line := answers.readline().strip()):
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                if length is None:
                    return wrong + 1, came
                body = answers.read(length)
                came += 1
                right = b"mark%d<" % number in body if number % 10 == 0 else body == b"%d\n" % (number % 997)
                wrong += not right
            sender.join()
    return wrong, came


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--slow", type=int, default=4000)
    options.add_argument("--hold", type=int, default=30)
    options.add_argument("--spoilt", type=int, default=20000)
    options.add_argument("--pipelined", type=int, default=100000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    server = subprocess.Popen([ROOT / ".build/release/PageServer", str(PORT)])
    time.sleep(0.5)
    faults = []
    try:
        times, failures, answered = hold_slow(options.slow, options.hold, random.Random(options.seed))
        p99 = times[int(len(times) * 0.99)]
        print(f"{options.slow} slow connections held {options.hold} s: {len(times)} pages, {failures} failures, "
              f"p50 {times[len(times) // 2]:.1f} ms, p99 {p99:.1f} ms; {answered} slow ones ended with 408")
        if failures or p99 > 50:
            faults.append("normal requests suffered")
        source = random.Random(options.seed)
        statuses = {}
        for _ in range(options.spoilt):
            data = spoil(source)
            try:
                status = ask(data)[9:12].decode() or "closed"
            except TimeoutError:
                status = "hang"
            statuses[status] = statuses.get(status, 0) + 1
            if status == "hang" or status[0] == "5" and status not in ("501", "505"):
                faults.append(f"{status}: {data!r}")
        print(f"{options.spoilt} spoilt requests:", dict(sorted(statuses.items())))
        wrong, came = pipeline(options.pipelined)
        print(f"{options.pipelined} pipelined requests: {came} answers, {wrong} of another request")
        if wrong or came != options.pipelined:
            faults.append("answers swapped or lost")
        if server.poll() is not None:
            faults.append("the server ended")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)
    print("\n".join(faults[:20]) or "no fault")
    sys.exit(bool(faults))


main()
