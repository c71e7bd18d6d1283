"""The reference installer with the machine's own Python, pip and an index on the disk."""
import shutil
import subprocess
import sys

from program import BIN, Folder, check, finish, judge

python = shutil.which("python3")
venv = python and subprocess.run([python, "-m", "ensurepip", "--version"], capture_output=True, check=False)
if not python or venv.returncode != 0:
    print("SKIPPED: `python3 -m ensurepip --version` does not succeed here (on Debian: apt-get install python3-venv)")
    sys.exit(0)
with Folder() as folder:
    done, result = judge("sidecar-install@real", [str(BIN / "sidecar-installer")], cwd=folder)
    verdicts = {one["id"]: one["verdict"] for one in (result or {"requirements": []})["requirements"]}
    check(done.returncode == 0 and set(verdicts.values()) == {"pass"},
          f"exit code {done.returncode}: {verdicts}\n{done.stdout[-2000:]}{done.stderr}")
    check(len(verdicts) == 5, f"{len(verdicts)} requirements")
finish("sidecar-install@real: 5 requirements hold")
