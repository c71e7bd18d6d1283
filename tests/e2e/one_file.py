"""One file copied elsewhere is the whole tool: what it still links dynamically is printed."""
import shutil
import subprocess

from program import BIN, TOUCHSTONE, Folder, check, finish

with Folder() as folder:
    copy = folder / "renamed"
    shutil.copy(TOUCHSTONE, copy)
    unit = folder / "runtime"
    shutil.copy(BIN / "rpc-runtime", unit)
    done = subprocess.run([str(copy), "run", "rpc", "--only=rpc/abort-mid-stream", "--", str(unit),
                           "rpc"], cwd=folder, capture_output=True, check=False, timeout=120,
                          env={"PATH": "/usr/bin:/bin"})
    check(done.returncode == 0, done.stdout.decode() + done.stderr.decode())
    linked = subprocess.run(["ldd", str(copy)], capture_output=True, check=False, timeout=30)
    text = (linked.stdout + linked.stderr).decode().strip()
    print("linked dynamically:", text)
    check("not a dynamic executable" in text or "statically linked" in text,
          "the program is not static")
    size = copy.stat().st_size
    finish(f"one static file of {size >> 20} MiB judges a runtime by itself")
