"""How the end-to-end tests run touchstone and say what failed."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

BIN = pathlib.Path(sys.argv[1]).resolve()
TOUCHSTONE = str(BIN / "touchstone")
failures = []


def check(condition, text):
    """Notes a failure; the test goes on, so that one run shows all of them."""
    if not condition:
        failures.append(text)
        print("FAILED:", text)


def run(*words, cwd=None, stdin=b"", timeout=240, env=None):
    """Runs touchstone; returns the completed process with text output."""
    done = subprocess.run([TOUCHSTONE, *words], cwd=cwd, input=stdin, capture_output=True,
                          timeout=timeout, env=env, check=False)
    done.stdout = done.stdout.decode("utf-8", "replace")
    done.stderr = done.stderr.decode("utf-8", "replace")
    return done


def spoken(contract):
    """A contract's name and its options: of process+rpc process, and that rpc is spoken."""
    name, _, speaks = contract.partition("+")
    return name, [f"--speaks={speaks}"] if speaks else []


class Folder:
    """A fresh folder that is gone afterwards."""

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="touchstone-e2e-"))
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def judge(contract, unit, *options, cwd):
    """Judges a unit; returns the completed process and the result as touchstone.result/1."""
    report = pathlib.Path(cwd) / "result.json"
    done = run("run", contract, f"--report=json={report}", *options, "--", *unit, cwd=cwd)
    result = json.loads(report.read_text()) if report.exists() else None
    return done, result


def finish(summary):
    print(summary)
    sys.exit(1 if failures else 0)
