"""`init` finds the contract that a unit speaks; with what it writes `run` needs no argument."""
from program import BIN, Folder, check, finish, run


def begin(folder, *words):
    return run("init", *words, cwd=folder)


with Folder() as folder:
    done = run("run", cwd=folder)
    check(done.returncode == 2 and "touchstone init" in done.stderr, f"nothing to run: {done.stderr}")
    done = begin(folder)
    check(done.returncode == 2 and "no unit" in done.stderr, f"no unit: {done.returncode} {done.stderr}")

    for unit, contract in ((["rpc-runtime", "rpc"], "rpc"), (["agent-sidecar"], "guest-fs"),
                           (["agent-lifecycle-driver"], "agent-lifecycle")):
        place = folder / contract
        place.mkdir()
        done = begin(place, "--ci=github", "--", str(BIN / unit[0]), *unit[1:])
        check(done.returncode == 0 and f"{contract}: ready" in done.stdout, f"{unit}: {done.stdout}{done.stderr}")
        check((place / ".github/workflows/touchstone.yml").exists(), "no file for the CI")
    before = (place / "touchstone.yaml").read_text()
    done = begin(place, "--", str(BIN / "agent-lifecycle-driver"))
    check(done.returncode == 2 and "--force" in done.stderr, f"written over: {done.returncode} {done.stderr}")
    check((place / "touchstone.yaml").read_text() == before, "the file was changed")
    check(begin(place, "--force", "--", str(BIN / "agent-lifecycle-driver")).returncode == 0, "--force")

    done = run("run", cwd=place)
    check(done.returncode == 0, f"run without an argument: {done.stdout}{done.stderr}")
    check((place / "touchstone.xml").exists(), "the report of the file was not written")
    done = run("run", "--report=json=own.json", cwd=place)
    check(done.returncode == 0 and (place / "own.json").exists(), "a report of the command line")

    (place / "touchstone.yaml").write_text(before.replace("reports:", "report:"))
    done = run("run", cwd=place)
    check(done.returncode == 3 and "touchstone.yaml:4:1" in done.stderr and "reports" in done.stderr,
          f"a mistyped member: {done.returncode} {done.stderr}")

    silent = folder / "silent"
    silent.mkdir()
    done = begin(silent, "--contract=rpc", "--", "/bin/cat")
    check(done.returncode == 1 and "rpc: hung" in done.stdout, f"cat: {done.returncode} {done.stdout}")
    check(not (silent / "touchstone.yaml").exists(), "written for a unit that speaks nothing")
    done = begin(silent, "--", "/nonexistent")
    check(done.returncode == 6, f"a unit that is not there: {done.returncode} {done.stderr}")
finish("three contracts found, and run without an argument")
