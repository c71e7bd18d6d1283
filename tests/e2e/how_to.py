"""The how-to pages can be followed word for word, and docs/reference.md is what the program says."""
import os
import pathlib
import re
import subprocess

from program import BIN, Folder, check, finish, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = {"how-to-gate.md": ("RPC-054", "cancelled", "known.yaml", "parts of 2|conformant to sidecar-install"),
         "how-to-certificate.md": ("agreed: sidecar-install", "the key that you trust", "0 of"),
         "how-to-trace.md": ("fail rpc/abort-mid-stream", "agrees with the live run", "differs first")}
# In bash a "!" in front of a command keeps it from ending the script, whatever its code is.
FAILS = 'fails() { if "$@"; then echo "this was to fail: $*"; exit 99; fi; }\n'
commands = 0
for name, said in PAGES.items():
    text = (ROOT / "docs" / name).read_text()
    blocks = re.findall(r"^( *)```sh\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    script = "".join(re.sub(f"^{indent}", "", block, flags=re.MULTILINE) for indent, block in blocks)
    commands += sum(1 for line in script.splitlines() if line)
    with Folder() as folder:
        (folder / "my-runtime").write_text(f'#!/bin/sh\nexec {BIN / "rpc-runtime"} "$@"\n')
        (folder / "my-runtime").chmod(0o755)
        environment = {**os.environ, "HOME": str(folder), "PATH": f"{BIN}:{os.environ['PATH']}"}
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", FAILS + re.sub("^! ", "fails ", script, flags=re.MULTILINE)],
            cwd=folder, env=environment, capture_output=True, text=True, timeout=400, check=False)
        check(done.returncode == 0, f"{name}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        for words in said:
            check(re.search(words, done.stdout), f"{name} never prints {words!r}")
page = run("man", "--markdown").stdout
check(page == (ROOT / "docs/reference.md").read_text(),
      "docs/reference.md is not what the program says: build the target update-reference")
finish(f"{commands} commands of {len(PAGES)} pages, and the reference")
