"""What README.md shows of runs is what runs print, but for times, for what "..." leaves out, and for frames
around the blamed ones: how many there are depends on how they came.

A block that begins with "touchstone VERSION:" is a transcript. Its command is the line that begins with
"$ ", or the one that the transcript gives to repeat it.
"""
import pathlib
import re
import shlex

from program import BIN, Folder, check, finish, run

README = pathlib.Path(__file__).resolve().parents[2] / "README.md"
TIME = re.compile(r"\d+(\.\d+)? (us|ms|s)\b")


def plain(line):
    line = re.sub(r"isolation \w+$", "isolation LEVEL", TIME.sub("TIME", line))
    return re.sub(r" +", " ", line).strip()


def place_of(line, printed, at):
    """Where it stands from `at` on; -1 when nowhere. One that ends in "..." is the beginning of another."""
    for i in range(at, len(printed)):
        if printed[i] == line or (line.endswith("...") and printed[i].startswith(line[:-3])):
            return i
    return -1


def transcripts():
    for block in re.findall(r"^```text\n(.*?)^```$", README.read_text(), re.MULTILINE | re.DOTALL):
        lines = block.splitlines()
        command = [line[2:] for line in lines if line.startswith("$ ")]
        command += [line.split("repeat", 1)[1].strip() for line in lines if line.startswith("  repeat")]
        if command and any(line.startswith("touchstone ") for line in lines):
            yield command[0], [line for line in lines if not line.startswith("$ ")]


shown = 0
for command, lines in transcripts():
    words = [str(BIN / one) if (BIN / one).exists() else one for one in shlex.split(command)]
    with Folder() as folder:
        done = run(*words[1:], cwd=folder)
    printed = [plain(line.replace(f"{BIN}/", "")) for line in done.stdout.splitlines()]
    at = 0
    for line in lines:
        line = plain(line)
        if line in ("...", "") or (line.startswith("| ") and not line.startswith("| >")):
            continue
        found = place_of(line, printed, at)
        if found < 0:
            check(False, f"README.md shows a line that {command!r} does not print there: {line}\n"
                  + "\n".join(printed[at:at + 12]))
            break
        at = found + 1
        shown += 1
check(shown > 10, f"only {shown} lines of transcripts in README.md")
finish(f"{shown} lines of README.md are as they are printed")
