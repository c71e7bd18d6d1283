"""Every liar is caught by a requirement that it declares to break."""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from program import BIN, Folder, check, finish, judge, run

contract, liars, *words = sys.argv[2:]
decided = {line.split()[0] for line in run("list", contract).stdout.splitlines() if line.strip()}
program = str(BIN / liars)
listed = subprocess.run([program, "--list"], capture_output=True, check=True, timeout=30).stdout
faults = [json.loads(line) for line in listed.splitlines()]
for early in [one for one in faults if not decided & set(one["breaks"])]:
    print(f"not judged: {early['fault']}: the contract has no requirement {early['breaks']} yet")
    faults.remove(early)


def red_of(result):
    """The requirements that did not hold, with their levels."""
    return {one["id"]: one["level"] for one in result["requirements"]
            if one["verdict"] in ("fail", "warn", "note", "inconclusive")}


def judged(fault):
    """First by the cases that name what the liar breaks, then by the whole suite."""
    unit = [program, "--fault", fault["fault"], *words]
    for options in (["--only", ",".join(fault["breaks"])], []):
        with Folder() as folder:
            done, result = judge(contract, unit, "--jobs=2", *options, cwd=folder)
        if result and red_of(result).keys() & set(fault["breaks"]):
            break
    return fault, done, result


with ThreadPoolExecutor(max_workers=2) as pool:
    for fault, done, result in pool.map(judged, faults):
        name = fault["fault"]
        if result is None:
            check(False, f"{name}: no result, exit code {done.returncode}: {done.stderr}")
            continue
        wrong = red_of(result)
        caught = wrong.keys() & set(fault["breaks"])
        check(caught, f"{name}: survived (declares {fault['breaks']}, red: {sorted(wrong)})")
        blocking = any(level == "MUST" for level in wrong.values())
        check(done.returncode == (1 if blocking else 0), f"{name}: exit code {done.returncode}")
        told = run("explain", fault["breaks"][0]).stdout
        check(name in told or fault["breaks"][0] not in decided,
              f"{name}: specs/{contract}/liars.yaml does not know it")
check(len(faults) > 0, "there are no liars")
finish(f"{contract}: {len(faults)} liars judged")
