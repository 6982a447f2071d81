#!/usr/bin/env python3
"""Serves one page of 8 KB by Prongsai's server (made anew for every request) and by nginx (as a file), in turn.

Usage: Benchmarks/HTTP/run.py [--seconds 6] [--rounds 4] [--save]
Needs the Debian packages nginx-light and wrk, and: swift build -c release --product PageServer
Prints requests a second, the ratio to nginx in the same round, latency, and processor time for each request.
"""
import argparse
import os
import pathlib
import re
import signal
import statistics
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
TICKS = os.sysconf("SC_CLK_TCK")
NGINX = """
worker_processes 2; daemon off; pid {folder}/pid; error_log {folder}/error.log crit;
events {{ worker_connections 4096; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  default_type "text/html; charset=utf-8";
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port} backlog=4096; root {folder}; }}
}}
"""


def processor_seconds(pid):
    """User and system time of a process and its children, which live as long as it does."""
    total = 0
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for process in [str(pid), *children]:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def wait_for(url):
    for _ in range(200):
        try:
            return urllib.request.urlopen(url, timeout=2).read()
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"{url} does not answer")


def load(url, pid, seconds):
    """One run of wrk: requests a second, p50 and p99 in ms, processor time for a request in µs."""
    subprocess.run(["wrk", "-t1", "-c64", "-d1s", url], capture_output=True, check=True)
    before = processor_seconds(pid)
    out = subprocess.run(["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", url],
                         capture_output=True, text=True, check=True).stdout
    spent = processor_seconds(pid) - before
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(out)
    count = int(re.search(r"(\d+) requests in", out)[1])

    def latency(percent):
        value, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), latency(50), latency(99), spent / count * 1e6


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=int, default=6)
    options.add_argument("--rounds", type=int, default=4)
    options.add_argument("--save", action="store_true")
    options = options.parse_args()
    program = ROOT / ".build/release/PageServer"
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        configuration = pathlib.Path(folder, "nginx.conf")
        configuration.write_text(NGINX.format(folder=folder, port=18092))
        ours = subprocess.Popen([program, "18091"], stdout=subprocess.DEVNULL)
        pathlib.Path(folder, "page").write_bytes(wait_for("http://127.0.0.1:18091/page"))
        theirs = subprocess.Popen(["nginx", "-c", configuration, "-e", f"{folder}/error.log"])
        page = wait_for("http://127.0.0.1:18092/page")
        servers = [("nginx, the page as a file", "http://127.0.0.1:18092/page", theirs.pid),
                   ("Prongsai, the page from memory", "http://127.0.0.1:18091/ready", ours.pid),
                   ("Prongsai, the page made anew", "http://127.0.0.1:18091/page", ours.pid)]
        runs = {name: [] for name, _, _ in servers}
        try:
            for turn in range(options.rounds):
                for name, url, pid in servers if turn % 2 == 0 else servers[::-1]:
                    runs[name].append(load(url, pid, options.seconds))
        finally:
            ours.send_signal(signal.SIGTERM)
            theirs.send_signal(signal.SIGTERM)
            ours.wait(15)
            theirs.wait(15)
    report(servers, runs, len(page), options)


def report(servers, runs, size, options):
    base = [run[0] for run in runs[servers[0][0]]]
    lines = [f"Page of {size:,} bytes, 64 keep-alive connections, {options.rounds} rounds of {options.seconds} s in turn, "
             f"{os.cpu_count()} cores shared with wrk; medians, ratio = median of the rounds' ratios.", "",
             "| server | req/s | ratio to nginx | p50 ms | p99 ms | CPU µs/req |", "|---|---|---|---|---|---|"]
    for name, _, _ in servers:
        rows = runs[name]
        middle = [statistics.median(column) for column in zip(*rows)]
        ratio = statistics.median(row[0] / reference for row, reference in zip(rows, base))
        lines.append(f"| {name} | {middle[0]:,.0f} | {ratio:.2f} | {middle[1]:.2f} | {middle[2]:.2f} | {middle[3]:.1f} |")
    text = "\n".join(lines) + "\n"
    print(text)
    if options.save:
        path = pathlib.Path(__file__).with_name("results.md")
        path.write_text("# The page of 8 KB beside nginx\n\n`Benchmarks/HTTP/run.py --save`\n\n" + text)


main()
