"""docs/tutorial.md can be followed word for word."""
import os
import pathlib
import re
import subprocess

from program import BIN, Folder, check, finish

ROOT = pathlib.Path(__file__).resolve().parents[2]
blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "docs/tutorial.md").read_text(), re.MULTILINE | re.DOTALL)
script = "".join(blocks).replace("$PWD/build/release/bin", str(BIN))
lines = [line for line in script.splitlines() if line and not line.startswith(("export", "cd ", "mkdir"))]
check(len(lines) >= 12, f"only {len(lines)} commands in the tutorial")
with Folder() as folder:
    environment = {**os.environ, "HOME": str(folder)}
    # In bash a "!" in front of a command keeps it from ending the script, whatever its code is.
    fails = 'fails() { if "$@"; then echo "this was to fail: $*"; exit 99; fi; }\n'
    checked = fails + re.sub("^! ", "fails ", script, flags=re.MULTILINE)
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", checked], cwd=ROOT, env=environment,
                          capture_output=True, text=True, timeout=300, check=False)
    check(done.returncode == 0, f"exit code {done.returncode}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    for words in ("rpc: ready", "as far as asked", "RPC-037", "no longer fails", "agreed: rpc"):
        check(words in done.stdout, f"the tutorial never prints {words!r}")
    place = folder / "touchstone-tutorial"
    check((place / ".github/workflows/touchstone.yml").exists(), "no file for the CI")
    check((place / "bundle.tar.svg").exists(), "no badge")
finish(f"{len(lines)} commands of the tutorial")
