"""The reference installer in every odd and right style is conformant, and the page tells of each.

Each style is judged by one case in six, another sixth for each; with TOUCHSTONE_ALL_CASES=1 by all.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

from program import BIN, Folder, check, finish, judge, run

CONTRACT = "sidecar-install"
PROGRAM = str(BIN / "sidecar-install-styles")
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "sidecar-install.md"
listed = subprocess.run([PROGRAM, "--list"], capture_output=True, check=True, timeout=30).stdout
styles = [json.loads(line) for line in listed.splitlines()]

check(len(styles) >= 12, f"only {len(styles)} styles")
rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", PAGE.read_text(), re.MULTILINE)
wanted = [(one["style"], one["does"], one["allowed_by"]) for one in styles]
check(rows == wanted, f"{PAGE.name} is not what --list says; it should have:\n"
      + "\n".join(f"| `{style}` | {does} | {why} |" for style, does, why in wanted))

lines = run("list", CONTRACT, "--cases").stdout.splitlines()
cases = [line.split()[0] for line in lines if line.startswith(CONTRACT + "/")]
cases = [one for one in cases if not one.startswith(CONTRACT + "/real-")]
check(len(cases) > 100, f"{CONTRACT} has {len(cases)} cases")
for number, style in enumerate(one["style"] for one in styles):
    some = [] if os.environ.get("TOUCHSTONE_ALL_CASES") else ["--only=" + ",".join(cases[number % 6::6])]
    with Folder() as folder:
        done, result = judge(CONTRACT, [PROGRAM, "--style", style], "--strict", *some, cwd=folder)
    red = [one["id"] for one in (result or {"requirements": []})["requirements"]
           if one["verdict"] in ("fail", "warn", "inconclusive", "harness-error")]
    check(done.returncode == 0, f"{style}: exit code {done.returncode}, red: {red}\n{done.stdout[-1500:]}")
finish(f"{CONTRACT}: {len(styles)} styles conformant")
