"""A random walk with one planted wrong answer is found, made as short as it gets and written as a case."""
import json
import re
import shutil
import subprocess

from program import BIN, Folder, check, finish, run

CASE = "guest-fs/random-calls"
LIAR = [str(BIN / "guest-fs-liars"), "--fault", "rename-drops-empty-folders"]
HONEST = str(BIN / "agent-sidecar")

with Folder() as folder:
    report = folder / "result.json"
    done = run("run", "guest-fs", "--only", CASE, f"--report=json={report}", "--", *LIAR, cwd=folder, timeout=500)
    check(done.returncode == 1, f"the planted answer is not found: exit code {done.returncode}\n{done.stdout}")
    shrunk = [case.get("shrunk") for case in json.loads(report.read_text())["cases"]][0]
    check(shrunk is not None, f"nothing was made shorter\n{done.stdout}{done.stderr}")
    check(shrunk["of"] == 2000 and shrunk["calls"] <= 5, f"{shrunk['calls']} of {shrunk['of']} calls are left")
    check(f"with {shrunk['calls']} of its 2000 calls" in done.stdout, f"it is not told\n{done.stdout}")
    suite = folder / shrunk["file"]
    check(suite.exists() and suite.read_text() in re.sub("^    ", "", done.stdout, flags=re.MULTILINE),
          f"{suite} is not what is printed")
    again = ["run", "guest-fs", "--suite", str(suite), "--only", f"{CASE}-shrunk", "--"]
    check(run(*again, *LIAR, cwd=folder, timeout=60).returncode == 1, "the short case does not fail the liar")
    check(run(*again, HONEST, cwd=folder, timeout=60).returncode == 0, "the short case fails the honest unit")

    one = run("run", "guest-fs", "--only", "guest-fs/random-calls-again", "--seed=3", "--recordings=three",
              "--", HONEST, cwd=folder, timeout=100)
    other = run("run", "guest-fs", "--only", "guest-fs/random-calls-again", "--recordings=one", "--", HONEST,
                cwd=folder, timeout=100)
    check(one.returncode == 0 and other.returncode == 0, f"another seed: {one.stdout}{other.stdout}")
    recordings = [(folder / name / "guest-fs.random-calls-again.jsonl").read_text().splitlines()[0]
                  for name in ("three", "one")]
    check(len(set(recordings)) == 2, "two seeds give the same calls")

    alone = folder / "alone"
    alone.mkdir()
    shutil.copy(BIN / "touchstone", alone)
    bare = subprocess.run([str(alone / "touchstone"), "run", "guest-fs", "--only", "guest-fs/random-calls-again",
                           "--", HONEST], cwd=folder, timeout=100, capture_output=True, text=True, check=False)
    check(bare.returncode == 7 and "guest-fs-model" in bare.stdout,
          f"a missing model: exit code {bare.returncode}\n{bare.stdout}{bare.stderr}")
finish(f"{shrunk['calls']} of {shrunk['of']} calls left after {shrunk['runs']} runs")
