"""Programs that are no runtime end in one finding of the right kind, and nothing keeps running."""
import pathlib

from program import Folder, check, finish, judge


def name_of(comm):
    """The name of a process, or nothing when it has just gone."""
    try:
        return comm.read_text().strip()
    except OSError:
        return ""


CASES = [
    (["/bin/true"], "exited-early", 1),
    (["/bin/false"], "crashed", 1),
    (["/bin/cat"], "hung", 1),
    (["yes"], "not-a-frame", 1),
    (["/nonexistent"], None, 6),
    (["/etc/passwd"], None, 6),
]
for unit, kind, code in CASES:
    with Folder() as folder:
        done, result = judge("rpc", unit, cwd=folder)
        check(done.returncode == code, f"{unit}: exit code {done.returncode}, not {code}")
        if kind is None:
            check("cannot" in done.stdout + done.stderr, f"{unit}: {done.stderr}")
            continue
        kinds = {one["kind"] for one in result["findings"]}
        check(kind in kinds, f"{unit}: {kinds}, not {kind}")
        check("is started once more" in done.stdout, f"{unit}: nobody says that it is started again")
        check(len(result["cases"]) == 1, f"{unit}: {len(result['cases'])} cases were run")
left = [one for one in pathlib.Path("/proc").glob("[0-9]*/comm") if name_of(one) == "yes"]
check(not left, f"still running: {left}")
finish(f"{len(CASES)} programs that are no runtime")
