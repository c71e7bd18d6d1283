"""Killed with SIGKILL in the middle of a run, touchstone leaves no process, and the next run
sweeps its folders."""
import os
import pathlib
import signal
import subprocess
import time

from program import BIN, TOUCHSTONE, Folder, check, finish, run


def running(marker):
    """Command lines of processes whose environment or arguments hold the marker."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            text = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            state = (entry / "stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        if marker.encode() in text and state != "Z":
            found.append((entry / "cmdline").read_bytes())
    return found


def wait_until(condition, seconds):
    """Polls a condition until it holds or the deadline has passed."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        os.sched_yield()
    return True


with Folder() as folder:
    environment = dict(os.environ, TMPDIR=str(folder))
    command = [TOUCHSTONE, "run", "rpc", "--jobs=4", "--", str(BIN / "rpc-runtime"), "rpc"]
    for _ in range(5):
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as started:
            seen = wait_until(lambda: len(running(f"{folder}/touchstone-")) >= 2, 60)
            check(seen, "no unit was seen running")
            started.send_signal(signal.SIGKILL)
        check(wait_until(lambda: not running(f"{folder}/touchstone-"), 10),
              f"still running: {running(f'{folder}/touchstone-')}")
    check(list(folder.glob("touchstone-??????")), "the killed runs left nothing to sweep")
    done = run("run", "rpc", "--only", "rpc/state-shape", "--", str(BIN / "rpc-runtime"), "rpc",
               cwd=folder, env=environment)
    check(done.returncode == 0, f"the next run ended with {done.returncode}: {done.stderr}")
    left = [one.name for one in folder.glob("touchstone-??????")]
    check(not left, f"left in TMPDIR: {left}")
finish("5 runs killed, then one that swept")
