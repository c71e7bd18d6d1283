"""Which cases are run: filters, the last failures, shards and what they give together, an early stop."""
import json

from program import BIN, Folder, check, finish, judge, run

HONEST = [str(BIN / "agent-sidecar")]
LIAR = [str(BIN / "guest-fs-liars"), "--fault", "planted-one-less"]  # breaks GFS-112
SHARDS = 3
# What differs from run to run: times, what the machine was like, and where reports lie.
PASSING = {"wall_us", "added_us", "unit_wait_us", "duration_us", "calibration", "reports_note", "recording",
           "event"}


def ids(result):
    return [one["id"] for one in result["cases"]]


def lasting(json_value):
    if isinstance(json_value, dict):
        return {name: lasting(one) for name, one in json_value.items() if name not in PASSING}
    return [lasting(one) for one in json_value] if isinstance(json_value, list) else json_value


def filters(folder, whole):
    def chosen(text):
        done, result = judge("guest-fs", HONEST, f"--only={text}", cwd=folder)
        check(done.returncode == 0, f"{text}: exit code {done.returncode} {done.stderr}")
        return set(ids(result))

    stat = chosen("family(stat)")
    check(0 < len(stat) < len(whole["cases"]), f"family(stat): {stat}")
    one = sorted(stat)[0]
    check(chosen(f"family(stat) & !{one}") == stat - {one}, "and not")
    check(chosen(f"({one} | GFS-112), {one}") >= {one}, "a list of groups")
    for text, where, hint in (("family(stta)", "--only:8", "stat"), ("GFS-112 &", "--only:10", "level(MUST)"),
                              ("(GFS-112", "--only:9", ")"), ("lvel(MUST)", "--only:1", "level")):
        done = run("run", "guest-fs", f"--only={text}", "--", *HONEST, cwd=folder)
        check(done.returncode == 2 and where in done.stderr and hint in done.stderr, f"{text}: {done.stderr}")
    done = run("run", "guest-fs", "--only=GFS-112 & GFS-019", "--", *HONEST, cwd=folder)
    check(done.returncode == 4, f"nothing selected: exit code {done.returncode}")


def last_failed(folder):
    for words in (["--last-failed"], ["--only=verdict(fail)"]):
        done = run("run", "guest-fs", *words, "--", *HONEST, cwd=folder)
        check(done.returncode == 2 and "last.json" in done.stderr, f"no last result: {done.stderr}")
    _, result = judge("guest-fs", LIAR, cwd=folder)
    failed = [one["id"] for one in result["cases"] if one["verdict"] == "fail"]
    _, narrowed = judge("guest-fs", LIAR, "--only=verdict(fail)", cwd=folder)
    check(ids(narrowed) == failed, f"verdict(fail): {ids(narrowed)}, not {failed}")
    done, narrowed = judge("guest-fs", HONEST, "--last-failed", cwd=folder)
    check(done.returncode == 0 and ids(narrowed) == failed, f"--last-failed: {ids(narrowed)}")
    done = run("run", "guest-fs", "--last-failed", "--", *HONEST, cwd=folder)
    check(done.returncode == 4, f"nothing failed in the last run: exit code {done.returncode}")


def shards(folder, unit, whole):
    files = []
    for index in range(1, SHARDS + 1):
        files.append(f"{index}.json")
        run("run", "guest-fs", f"--shard={index}/{SHARDS}", f"--report=json={index}.json", "--", *unit,
            cwd=folder)
    parts = [json.loads((folder / file).read_text()) for file in files]
    check(sum(len(one["cases"]) for one in parts) == len(whole["cases"]), "the shards have every case once")
    check(all(one["cases"] for one in parts), "an empty shard")
    done = run("merge", *reversed(files), "--report=json=merged.json", cwd=folder)
    merged = json.loads((folder / "merged.json").read_text())
    check(done.returncode == whole["exit_code"], f"merge: exit code {done.returncode} {done.stderr}")
    for name in whole:
        check(lasting(merged.get(name)) == lasting(whole[name]) or name in PASSING, f"merged: {name} differs")
    check(set(merged) == set(whole), f"merged: {set(merged) ^ set(whole)}")
    return files


def refused(folder, files):
    other = json.loads((folder / "1.json").read_text())
    other["unit"]["argv"] = ["./another"]
    (folder / "other.json").write_text(json.dumps(other))
    (folder / "none.json").write_text("{}")
    for words, hint in ((files[:-1], f"--shard {SHARDS}/{SHARDS}"), (files + files[:1], "too"),
                        (["other.json", *files[1:]], "command line differs"),
                        (["merged.json"], "not the result of a shard"), (["none.json"], "none.json"),
                        (["missing.json"], "missing.json")):
        done = run("merge", *words, cwd=folder)
        check(done.returncode == 3 and hint in done.stderr, f"merge {words}: {done.returncode} {done.stderr}")


def max_fail(folder, whole):
    done, result = judge("guest-fs", LIAR, "--max-fail=1", "--jobs=1", cwd=folder)
    failed = [one for one in result["cases"] if one["verdict"] == "fail"]
    check(done.returncode == 1 and result["stopped_early"] and result["partial"], "not stopped early")
    check(len(failed) == 1 and len(result["cases"]) < len(whole["cases"]), f"{len(failed)} failed")
    done, result = judge("guest-fs", HONEST, "--max-fail=1", cwd=folder)
    check(done.returncode == 0 and not result["stopped_early"], "stopped without a failure")


def compared(folder, honest, wrong):
    for name, result in (("honest.json", honest), ("wrong.json", wrong)):
        (folder / name).write_text(json.dumps(result))
    done = run("compare", "honest.json", "wrong.json", cwd=folder)
    check(done.returncode == 1 and "GFS-112         pass            fail" in done.stdout, f"compare: {done.stdout}")
    done = run("compare", "wrong.json", "wrong.json", cwd=folder)
    check(done.returncode == 0 and done.stdout.count("\n") == 4, f"compare with itself: {done.stdout}")
    check(run("compare", "wrong.json", cwd=folder).returncode == 2, "compare of one")


with Folder() as place:
    last_failed(place)
    _, honest = judge("guest-fs", HONEST, cwd=place)
    shards(place, HONEST, honest)
    _, wrong = judge("guest-fs", LIAR, cwd=place)
    refused(place, shards(place, LIAR, wrong))
    filters(place, honest)
    max_fail(place, wrong)
    compared(place, honest, wrong)
    for bad in ("0/3", "4/3", "x"):
        check(run("run", "guest-fs", f"--shard={bad}", "--", *HONEST, cwd=place).returncode == 2, bad)
finish("filters, last failures, shards that merge to the whole run, an early stop")
