"""A case that is repeated keeps every attempt; what fails in one of many is red with its rate."""
import os
import pathlib

from program import BIN, Folder, check, finish, judge

SUITE = """contract: rpc
cases:
  - id: rpc/ping-again
    title: the same question many times
    repeat: 6
    cpus: 1
    steps:
      - send: {type: get_state, id: one}
      - expect: {type: response, command: get_state, id: one}
        decides: [RPC-025]
"""
# Every third start is another program; the first is the probe.
UNIT = """#!/bin/sh
exec 9>>"$0.lock"
flock 9
n=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1))
echo $n >"$0.count"
exec 9>&-
test "$(nproc)" = 1 || test $n = 1 || exit 9
case $n in 4|7) exec LIARS --fault accepts_numeric_id rpc;; esac
exec RUNTIME rpc
"""
with Folder() as folder:
    # The unit counts in a file beside itself, which full isolation would keep from the disk.
    (folder / "suite.yaml").write_text(SUITE)
    unit = folder / "sometimes"
    unit.write_text(UNIT.replace("LIARS", str(BIN / "rpc-liars"))
                    .replace("RUNTIME", str(BIN / "rpc-runtime")))
    os.chmod(unit, 0o755)
    done, result = judge("rpc", [str(unit)], f"--suite={folder / 'suite.yaml'}",
                         "--isolation=basic", "--only=rpc/ping-again",
                         f"--recordings={folder / 'kept'}", cwd=folder)
    check(done.returncode == 0, f"all six are right: exit code {done.returncode}\n{done.stdout}")
    kept = sorted(one.name for one in (folder / "kept").glob("*.jsonl"))
    check(len(kept) == 6, f"six recordings, not {kept}")
    check(len(result["cases"][0]["attempts"]) == 6, f"attempts: {result['cases'][0]['attempts']}")

    (folder / "sometimes.count").write_text("0")
    unit.write_text(unit.read_text().replace("accepts_numeric_id", "repeats_body_as_member"))
    done, result = judge("rpc", [str(unit)], f"--suite={folder / 'suite.yaml'}",
                         "--isolation=basic", "--only=rpc/ping-again", cwd=folder)
    check(done.returncode == 1, f"two of six are wrong: exit code {done.returncode}")
    row = next(one for one in result["requirements"] if one["id"] == "RPC-027")
    check(row["verdict"] == "fail", f"RPC-027: {row}")
    check(row.get("failed_repetitions") == 2 and row.get("repetitions") == 6, f"the rate: {row}")
    check("2 of 6" in done.stdout, f"the rate is not printed:\n{done.stdout}")

    # Asked for on the command line: the case says nothing of being repeated.
    (folder / "suite.yaml").write_text(SUITE.replace("    repeat: 6\n", ""))
    (folder / "sometimes.count").write_text("0")
    done, result = judge("rpc", [str(unit)], f"--suite={folder / 'suite.yaml'}", "--repeat=6",
                         "--isolation=basic", "--only=rpc/ping-again", cwd=folder)
    check(done.returncode == 1, f"--repeat: two of six are wrong: exit code {done.returncode}")
    check("2 of 6" in done.stdout, f"--repeat: the rate is not printed:\n{done.stdout}")
    for verdict in ("fail", "pass"):
        kept = [one["recording"] for one in result["cases"][0]["attempts"]
                if one["verdict"] == verdict and one.get("recording")]
        check(kept and all((folder / path).exists() for path in kept), f"--repeat: no recording of a {verdict}")
        check(any(path in done.stdout for path in kept), f"--repeat: none of {kept} is named:\n{done.stdout}")

    (folder / "sometimes.count").write_text("0")
    done, result = judge("rpc", [str(unit)], f"--suite={folder / 'suite.yaml'}", "--until-fail",
                         "--isolation=basic", "--only=rpc/ping-again", cwd=folder)
    check(done.returncode == 1 and "rounds: 3" in done.stderr, f"--until-fail: {done.returncode}\n{done.stdout}")
    check("1 of 3" in done.stdout, f"--until-fail: the rate is not printed:\n{done.stdout}")
    check("passed in" in done.stdout, f"--until-fail: where it passed is not printed:\n{done.stdout}")

    runtime = [str(BIN / "rpc-runtime"), "rpc"]
    done, result = judge("rpc", runtime, "--only=rpc/state-shape", "--until-fail", "--repeat=3",
                         "--stress=2", cwd=folder)
    check(done.returncode == 0 and "rounds: 3" in done.stderr, f"three rounds: {done.returncode}\n{done.stdout}")
    names = [one.read_text().strip() for one in pathlib.Path("/proc").glob("[0-9]*/comm") if one.exists()]
    check("ts-stress" not in names, "a busy loop is left")
finish("a repeated case")
