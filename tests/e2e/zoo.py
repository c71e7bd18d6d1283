"""Hostile programs: each ends in its finding and within its bound, touchstone stays small and
nothing is left.

reference/zoo/animals.json names the finding of each animal, several where it does several things,
null where nothing is wrong with it, and {"one_of": [...]} where it races
with us. They are judged by a contract of their own, whose cases are a
greeting, a question and an end; an animal that is late meets one that does not wait for long.
"""
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from program import BIN, TOUCHSTONE, Folder, check, finish

ANIMALS = pathlib.Path(__file__).resolve().parents[2] / "reference/zoo/animals.json"
MOST_MEMORY_KIB = 64 * 1024
CASE_MS = 3000
# For an animal with which nothing is wrong: it may be slow on a busy machine or disk.
PATIENT_MS = 40000
# For the end of the tree, the drain of its pipes and the folders; also on a busy machine.
AFTER_CASE_MS = 12000

CONTRACT = f"""
contract: zoo
revision: "1"
title: a greeting, a question and an end
unit: {{framing: json-lines}}
bounds: {{start: 1000, request: 1000, exit: 1000, case: {CASE_MS}}}
wire: ZOO-001
frames: {{out: {{by: /type, kinds: {{answer: {{schema: "frames.json#/$defs/answer"}}}}}}}}
"""
REQUIREMENTS = """
- {id: ZOO-001, level: MUST, family: a, says: Lines are frames., source: [S], basis: T, breaks: all, rule: {wire: frames-only}}
- {id: ZOO-002, level: MUST, family: a, says: It talks., source: [S], basis: T, breaks: all}
- {id: ZOO-003, level: MUST, family: a, says: It leaves nothing., source: [S], basis: T, breaks: all, rule: {leftovers: none}}
"""
SCHEMA = """{"$schema": "https://json-schema.org/draft/2020-12/schema",
 "$defs": {"answer": {"required": ["id"], "x-requirement": "ZOO-002"}}}"""
SUITE = """
contract: zoo
cases:
  - id: zoo/meeting
    title: a greeting, a question and an end
    decides: [ZOO-002]
    steps: &steps
      - start: {}
      - expect: {type: hello}
      - send: {type: ask, id: 1}
      - expect: {type: answer, id: 1}
      - close: {send: {type: bye}, exit: 0}
  - id: zoo/impatient-meeting
    title: the same in a hurry
    decides: [ZOO-002]
    bounds: {request: 300}
    steps: *steps
  - id: zoo/patient-meeting
    title: the same without hurry
    decides: [ZOO-002]
    bounds: {start: PATIENT, request: PATIENT, exit: PATIENT, case: PATIENT}
    steps: *steps
""".replace("PATIENT", str(PATIENT_MS))


def write_law(tree):
    files = {"specs/zoo/contract.yaml": CONTRACT, "specs/zoo/requirements.yaml": REQUIREMENTS,
             "specs/zoo/schema/frames.json": SCHEMA, "suites/zoo/meeting.yaml": SUITE,
             "specs/zoo/profiles/full.yaml": "profile: full\ntitle: all\nrequirements: all\n",
             "fixtures/none": "", "runners/units/none": ""}
    for name, text in files.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def peak_memory(pid):
    """The most that a process has had in memory so far, in KiB, or 0 when it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def watch(process):
    """Waits for the end, and says what memory was seen on the way."""
    peak = 0
    handle = os.pidfd_open(process.pid)
    while True:
        peak = max(peak, peak_memory(process.pid))
        ended, _, _ = select.select([handle], [], [], 0.02)
        if ended:
            os.close(handle)
            return peak


def left_running(animal):
    """Processes of that animal that run; one that waits to be reaped has ended."""
    running = []
    for path in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (path / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if words[:2] == [str(BIN / "zoo").encode(), animal.encode()]:
            running.append(b" ".join(words).decode())
    return running


def meet(animal, case, tree, folder):
    report = folder / f"{animal}.json"
    environment = dict(os.environ, TOUCHSTONE_TREE=str(tree), TMPDIR=str(folder))
    command = [TOUCHSTONE, "run", "zoo", "--only", case, f"--report=json={report}", "--",
               str(BIN / "zoo"), animal]
    with tempfile.TemporaryFile() as output:
        with subprocess.Popen(command, env=environment, stdout=output, stderr=output) as process:
            peak = watch(process)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    return peak, json.loads(report.read_text()) if report.exists() else None, text


def judge(animal, wanted, tree, folder):
    races = wanted["one_of"] if isinstance(wanted, dict) else []
    wanted = [wanted] if isinstance(wanted, str) else races or wanted or []
    case = ("zoo/impatient-meeting" if "too-slow" in wanted
            else "zoo/meeting" if wanted else "zoo/patient-meeting")
    bound = PATIENT_MS if not wanted else CASE_MS
    peak, result, text = meet(animal, case, tree, folder)
    if result is None:
        return check(False, f"{animal}: there is no result: {text}")
    findings = [one["kind"] for one in result["findings"]]
    if races:
        check(set(findings) <= set(races) and (findings or None in races), f"{animal}: {findings}, not one of {races}")
    elif wanted:
        check(set(wanted) <= set(findings), f"{animal}: {findings}, not {wanted}")
        # Of the five that must not be mixed up no other one.
        apart = {"crashed", "hung", "exited-early", "not-a-frame", "wrong-frame"} - set(wanted)
        check(not apart & set(findings), f"{animal}: {findings}, not {wanted} alone")
    else:
        check(not findings, f"{animal}: {findings}, and nothing is wrong with it")
    scale = result["machine"]["calibration"]
    for case in result["cases"]:
        for attempt in case["attempts"]:
            took = attempt["duration_us"] / 1000
            check(took <= bound * scale + AFTER_CASE_MS, f"{animal}: {took} ms")
    check(peak < MOST_MEMORY_KIB, f"{animal}: touchstone took {peak} KiB")
    running = left_running(animal)
    check(not running, f"{animal}: still running: {running}")
    kept = list(folder.glob("touchstone-*"))
    check(not kept, f"{animal}: left in the temporary folder: {kept}")
    return peak


def main():
    animals = json.loads(ANIMALS.read_text())
    wanted = sys.argv[2:] or list(animals)
    known = subprocess.run([str(BIN / "zoo"), "--list"], capture_output=True, text=True, check=True)
    check(sorted(known.stdout.split()) == sorted(animals), "animals.json and zoo --list differ")
    def meet_alone(animal):
        with Folder() as folder:
            return judge(animal, animals[animal], tree, folder) or 0

    # Most of them wait, or let us wait.
    with Folder() as tree, ThreadPoolExecutor(4) as cages:
        write_law(tree)
        peaks = list(cages.map(meet_alone, wanted))
    finish(f"{len(wanted)} hostile programs, touchstone took at most {max(peaks)} KiB")


main()
