"""Two hundred cases at once do not run out of descriptors where only 1024 are allowed: as many go
at once as there is room for, and it is said."""
import resource
import subprocess

from program import BIN, TOUCHSTONE, Folder, check, finish


def allow_few():
    resource.setrlimit(resource.RLIMIT_NOFILE, (1024, 1024))


with Folder() as folder:
    done = subprocess.run([TOUCHSTONE, "run", "rpc", "--jobs=200", "--", str(BIN / "rpc-runtime"), "rpc"],
                          cwd=folder, capture_output=True, text=True, timeout=500, check=False,
                          preexec_fn=allow_few)
    check(done.returncode == 0, f"exit code {done.returncode}\n{done.stdout[-3000:]}{done.stderr}")
    check("200 cases side by side" in done.stdout, f"nothing is said of it:\n{done.stdout[:1000]}")
finish("200 cases with 1024 descriptors")
