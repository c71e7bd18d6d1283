"""Every report at once, of a run that failed, of one that was interrupted and of one that was killed."""
import json
import os
import signal
import subprocess
import xml.etree.ElementTree as xml

from program import BIN, TOUCHSTONE, Folder, check, finish, run

FILES = {"html": "out.html", "json": "out.json", "junit": "out.xml", "markdown": "out.md",
         "sarif": "out.sarif", "tap": "out.tap"}
UNIT = ["--", str(BIN / "rpc-liars"), "--fault", "forgets_cancelled", "rpc"]


def options(folder, events):
    return ["--report", f"jsonl={events}", "--report", "github",
            *(f"--report={name}={folder / file}" for name, file in FILES.items())]


def failed(folder):
    done = run("run", "rpc", "--only=rpc/abort-*", *options(folder, folder / "out.jsonl"), *UNIT,
               cwd=folder)
    check(done.returncode == 1, f"exit code {done.returncode}: {done.stderr}")
    events = [json.loads(line) for line in (folder / "out.jsonl").read_text().splitlines()]
    result = json.loads((folder / "out.json").read_text())
    check(events[0]["event"] == "run-begin" and events[-1]["event"] == "run-end", "jsonl: its ends")
    ended = sum(one["event"] == "case-end" for one in events)
    check(ended == len(result["cases"]) > 0, f"jsonl: {ended} cases")
    check(result["added_us"] <= result["wall_us"], "touchstone added more than there was")
    check("html in " in result["reports_note"], "nobody says where the reports lie")
    suites = xml.parse(folder / "out.xml").getroot()
    check(int(suites.get("failures")) > 0, "junit: no failure")
    blamed = {one["ruleId"] for one in json.loads((folder / "out.sarif").read_text())["runs"][0]["results"]}
    check("RPC-054" in blamed, f"sarif: {blamed}")
    at = next(one["at"] for one in result["requirements"] if one["id"] == "RPC-054")
    check(at.startswith("specs/rpc/requirements.yaml:"), f"the requirement stands at {at}")
    check("NOT conformant" in (folder / "out.md").read_text(), "markdown")
    check("\nnot ok " in (folder / "out.tap").read_text(), "tap: no failure")
    check("</html>" in (folder / "out.html").read_text(), "html: no end")
    check("::error file=suites/rpc/abort.yaml,line=" in done.stdout, "no annotation")


def stopped_by(number, folder):
    """Stops a run when its first case has begun; returns the events that it wrote and its exit."""
    pipe = folder / "events"
    os.mkfifo(pipe)
    with subprocess.Popen([TOUCHSTONE, "run", "rpc", *options(folder, pipe), *UNIT], cwd=folder,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        events = []
        with open(pipe, encoding="ascii") as lines:
            for line in lines:
                events.append(json.loads(line))
                if events[-1]["event"] == "case-begin" and len(events) == 2:
                    process.send_signal(number)
        return events, process.wait()


def interrupted(folder):
    events, code = stopped_by(signal.SIGINT, folder)
    check(code == 130, f"interrupted: exit code {code}")
    check(events[-1]["event"] == "run-end" and events[-1]["interrupted"], "jsonl: no end")
    check(json.loads((folder / "out.json").read_text())["interrupted"] is True, "json")
    check("interrupted before the end" in (folder / "out.xml").read_text(), "junit")
    check("\nBail out! interrupted" in (folder / "out.tap").read_text(), "tap")
    check("interrupted" in (folder / "out.md").read_text(), "markdown")
    check('"interrupted":true' in (folder / "out.html").read_text(), "html")
    log = json.loads((folder / "out.sarif").read_text())
    check(log["runs"][0]["invocations"][0]["executionSuccessful"] is False, "sarif")


def killed(folder):
    events, code = stopped_by(signal.SIGKILL, folder)
    check(code == -signal.SIGKILL, f"killed: exit code {code}")
    check(events[-1]["event"] != "run-end", "jsonl: an end")
    check(json.loads((folder / "out.json").read_text())["interrupted"] is True, "json after a kill")
    check(xml.parse(folder / "out.xml").getroot().get("errors") == "1", "junit after a kill")
    check((folder / "out.html").read_text().endswith("</html>\n"), "html after a kill")
    check((folder / "out.tap").read_text().startswith("TAP version 14\n"), "tap after a kill")
    check("interrupted before the end" in (folder / "out.md").read_text(), "markdown after a kill")
    log = json.loads((folder / "out.sarif").read_text())
    check(log["runs"][0]["invocations"][0]["executionSuccessful"] is False, "sarif after a kill")


for scene in (failed, interrupted, killed):
    with Folder() as place:
        scene(place)
with Folder() as place:
    twice = run("run", "rpc", "--report=json=a", "--report=junit=a", *UNIT, cwd=place)
    check(twice.returncode == 2 and "one file" in twice.stderr, f"two in one file: {twice.stderr}")
finish("every report of a run that failed, was interrupted, was killed")
