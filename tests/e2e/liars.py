"""`touchstone liars` finds every liar of a contract by what it declares, and docs/liars names them.

Of more than forty liars about sixteen are judged, from all parts of the list, or as many as
TOUCHSTONE_SOME_LIARS says; with TOUCHSTONE_ALL_LIARS=1 all of them are.
"""
import json
import os
import pathlib
import re
import sys

from program import BIN, Folder, check, finish, run, spoken

ROOT = pathlib.Path(__file__).resolve().parents[2]
contract, honest, least, least_devious, *words = sys.argv[2:]
contract, speaks = spoken(contract)


def judged(folder, name, *options):
    """The kill matrix as data, and how the command ended."""
    table = folder / f"{name}.json"
    done = run("liars", contract, *speaks, f"--report=json={table}", *options, "--", str(BIN / honest), *words,
               cwd=folder, timeout=500)
    check(table.exists(), f"no matrix: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return (json.loads(table.read_text()) if table.exists() else {"liars": [], "offences": []}), done


known = (ROOT / "specs" / contract / "liars.yaml").read_text()
faults = re.findall(r"^ *- fault: (\S+)$", known, re.MULTILINE)
devious = re.findall(r"^ *devious: true$", known, re.MULTILINE)
check(len(faults) >= int(least), f"{len(faults)} liars, not {least}")
check(len(devious) >= int(least_devious), f"{len(devious)} devious liars, not {least_devious}")
some = len(faults) > 40 and not os.environ.get("TOUCHSTONE_ALL_LIARS")
with Folder() as folder:
    count = int(os.environ.get("TOUCHSTONE_SOME_LIARS", "16"))
    options = ["--only-liars=" + ",".join(faults[::len(faults) // count])] if some else []
    matrix, done = judged(folder, "all", *options)
    # What kills nothing yet is told by the page; it does not make this test red.
    offences = [one for one in matrix["offences"] if one["kind"] != "kills-nothing"]
    # Beside a hundred others an honest run or a liar may also have been too late to be judged (5).
    check(done.returncode in ((1, 5) if matrix["offences"] else (0,)),
          f"exit code {done.returncode} with {len(matrix['offences'])} offences")
    again = sorted({liar["fault"] for liar in matrix["liars"] for one in offences
                    if liar["fault"] in one["text"]})
    if again:
        # A hundred liars side by side load the machine: what offends must do so on its own as well.
        print("judged once more, alone:", ", ".join(again))
        second, done = judged(folder, "again", "--jobs=2", "--only-liars=" + ",".join(again))
        check(done.returncode == (1 if second["offences"] else 0), f"alone: exit code {done.returncode}")
        offences = [one for one in second["offences"] if one["kind"] != "kills-nothing"]
    for offence in offences:
        check(False, f"{offence['kind']}: {offence['text']}")
    page = ROOT / "docs" / "liars" / f"{contract}.md"
    if not page.exists():
        print(f"SKIPPED: docs/liars/{contract}.md is not there, so it is not looked at")
    text = page.read_text() if page.exists() else "".join(faults)
    for liar in matrix["liars"][::10]:
        told = run("explain", liar["breaks"][0]).stdout
        check(liar["fault"] in told, f"explain {liar['breaks'][0]} does not name {liar['fault']}")
    for liar in matrix["liars"]:
        check(liar["fault"] in text,
              f"docs/liars/{contract}.md does not name {liar['fault']}: write it anew with "
              f"touchstone liars {contract} --report markdown=docs/liars/{contract}.md")
finish(f"{contract}: {len(matrix['liars'])} of {len(faults)} liars judged")
