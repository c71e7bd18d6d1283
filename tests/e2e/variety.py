"""A reference in every odd and right style is conformant: variety.py BIN CONTRACT STYLES PAGE.

Each style is judged by one case in six, another sixth for each; with TOUCHSTONE_ALL_CASES=1 by all. The
page has a row for each style, in its words.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

from program import BIN, Folder, check, finish, judge, run

contract, styles, page = sys.argv[2:]
PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / page
program = str(BIN / styles)
listed = subprocess.run([program, "--list"], capture_output=True, check=True, timeout=30).stdout
kinds = [json.loads(line) for line in listed.splitlines()]
cases = [line.split()[0] for line in run("list", contract, "--cases").stdout.splitlines()
         if line.startswith(contract + "/")]
check(len(cases) > 12, f"{contract} has {len(cases)} cases")
check(len(kinds) >= 12, f"only {len(kinds)} styles")
check(len({kind["does"] for kind in kinds}) == len(kinds), "two styles do the same")

rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", PAGE.read_text(), re.MULTILINE)
wanted = [(kind["style"], kind["does"], kind["allowed_by"]) for kind in kinds]
check(rows == wanted, f"{PAGE.name} is not what {styles} --list says; it should have:\n"
      + "\n".join(f"| `{style}` | {does} | {why} |" for style, does, why in wanted))

for number, kind in enumerate(kinds):
    some = [] if os.environ.get("TOUCHSTONE_ALL_CASES") else ["--only=" + ",".join(cases[number % 6::6])]
    with Folder() as folder:
        done, result = judge(contract, [program, "--style", kind["style"]], "--strict", *some, cwd=folder)
    red = [one["id"] for one in (result or {"requirements": []})["requirements"]
           if one["verdict"] in ("fail", "warn", "inconclusive", "harness-error")]
    check(done.returncode == 0 and result and result["conformant"],
          f"{kind['style']}: exit code {done.returncode}, red: {red}\n{done.stdout[-2000:]}{done.stderr}")
finish(f"{contract}: {len(kinds)} styles conformant")
