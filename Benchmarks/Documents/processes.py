"""Runs a command and says what it and all its descendants cost."""

import ctypes
import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

SUBREAPER = 36  # prctl: orphans of our commands become our children, so that their cost is counted


@dataclass
class Cost:
    wall: float
    """Seconds until the command itself ended."""
    cpu: float
    """Seconds of processor time of the command and all descendants."""
    resident: int = 0
    """Bytes: the most that the largest single process held, shared pages included."""
    proportional: int = 0
    """Bytes: the most that all of them held at once, shared pages counted by share; 0 when not sampled."""
    private: int = 0
    """Bytes: the most that all of them held at once and shared with nobody; 0 when not sampled."""


def become_subreaper() -> None:
    if ctypes.CDLL(None, use_errno=True).prctl(SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def run(command: list[str], environment: dict[str, str], sample: bool = False) -> Cost:
    """Runs a command to its end; raises when it fails. Sampling costs time: do not time sampled runs."""
    sampler = Sampler() if sample else None
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, start_new_session=True)
    if sampler:
        sampler.start()
    errors = process.stderr.read() if process.stderr else b""
    cpu, resident, status = 0.0, 0, None
    while status is None:
        pid, ended, usage = os.wait4(-1, 0)
        cpu += usage.ru_utime + usage.ru_stime
        resident = max(resident, usage.ru_maxrss * 1024)
        if pid == process.pid:
            status = ended
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if sampler:
        sampler.stop()
    cpu += reap_orphans(process.pid)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {errors.decode()[-400:]}")
    proportional, private = sampler.peaks if sampler else (0, 0)
    return Cost(wall, cpu, resident, proportional, private)


def reap_orphans(group: int) -> float:
    """Waits for descendants that outlive the command, at most two seconds, then ends its process group."""
    cpu, deadline = 0.0, time.monotonic() + 2
    while True:
        try:
            pid, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return cpu
        if pid:
            cpu += usage.ru_utime + usage.ru_stime
        elif time.monotonic() > deadline:
            try:
                os.killpg(group, signal.SIGKILL)
            except ProcessLookupError:
                return cpu
        else:
            time.sleep(0.005)


class Sampler(threading.Thread):
    """Adds up the memory of all descendants of this process again and again."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peaks = (0, 0)
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.is_set():
            held = [memory(pid) for pid in descendants(os.getpid())]
            now = (sum(part[0] for part in held), sum(part[1] for part in held))
            self.peaks = (max(self.peaks[0], now[0]), max(self.peaks[1], now[1]))
            self.done.wait(0.002)

    def stop(self) -> None:
        self.done.set()
        self.join()


def descendants(ancestor: int) -> list[int]:
    parents: dict[int, int] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                fields = Path(entry.path, "stat").read_text(errors="replace").rsplit(")", 1)[1].split()
                parents[int(entry.name)] = int(fields[1])
            except (OSError, IndexError):
                continue
    found, wanted = [], [ancestor]
    while wanted:
        parent = wanted.pop()
        children = [pid for pid, of in parents.items() if of == parent]
        found += children
        wanted += children
    return found


def memory(pid: int) -> tuple[int, int]:
    """The proportional and the private size of a process in bytes; noughts when it is gone."""
    proportional = private = 0
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                proportional = int(line.split()[1]) * 1024
            elif line.startswith("Private_"):
                private += int(line.split()[1]) * 1024
    except OSError:
        pass
    return proportional, private
