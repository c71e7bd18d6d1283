"""The reference in every odd and right style is conformant, also on a machine that is busy.

Each style is judged by one case in twelve, another twelfth for each; with TOUCHSTONE_ALL_CASES=1 by all.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from program import BIN, Folder, check, finish, judge, run

contract, styles, reference, *words = sys.argv[2:]
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "honest-variety.md"
program = str(BIN / styles)
listed = subprocess.run([program, "--list"], capture_output=True, check=True, timeout=30).stdout
kinds = [json.loads(line) for line in listed.splitlines()]


@contextmanager
def busy_loops(count):
    """Processes beside that want the processors for nothing."""
    loops = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def judged(name, unit, *options):
    # A style that is slow waits rather than works, so many cases run side by side.
    with Folder() as folder:
        try:
            done, result = judge(contract, unit, "--strict", "--jobs=48", *options, cwd=folder)
        except subprocess.TimeoutExpired as late:
            check(False, f"{name}: not judged after {late.timeout} s")
            return
    red = [one["id"] for one in (result or {"requirements": []})["requirements"]
           if one["verdict"] in ("fail", "warn", "inconclusive", "harness-error")]
    check(done.returncode == 0 and result and result["conformant"],
          f"{name}: exit code {done.returncode}, red: {red}\n{done.stdout[-2000:]}{done.stderr}")


def some_cases(number):
    """Every twelfth case of the contract, beginning with that number."""
    if os.environ.get("TOUCHSTONE_ALL_CASES"):
        return []
    lines = run("list", contract, "--cases").stdout.splitlines()
    cases = [line.split()[0] for line in lines if line.startswith(contract + "/")]
    check(len(cases) > 12, f"{contract} has {len(cases)} cases")
    return ["--only=" + ",".join(cases[number % 12::12])]


def in_style(number):
    style = kinds[number]["style"]
    judged(style, [program, "--style", style, *words], *some_cases(number))


def check_page():
    """The page has a row for each style, in its words, and no others."""
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", PAGE.read_text(), re.MULTILINE)
    wanted = [(kind["style"], kind["does"], kind["allowed_by"]) for kind in kinds]
    check(rows == wanted, f"{PAGE.name} is not what {styles} --list says; it should have:\n"
          + "\n".join(f"| `{style}` | {does} | {why} |" for style, does, why in wanted))


check(len(kinds) >= 20, f"only {len(kinds)} styles")
check(len({kind["does"] for kind in kinds}) == len(kinds), "two styles do the same")
check_page()
with ThreadPoolExecutor(max_workers=2) as pool:
    list(pool.map(in_style, range(len(kinds))))
honest = [str(BIN / reference), *words]
with busy_loops(4):
    judged("beside four busy loops", honest, *some_cases(0))
if shutil.which("taskset"):
    one_processor = str(min(os.sched_getaffinity(0)))
    judged("on one processor", ["taskset", "-c", one_processor, *honest], *some_cases(1))
    with busy_loops(4):
        slow = [program, "--style", "starts_slowly", *words]
        judged("slow, on one processor beside four busy loops",
               ["taskset", "-c", one_processor, *slow], "--only=rpc/ready-*,rpc/prompt-*")
else:
    print("not judged on one processor: taskset is not here")
finish(f"{contract}: {len(kinds)} styles conformant")
