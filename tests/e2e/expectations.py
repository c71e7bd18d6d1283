"""Known failures: a baseline of a wrong unit, and every way in which it is found to have rotted."""
import json

from program import BIN, Folder, check, finish, judge, run

HONEST = [str(BIN / "agent-sidecar")]


def liar(fault):
    return [str(BIN / "guest-fs-liars"), "--fault", fault]


LIAR = liar("planted-one-less")  # breaks GFS-112


def of(result, requirement):
    return next(one for one in result["requirements"] if one["id"] == requirement)


def states(result):
    return {one.get("requirement", one.get("case")): one["state"] for one in result["expectations"]}


def gate(folder, unit, text, *options):
    """Judges the unit with that text as its expectations."""
    (folder / "known.yaml").write_text(text)
    return judge("guest-fs", unit, "--expect=known.yaml", *options, cwd=folder)


def baseline(folder):
    made = run("baseline", "guest-fs", "--write=known.yaml", "--reason=looked into: it counts letters",
               f"--report=json={folder / 'whole.json'}", "--", *LIAR, cwd=folder)
    check(made.returncode == 0, f"baseline ended with {made.returncode}: {made.stderr}")
    text = (folder / "known.yaml").read_text()
    check("looked into" in text and "GFS-112" in text, f"the baseline: {text}")
    signature = of(json.loads((folder / "whole.json").read_text()), "GFS-112")["finding"]["signature"]
    check(json.dumps(signature) in text, f"no {signature} in {text}")
    again = run("baseline", "--write=known.yaml", "--from=whole.json", "--reason=another", cwd=folder)
    check(again.returncode == 0, f"baseline of a result: {again.stderr}")
    check((folder / "known.yaml").read_text() == text, "a reason that was there is not kept")
    return text, signature


def holds(folder, text):
    done, result = gate(folder, LIAR, text)
    check(done.returncode == 0, f"expected: exit code {done.returncode}\n{done.stdout}")
    check(of(result, "GFS-112")["verdict"] == "fail" and of(result, "GFS-112")["expected"], "GFS-112")
    check(set(states(result).values()) == {"failed"}, f"states: {states(result)}")


def rots(folder, text, signature):
    done, result = gate(folder, HONEST, text)
    check(done.returncode == 1, f"no longer fails: exit code {done.returncode}")
    check("GFS-112 no longer fails (known.yaml:3:5)" in done.stdout, f"no line: {done.stdout}")
    check(states(result)["GFS-112"] == "no-longer-fails", f"states: {states(result)}")

    done, result = gate(folder, LIAR, text.replace(signature, signature + "/else"))
    check(done.returncode == 1, f"fails differently: exit code {done.returncode}")
    check("fails differently: wrong-frame GFS-112" in done.stdout.replace("\n" + " " * 17, " "),
          f"no line: {done.stdout}")
    check(states(result)["GFS-112"] == "fails-differently", f"states: {states(result)}")

    done, result = gate(folder, LIAR, "- {requirement: GFS-112, reason: r, expires: 2020-02-29}\n")
    check(done.returncode == 1 and "expired on 2020-02-29" in done.stdout, f"expired: {done.stdout}")
    check(not of(result, "GFS-112")["expected"], "what has expired covers")


def a_part(folder, text):
    done, result = gate(folder, HONEST, text, "--only=GFS-112")
    check(done.returncode == 0, f"a part: exit code {done.returncode}\n{done.stdout}")
    check("not asked" in done.stdout and states(result)["GFS-112"] == "not-asked", "not asked")
    refused = run("baseline", "--write=new.yaml", "--from=result.json", "--reason=r", cwd=folder)
    check(refused.returncode == 3 and "part" in refused.stderr, f"a part as baseline: {refused.stderr}")
    check(not (folder / "new.yaml").exists(), "a baseline of a part was written")


def flaky(folder):
    text = "flaky: [{requirement: GFS-112, reason: comes and goes}]\n"
    for unit, state in ((LIAR, "failed"), (HONEST, "passed")):
        done, result = gate(folder, unit, text, "--only=GFS-112")
        check(done.returncode == 0, f"flaky: exit code {done.returncode}\n{done.stdout}")
        check("  flaky          GFS-112 is flaky" in done.stdout, f"flaky is not told: {done.stdout}")
        check(states(result)["GFS-112"] == state, f"flaky {state}: {states(result)}")
    many = "flaky:\n" + "".join(
        f"  - {{requirement: GFS-112, reason: r, signature: order - - main /{i}}}\n" for i in range(11))
    done, _ = gate(folder, LIAR, many, "--only=GFS-112")
    check(done.returncode == 3 and "known.yaml:12:5" in done.stderr, f"eleven flaky: {done.stderr}")


def conditions(folder):
    text = "- {requirement: GFS-112, reason: r, when: {unit_version: '<2'}}\n"
    done, _ = gate(folder, LIAR, text, "--only=GFS-112")
    check(done.returncode == 2 and "--unit-version" in done.stderr, f"no version: {done.stderr}")
    for version, code in (("1.9", 0), ("2.0", 1)):
        done, _ = gate(folder, LIAR, text, "--only=GFS-112", f"--unit-version={version}")
        check(done.returncode == code, f"version {version}: exit code {done.returncode}")


def old_files(folder):
    done, result = gate(folder, LIAR, "- requirement: GFS-112\n  reason: known\n", "--only=GFS-112")
    check(done.returncode == 0 and of(result, "GFS-112")["reason"] == "known", "the short form")
    done, _ = gate(folder, LIAR, "- requirement: GFS-1123\n  reason: known\n")
    check(done.returncode == 3 and "known.yaml:1:3" in done.stderr and "GFS-112" in done.stderr,
          f"unknown id: {done.stderr}")


with Folder() as place:
    known, way = baseline(place)
    holds(place, known)
    rots(place, known, way)
    a_part(place, known)
    flaky(place)
    conditions(place)
    old_files(place)
finish("a baseline, what it covers, and that it cannot rot")
