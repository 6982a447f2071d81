"""Side by side: the same ten-page report from Prongsai, WeasyPrint, Chromium and LibreOffice, in turn."""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import processes
from processes import Cost

TIME_GOAL = 1 / 10
MEMORY_GOAL = 1 / 2
READING_GOAL = 0.050


@dataclass
class Tool:
    name: str
    command: list[str]
    output: Path
    version: list[str]
    costs: list[Cost] = field(default_factory=list)
    sampled: list[Cost] = field(default_factory=list)

    def wall(self) -> float:
        return statistics.median(cost.wall for cost in self.costs)

    def cpu(self) -> float:
        return statistics.median(cost.cpu for cost in self.costs)

    def resident(self) -> int:
        """What the system says the largest process held at most: no sampling can miss it."""
        return max(cost.resident for cost in self.costs)

    def proportional(self) -> int:
        return max(cost.proportional for cost in self.sampled)

    def private(self) -> int:
        return max(cost.private for cost in self.sampled)

    def pages(self) -> str:
        text = subprocess.run(["pdfinfo", self.output], capture_output=True, text=True).stdout
        found = re.search(r"^Pages:\s+(\d+)", text, re.MULTILINE)
        return found.group(1) if found else "?"

    def version_text(self) -> str:
        text = subprocess.run(self.version, capture_output=True, text=True).stdout
        found = re.search(r"\d+(\.\d+)+", text)
        return found.group(0) if found else text.strip()


def tools(prongsai: Path, data: Path, folder: Path) -> list[Tool]:
    page, office = folder / "report.html", folder / "report.docx"
    for kind, output in (("html", page), ("docx", office)):
        report(prongsai, data, kind, output)
    environment = Path(sys.executable).parent
    chromium_profile, office_profile = folder / "chromium", folder / "libreoffice"
    ours, weasy, chromium = (folder / f"{name}.pdf" for name in ("prongsai", "weasyprint", "chromium"))
    return [
        Tool("Prongsai", report_command(prongsai, data, "pdf", ours), ours, [str(prongsai), "--version"]),
        Tool("WeasyPrint", [str(environment / "weasyprint"), str(page), str(weasy)], weasy,
             [str(environment / "weasyprint"), "--version"]),
        Tool("Chromium", [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            f"--user-data-dir={chromium_profile}", "--no-pdf-header-footer",
            f"--print-to-pdf={chromium}", page.as_uri()], chromium, ["chromium", "--version"]),
        Tool("LibreOffice", [
            "soffice", f"-env:UserInstallation={office_profile.as_uri()}", "--headless", "--convert-to",
            "pdf", "--outdir", str(folder), str(office)], folder / "report.pdf", ["soffice", "--version"]),
    ]


def report_command(prongsai: Path, data: Path, kind: str, output: Path) -> list[str]:
    return [str(prongsai), "report", str(data), "--as", "results", "--format", kind, "-o", str(output)]


def report(prongsai: Path, data: Path, kind: str, output: Path) -> None:
    subprocess.run(report_command(prongsai, data, kind, output), check=True, stdout=subprocess.DEVNULL)


def measure(tools: list[Tool], rounds: int, environment: dict[str, str]) -> None:
    """One round to warm caches and profiles, then rounds in turn, then rounds with memory sampled."""
    for number in range(rounds + 1):
        for tool in tools:
            tool.output.unlink(missing_ok=True)
            cost = processes.run(tool.command, environment)
            if number > 0:
                tool.costs.append(cost)
            if not tool.output.exists():
                raise RuntimeError(f"{tool.name} wrote nothing to {tool.output}")
    for _ in range(3):
        for tool in tools:
            tool.sampled.append(processes.run(tool.command, environment, sample=True))


def reading(prongsai: Path, documents: list[Path], runs: int, environment: dict[str, str]) -> list[str]:
    rows, slow = [], False
    for document in documents:
        command = [str(prongsai), "read", str(document), "--json"]
        walls = sorted(processes.run(command, environment).wall for _ in range(runs))
        median = statistics.median(walls)
        slow = slow or median > READING_GOAL
        size = document.stat().st_size / 1024
        rows.append(f"| {document.name} | {size:.0f} KiB | {median * 1e3:.1f} ms | {walls[-1] * 1e3:.1f} ms |")
    if not rows:
        return ["No documents to read: `../shared/seeds` is absent."]
    verdict = "missed" if slow else "reached"
    return ["| Document | size | median | slowest |", "| --- | --- | --- | --- |", *rows, "",
            f"Goal: ≤ {READING_GOAL * 1e3:.0f} ms each, process start included: {verdict}."]


def table(tools: list[Tool]) -> list[str]:
    ours = tools[0]
    lines = ["| | version | pages | wall, median (least–most) | CPU | resident | proportional | private "
             "| Prongsai ÷ it: wall | CPU | resident | proportional | private |", "| --- " * 13 + "|"]
    for tool in tools:
        walls = [cost.wall for cost in tool.costs]
        ratios = ["–"] * 5 if tool is ours else [
            f"1/{of(tool) / of(ours):.1f}"
            for of in (Tool.wall, Tool.cpu, Tool.resident, Tool.proportional, Tool.private)]
        sizes = [f"{of(tool) / 2**20:.0f} MiB" for of in (Tool.resident, Tool.proportional, Tool.private)]
        lines.append(
            f"| {tool.name} | {tool.version_text()} | {tool.pages()} "
            f"| {tool.wall() * 1e3:.0f} ms ({min(walls) * 1e3:.0f}–{max(walls) * 1e3:.0f}) "
            f"| {tool.cpu() * 1e3:.0f} ms | {' | '.join(sizes + ratios)} |")
    return lines + [
        "", "Resident: the most that the largest process held, shared pages included. Proportional and private: the most "
        "that all processes held together at a moment, shared pages counted by share or not at all; sampled every 2 ms."]


def goals(tools: list[Tool]) -> list[str]:
    ours, lines = tools[0], []
    for tool in tools[1:]:
        time = ours.wall() / tool.wall() <= TIME_GOAL
        memory = ours.resident() / tool.resident() <= MEMORY_GOAL
        lines.append(f"- {tool.name}: ≤ 1/10 of the time {'reached' if time else 'missed'}, "
                     f"≤ 1/2 of the resident memory {'reached' if memory else 'missed'}.")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--data", type=Path, help="a report's JSON; the repository's sample unless given")
    parser.add_argument("--save", action="store_true", help="also write results.md")
    options = parser.parse_args()
    prongsai = options.root / ".build/release/prongsai"
    data = options.data or options.root / "Samples/results.json"
    seeds = sorted((options.root / "../shared/seeds").resolve().glob("*.txt"))
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    processes.become_subreaper()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = tools(prongsai, data, Path(folder))
        measure(found, options.rounds, environment)
        lines = [
            "# The same report, four programs", "",
            f"`Benchmarks/Documents/run --rounds {options.rounds} --save`, {os.cpu_count()} processors; "
            "one fresh process per document, programs in turn, one round before that does not count. "
            f"Load of the machine: {before:.1f} before, {os.getloadavg()[0]:.1f} after; alone, this measurement makes "
            "about 1 of it.", "",
            *table(found), "", *goals(found), "", "# Reading", "",
            *reading(prongsai, seeds, 21, environment)]
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.save:
        Path(__file__).with_name("results.md").write_text(text)


if __name__ == "__main__":
    main()
