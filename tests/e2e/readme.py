"""What README.md shows of runs is what runs print, but for times and for what "..." leaves out.

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
    return re.sub(r" +", " ", TIME.sub("TIME", line)).strip()


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
        if line == "..." or not plain(line):
            continue
        if plain(line) not in printed[at:]:
            check(False, f"README.md shows a line that {command!r} does not print there: {line}\n"
                  + "\n".join(printed[at:at + 12]))
            break
        at = printed.index(plain(line), at) + 1
        shown += 1
check(shown > 10, f"only {shown} lines of transcripts in README.md")
finish(f"{shown} lines of README.md are as they are printed")
