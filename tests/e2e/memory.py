"""touchstone stays under 64 MiB, whatever is run: seen from outside, and with all that it forks of
itself counted one by one.

A whole suite whose cases write lines of 16 MiB, units that say as much as they can in the worst
ways that we know of, and a judge of what was recorded.
"""
import os
import pathlib
import select
import subprocess
from concurrent.futures import ThreadPoolExecutor

from program import BIN, TOUCHSTONE, Folder, check, finish

MOST_KIB = 64 * 1024
RUNTIME = [str(BIN / "rpc-runtime"), "rpc"]
FLOODS = ["gigabyte_without_newline", "tiny_values_without_end", "longest_hello", "log_for_ever"]


def status_of(pid):
    """Name and peak of a process, in KiB; nothing when it is gone."""
    try:
        lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return None, 0
    words = dict(line.split(":", 1) for line in lines if ":" in line)
    return words["Name"].strip(), int(words.get("VmHWM", "0 kB").split()[0])


def children_of(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []


def peaks(command, folder):
    """Runs touchstone; the peak of it and of every part of it that is a process of its own."""
    seen = {}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, env=dict(os.environ, TMPDIR=str(folder))) as process:
        handle = os.pidfd_open(process.pid)
        ended = []
        while not ended:
            for pid in [process.pid, *children_of(process.pid)]:
                name, peak = status_of(pid)
                if name and (name == "touchstone" or name.startswith("ts-")):
                    seen[name] = max(seen.get(name, 0), peak)
            ended, _, _ = select.select([handle], [], [], 0.01)
        os.close(handle)
    return seen, process.returncode


def stays_small(what, command, folder, codes):
    seen, code = peaks(command, folder)
    check(code in codes, f"{what}: exit code {code}")
    # Not the suite alone: a run in which nothing was seen would prove nothing.
    check(seen.get("touchstone", 0) > 1024, f"{what}: touchstone was not seen: {seen}")
    for name, peak in seen.items():
        check(peak < MOST_KIB, f"{what}: {name} took {peak} KiB")
    return max(seen.values(), default=0)


def main():
    most = {}
    with Folder() as folder:
        recordings = folder / "recordings"
        most["a whole run"] = stays_small(
            "a whole run", [TOUCHSTONE, "run", "rpc", f"--recordings={recordings}", "--report=html=out.html",
                            "--report=json=out.json", "--", *RUNTIME], folder, [0])
        longest = max(recordings.glob("*.jsonl"), key=lambda path: path.stat().st_size)
        most["judge"] = stays_small("judge", [TOUCHSTONE, "judge", str(longest)], folder, [0])

        def flood(animal):
            return stays_small(animal, [TOUCHSTONE, "run", "rpc", "--only", "rpc/ready*", "--",
                                        str(BIN / "zoo"), animal], folder, [1])

        # They wait for bounds most of the time.
        with ThreadPoolExecutor(len(FLOODS)) as pool:
            most |= dict(zip(FLOODS, pool.map(flood, FLOODS)))
    finish("at most, in KiB: " + ", ".join(f"{what} {peak}" for what, peak in most.items()))


main()
