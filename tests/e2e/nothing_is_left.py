"""Killed with SIGKILL in the middle of a run, touchstone leaves no process, and the next run
sweeps its folders."""
import os
import pathlib
import random
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
            command = (entry / "cmdline").read_bytes()
            text = (entry / "environ").read_bytes() + command
            state = (entry / "stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        if marker.encode() in text and state != "Z":
            found.append(command)
    return found


def wait_until(condition, seconds):
    """Polls a condition until it holds or the deadline has passed."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        os.sched_yield()
    return True


def wait_for(started, seconds):
    """Until it has ended by itself, or so long."""
    try:
        started.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        pass


def stale_groups():
    """Control groups whose supervisor has gone."""
    found = []
    for folder, names, _ in os.walk("/sys/fs/cgroup"):
        for name in names:
            owner = name.removeprefix("touchstone-")
            if name != owner and owner.isdigit() and not pathlib.Path("/proc", owner).exists():
                found.append(os.path.join(folder, name))
    return found


# .ci/run kills as many as the contract with users says, 50.
KILLS = int(os.environ.get("TOUCHSTONE_KILLS", "20"))
with Folder() as folder:
    environment = dict(os.environ, TMPDIR=str(folder))
    command = [TOUCHSTONE, "run", "rpc", "--jobs=4", "--", str(BIN / "rpc-runtime"), "rpc"]
    swept_something = False
    slowest = 0.0
    for kill in range(KILLS):
        # The first few when units are seen to run, the others at any moment from the first on.
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as started:
            if kill < 5:
                seen = wait_until(lambda: len(running(f"{folder}/touchstone-")) >= 2, 60)
                check(seen, "no unit was seen running")
            else:
                wait_for(started, random.uniform(0, 1.5))
            started.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        # The marker stands in the environment of units, supervisors and the launch server.
        check(wait_until(lambda: not running(str(folder)), 10),
              f"still running: {running(str(folder))}")
        slowest = max(slowest, time.monotonic() - killed)
        swept_something = swept_something or bool(list(folder.glob("touchstone-??????")))
    check(swept_something, "the killed runs left nothing to sweep")
    done = run("run", "rpc", "--only", "rpc/state-shape", "--", str(BIN / "rpc-runtime"), "rpc",
               cwd=folder, env=environment)
    check(done.returncode == 0, f"the next run ended with {done.returncode}: {done.stderr}")
    left = [one.name for one in folder.glob("touchstone-??????")]
    check(not left, f"left in TMPDIR: {left}")
    # A supervisor removes its own right after it has said that the tree is gone.
    check(wait_until(lambda: not stale_groups(), 10), f"left of control groups: {stale_groups()}")
finish(f"{KILLS} runs killed, the slowest tree gone after {slowest * 1000:.0f} ms; one that swept")
