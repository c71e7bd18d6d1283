"""Each thing that may be wrong with liars makes `touchstone liars` red, and is named.

A toy contract with shell units: the honest one greets, answers and leaves.
"""
import json
import os

from program import Folder, check, finish, run

CONTRACT = """
contract: toy
revision: "1"
title: a greeter
unit: {framing: json-lines, dialect: plain}
frames: {in: {schema: "toy.json"}, out: {schema: "toy.json"}}
scripts:
  enter: [{start: true}, {expect: {type: hello}, decides: [TOY-001]}]
  leave: [{close: {exit: 0}, decides: [TOY-002]}]
"""
ROW = "- {id: %s, level: MUST, family: toy, says: It %s., source: [S], basis: T, breaks: much}\n"
REQUIREMENTS = "".join(ROW % pair for pair in [
    ("TOY-001", "greets"), ("TOY-002", "leaves"), ("TOY-003", "answers")])
SUITE = """
contract: toy
cases:
  - id: toy/answers
    title: an ask is answered
    steps:
      - send: {type: ask}
      - expect: {type: answer}
        decides: [TOY-003]
  - id: toy/leaves
    title: a unit that was asked nothing leaves
    steps:
      - let: {asked: nothing}
"""
# What each fault does to the answer, and how it leaves.
UNIT = """#!/bin/sh
list() { for one in $FAULTS; do echo "{\\"fault\\": \\"$one\\"}"; done; exit 0; }
FAULTS="mute rude leaver"
[ "$1" = --list ] && list
answer=answer code=0 greeting=hello
case "$1" in
  rude) greeting=grunt ;;
  mute) answer=silence ;;
  leaver) code=3 ;;
  sloppy) answer=silence code=3 ;;
  tidy) ;;
esac
echo "{\\"type\\": \\"$greeting\\"}"
while read -r line; do echo "{\\"type\\": \\"$answer\\"}"; done
exit $code
"""
LIARS = """
honest: [sh, -c, "exit 1"]
program: ["${folder}/unit", "${fault}"]
list: ["${folder}/unit", --list]
liars:
"""
GOOD = {"mute": ["TOY-003"], "rude": ["TOY-001"], "leaver": ["TOY-002"]}


def lines(liars):
    return LIARS + "".join(f"- {{fault: {name}, breaks: [{', '.join(ids)}], suffers: a lot}}\n"
                           for name, ids in liars.items())


def make_tree(folder, unit=UNIT):
    for path, text in {"specs/toy/contract.yaml": CONTRACT, "specs/toy/requirements.yaml": REQUIREMENTS,
                       "specs/toy/schema/toy.json": '{"type": "object"}', "suites/toy/toy.yaml": SUITE,
                       "specs/toy/profiles/full.yaml":
                           "profile: full\ntitle: all\nrequirements: all\n"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    for name in ("fixtures", "runners/units"):
        (folder / name).mkdir(parents=True)
    program = folder / "unit"
    program.write_text(unit)
    program.chmod(0o755)
    return program


def judge(liars, *options, unit=UNIT, honest="honest"):
    """The exit code, the (kind, about) of each offence, and the matrix."""
    with Folder() as folder:
        program = make_tree(folder, unit)
        (folder / "specs/toy/liars.yaml").write_text(lines(liars))
        report = folder / "matrix.json"
        done = run("liars", "toy", f"--report=json={report}", *options, "--", str(program), honest,
                   cwd=folder, env=dict(os.environ, TOUCHSTONE_TREE=str(folder)))
        matrix = json.loads(report.read_text()) if report.exists() else None
        found = {(one["kind"], one["about"]) for one in matrix["offences"]} if matrix else done.stderr
        return done.returncode, found, matrix


def expect(name, code, offences, *given, **more):
    got, found, _ = judge(*given, **more)
    check(got == code, f"{name}: exit code {got}, not {code}: {found}")
    check(found == offences, f"{name}: {found}, not {offences}")


expect("all is well", 0, set(), GOOD)
expect("a survivor", 1, {("survived", "tidy"), ("list", "leaver"), ("list", "tidy"),
                         ("kills-nothing", "TOY-002")},
       {"mute": ["TOY-003"], "rude": ["TOY-001"], "tidy": ["TOY-002"]})
expect("an undeclared failure", 1, {("stray", "sloppy"), ("list", "sloppy")},
       {**GOOD, "sloppy": ["TOY-003"]})
expect("a claim that holds", 1, {("held", "mute")}, {**GOOD, "mute": ["TOY-003", "TOY-001"]})
expect("a requirement that kills nothing", 1, {("kills-nothing", "TOY-002")},
       {name: GOOD[name] for name in ("mute", "rude")},
       unit=UNIT.replace('FAULTS="mute rude leaver"', 'FAULTS="mute rude"'))
expect("a liar that the file does not know", 1, {("list", "other")}, GOOD,
       unit=UNIT.replace('FAULTS="', 'FAULTS="other '))
expect("a liar that the program does not know", 1, {("list", "leaver")}, GOOD,
       unit=UNIT.replace(" leaver\"", "\""))
expect("some liars only", 0, set(), GOOD, "--only-liars=mu*,rude")
expect("no liar", 4, judge(GOOD, "--only-liars=mutt")[1], GOOD, "--only-liars=mutt")
code, found, _ = judge(GOOD, honest="leaver")
check(code == 1 and ("honest", "TOY-002") in found, f"an honest unit that fails: {code}, {found}")
code, told, _ = judge({**GOOD, "mute": ["TOY-O03"]})
check(code == 3 and "liars.yaml:6:3" in told and "TOY-003" in told, f"unknown id: {code}, {told}")
finish("toy: 10 kinds of bad news, and good news")
