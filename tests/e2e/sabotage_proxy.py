"""The process that plants faults is not there otherwise: streams, signals and ends pass through it."""
import json
import os
import random
import select
import signal
import subprocess

from program import TOUCHSTONE, Folder, check, finish

FAULTLESS = [TOUCHSTONE, "sabotage", "rpc", "--fault", "none"]


def proxied(script, *options, fault=None, **more):
    words = [*FAULTLESS[:4], fault or "none", *options, "--", "/bin/sh", "-c", script]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def alive(pid):
    """Whether the process still runs; a zombie does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


# Every byte, both ways, and the end of input.
noise = random.Random(1).randbytes(300_000)
unit = proxied("cat; echo told >&2; exit 7")
out, err = unit.communicate(noise, timeout=60)
check(out == noise, f"{len(out)} bytes of {len(noise)} came back, or others")
check(err == b"told\n", f"standard error: {err}")
check(unit.returncode == 7, f"exit code {unit.returncode} instead of 7")

# Death by a signal of its own.
unit = proxied("kill -SEGV $$")
unit.communicate(timeout=60)
check(unit.returncode == -signal.SIGSEGV, f"died as {unit.returncode}")

# Signals go on to the unit, which decides what they do.
for name, number in (("TERM", signal.SIGTERM), ("INT", signal.SIGINT), ("HUP", signal.SIGHUP)):
    unit = proxied(f"trap 'echo got; exit 9' {name}; echo up; while read line; do :; done")
    unit.stdout.readline()
    unit.send_signal(number)
    # A shell runs its trap when the read returns.
    out, _ = unit.communicate(b"line\n", timeout=60)
    check((out, unit.returncode) == (b"got\n", 9), f"{name}: {out}, exit code {unit.returncode}")
unit = proxied("echo up; read line; read line")
unit.stdout.readline()
unit.send_signal(signal.SIGTERM)
check(unit.wait(60) == -signal.SIGTERM, f"an untrapped TERM: {unit.returncode}")

# The unit dies with it, even when nobody could say goodbye.
unit = proxied("echo $$; exec cat")
pid = int(unit.stdout.readline())
handle = os.pidfd_open(pid)
unit.kill()
unit.wait(60)
check(bool(select.select([handle], [], [], 60)[0]) and not alive(pid), "the unit outlived its proxy")

# A host that reads no more stops the unit, as it would without.
unit = proxied("trap '' PIPE; echo first; while echo more 2>/dev/null; do :; done; exit 3")
unit.stdout.readline()
unit.stdout.close()
check(unit.wait(60) == 3, f"the unit did not notice: exit code {unit.returncode}")

# What the unit left running does not keep it, nor what it said before.
unit = proxied("echo last; sleep 600 & echo $! >&2; exit 4")
pid = int(unit.stderr.readline())
check(unit.stdout.read() == b"last\n" and unit.wait(60) == 4, f"exit code {unit.returncode}")
os.kill(pid, signal.SIGKILL)

# The report tells a fault that was planted from one that had no occasion.
with Folder() as folder:
    report = folder / "report"
    for frame, fired in (("ready", True), ("other", False)):
        unit = proxied(f"echo '{{\"type\":\"{frame}\"}}'", "--report", str(report), fault="drop:ready")
        unit.communicate(timeout=60)
        told = [json.loads(line) for line in report.read_text().splitlines()]
        check(told[-1]["fired"] is fired and told[-1]["fault"] == "drop:ready", f"{frame}: {told}")
finish("the proxy passes on streams, signals and ends")
