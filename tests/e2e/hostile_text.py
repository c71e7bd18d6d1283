"""A runtime that writes its worst into everything that reaches a report, through every report, a
comparison, and the sheet and badge of a certificate: nothing breaks out, nothing grows for ever."""
import json
import re
import shutil
import sys
import unicodedata
import xml.etree.ElementTree as xml

from program import BIN, Folder, check, finish, run

WORST = ("</script><script>alert(1)</script>]]>--><img src=x onerror=alert(1)>\x1b[2J\x1b]0;owned\x07"
         "\r\n::error::owned\n##[error]owned ##vso[task.complete]x ##teamcity[x]\nnot ok 1 - owned\n"
         "```\n# owned\n|a|b|\n$(id)`id`\u202e\u2066\ufeff\u2028\x9b\x00\ufffe%0A&amp;\"'\\")
# In front of an honest runtime: every other frame that it says is spoiled in its own way.
RUNTIME = f"""
import json, subprocess, sys, threading
WORST = {WORST!r}
child = subprocess.Popen([{str(BIN / "rpc-runtime")!r}, "rpc"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def forward():
    for line in sys.stdin.buffer:
        child.stdin.write(line)
        child.stdin.flush()
    child.stdin.close()
threading.Thread(target=forward, daemon=True).start()
number = 0
for line in child.stdout:
    number += 1
    frame = json.loads(line)
    sys.stderr.buffer.write(WORST.encode("utf-8", "replace") + b"\\xff\\n")
    sys.stderr.flush()
    if number % 5 == 2:
        frame = {{name: WORST if isinstance(value, str) and name not in ("type", "id") else value
                 for name, value in frame.items()}}
        frame[WORST] = WORST
    if number % 5 == 3:
        frame["type"] = WORST
    if number % 5 == 4:
        frame["id"] = WORST * 5000
    out = json.dumps(frame).encode()
    if number % 5 == 0:
        out = WORST.replace("\\n", " ").encode("utf-8", "replace")
    sys.stdout.buffer.write(out + b"\\n")
    sys.stdout.flush()
sys.exit(child.wait())
"""
FILES = {"html": "out.html", "json": "out.json", "jsonl": "out.jsonl", "junit": "out.xml",
         "markdown": "out.md", "sarif": "out.sarif", "tap": "out.tap", "console": "out.txt",
         "github": "out.github"}
MOST_BYTES = 24 << 20


def odd(text, allowed="\n"):
    """Characters that no report may show raw: controls, marks of direction, separators."""
    return sorted({one for one in text if one not in allowed and
                   (unicodedata.category(one) in ("Cc", "Cf", "Zl", "Zp", "Cs") or one in "\ufeff\ufffe")})


def read(folder, name):
    content = (folder / FILES[name]).read_bytes()
    check(len(content) < MOST_BYTES, f"{name}: {len(content)} bytes")
    return content.decode()


def reports(folder):
    unit = folder / "unit.py"
    unit.write_text(RUNTIME)
    words = [f"--report={name}={file}" for name, file in FILES.items()]
    done = run("run", "rpc", "--only=rpc/get-*,rpc/abort-*", "--jobs=4", *words, "--", sys.executable,
               str(unit), WORST.replace("\x00", ""), cwd=folder)
    check(done.returncode == 1, f"exit code {done.returncode}: {done.stderr}")
    texts = {name: read(folder, name) for name in FILES}
    for name, text in texts.items():
        check(not odd(text), f"{name}: raw {odd(text)!r}")
        check("owned" in text, f"{name}: what it said is nowhere")
    for name in ("json", "sarif"):
        json.loads(texts[name])
    for line in texts["jsonl"].splitlines():
        json.loads(line)
    xml.fromstring(texts["junit"])
    check(texts["html"].lower().count("</script") == 2, "html: another script")
    check("<img" not in texts["html"], "html: an element of its own")
    check(json.loads(texts["html"].split('id="data">', 1)[1].split("</script>", 1)[0]), "html: data")
    for line in texts["github"].splitlines():
        check(re.match(r"::(error|warning|notice) (file|title)=", line), f"github: {line[:200]}")
    tap = re.compile(r"(TAP version 14|1\.\.\d+|(not )?ok \d+ - (rpc/|requirements)|# | )")
    for line in texts["tap"].splitlines():
        check(tap.match(line), f"tap: {line[:200]}")
    for name in ("console", "markdown", "tap"):
        check("\n::" not in texts[name] and "##[" not in texts[name] and "##vso[" not in texts[name],
              f"{name}: a command for a log")
    # In Markdown text of others stands in code or has its signs escaped.
    plain = re.sub(r"(?s)(`{3,})[^\n]*\n.*?\n\1\n|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)", "", texts["markdown"])
    check("<script" not in plain and "<img" not in plain and "\n# owned" not in plain, "markdown")
    return folder / FILES["json"]


def comparison(folder, result):
    clean = folder / "clean.json"
    run("run", "rpc", "--only=rpc/get-*,rpc/abort-*", f"--report=json={clean}", "--",
        str(BIN / "rpc-runtime"), "rpc", cwd=folder)
    page = folder / "compare.html"
    done = run("compare", str(clean), str(result), f"--report=html={page}", cwd=folder)
    check(done.returncode == 1 and not odd(done.stdout), f"compare: {done.stderr} {odd(done.stdout)!r}")
    text = page.read_text()
    check(text.lower().count("</script") == 2 and not odd(text), "the page of the comparison")


def certificate(folder):
    unit = folder / ("evil " + re.sub(r"[\x00/]", "", WORST)[:120])
    shutil.copy(BIN / "sidecar-installer", unit)
    done = run("certify", "sidecar-install", "-o", "b.tar", "--", str(unit), cwd=folder)
    check(done.returncode == 0, f"certify: {done.returncode} {done.stdout[-500:]}{done.stderr}")
    sheet = (folder / "b.tar.md").read_text()
    badge = (folder / "b.tar.svg").read_text()
    check(not odd(sheet) and not odd(badge), f"sheet or badge: {odd(sheet + badge)!r}")
    plain = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", sheet)
    check("<script" not in plain and "\n::" not in sheet, f"the sheet: {plain}")
    xml.fromstring(badge)
    done = run("verify", "b.tar", cwd=folder)
    check(done.returncode == 0 and not odd(done.stdout), f"verify: {done.stdout}{done.stderr}")


with Folder() as place:
    comparison(place, reports(place))
with Folder() as place:
    certificate(place)
finish(f"{len(FILES)} reports, a comparison, a sheet and a badge of a hostile runtime")
