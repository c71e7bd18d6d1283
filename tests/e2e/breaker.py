"""Whoever wants to break the program gets an error that says what, where and what to try; nothing
that could not be written is called written, and nothing ends well that was only half done."""
import json
import os
import resource
import signal
import subprocess

from program import BIN, TOUCHSTONE, Folder, check, finish, run

UNIT = ["--", str(BIN / "rpc-runtime"), "rpc"]
ONE = "--only=rpc/abort-mid-stream"
scenes = 0


def scene(condition, text):
    global scenes
    scenes += 1
    check(condition, text)


def with_little_room(most, *words, cwd):
    """Runs touchstone where no file may grow past `most` bytes: as good as a full disk."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    # pylint: disable=subprocess-popen-preexec-fn
    return subprocess.run([TOUCHSTONE, *words], cwd=cwd, capture_output=True, text=True,
                          errors="replace", timeout=240, check=False, preexec_fn=limit)


def reports(folder):
    done = with_little_room(40_000, "run", "rpc", ONE, "--report=html=page.html",
                            "--report=json=result.json", *UNIT, cwd=folder)
    scene(done.returncode == 7, f"a page without room: {done.returncode} {done.stderr}")
    scene("page.html could not be written" in done.stderr, f"who failed: {done.stderr}")
    summary = done.stdout[done.stdout.index("\nSummary"):]
    scene("json in result.json" in summary and "html in" not in summary, f"the summary: {summary}")
    scene("conformant to rpc" in summary and "NOT" not in summary, f"the verdict: {summary}")
    scene(not (folder / "page.html").exists(), "half a page is left")
    result = json.loads((folder / "result.json").read_text())
    scene(result["exit_code"] == 7 and "page.html" in str(result["troubles"]), "the result says less")

    done = run("run", "rpc", ONE, "--report=jsonl=/dev/full", *UNIT, cwd=folder)
    scene(done.returncode == 7 and "/dev/full could not" in done.stderr, f"jsonl: {done.stderr}")
    done = run("run", "rpc", ONE, "--report=html=", *UNIT, cwd=folder)
    scene(done.returncode == 2 and "no file name behind the =" in done.stderr, f"html=: {done.stderr}")
    done = run("run", "rpc", ONE, "--report=json=-", *UNIT, cwd=folder)
    scene(done.returncode == 0 and json.loads(done.stdout)["conformant"], f"json=-: {done.stdout[:200]}")
    scene("conformant to rpc" in done.stderr and not (folder / "-").exists(), "the console is lost")
    done = run("run", "rpc", ONE, "--report=json=-", "--report=tap=-", *UNIT, cwd=folder)
    scene(done.returncode == 2 and "one file" in done.stderr, f"two on one: {done.stderr}")


def recordings(folder):
    for place in ("/dev/null", "/dev/null/deep", "/proc/nowhere"):
        done = run("run", "rpc", ONE, f"--recordings={place}", *UNIT, cwd=folder)
        scene(done.returncode == 2 and "cannot keep recordings" in done.stderr, f"{place}: {done.stderr}")
    done = with_little_room(4000, "run", "rpc", ONE, "--recordings=kept", *UNIT, cwd=folder)
    scene(done.returncode == 7 and "trouble" in done.stdout, f"no room: {done.returncode} {done.stdout}")


def cut_recording(folder):
    done = run("run", "rpc", "--only=rpc/abort-mid-stream", "--", str(BIN / "rpc-liars"), "--fault",
               "forgets_cancelled", "rpc", cwd=folder)
    scene(done.returncode == 1, f"the liar: {done.returncode}")
    whole = folder / "touchstone-out/rpc.abort-mid-stream.jsonl"
    done = run("judge", str(whole), cwd=folder)
    scene(done.returncode == 1, f"judge: {done.returncode}")
    for words in ("fail rpc/abort-mid-stream", "RPC-054 (MUST)", "expected  true", "main.out",
                  "agrees with the live run"):
        scene(words in done.stdout, f"judge never says {words!r}: {done.stdout}")
    done = run("judge", "--json", str(whole), cwd=folder)
    scene(done.returncode == 1 and json.loads(done.stdout)["verdict"] == "fail", f"--json: {done.stdout}")
    lines = whole.read_bytes().splitlines(True)
    for keep in (1, len(lines) // 3):
        cut = folder / "cut.jsonl"
        cut.write_bytes(b"".join(lines[:keep]))
        done = run("judge", str(cut), cwd=folder)
        scene(done.returncode == 3 and "is cut" in done.stderr, f"{keep} lines: {done.returncode} {done.stderr}")


def standard_output(folder):
    for words in (["list", "rpc"], ["explain", "RPC-054"], ["man"], ["run", "rpc", ONE, *UNIT]):
        with open("/dev/full", "w", encoding="ascii") as full:
            done = subprocess.run([TOUCHSTONE, *words], cwd=folder, stdout=full, timeout=240,
                                  stderr=subprocess.PIPE, text=True, check=False)
        scene(done.returncode == 7 and "standard output" in done.stderr, f"{words[0]}: {done}")


def sealing(folder):
    words = ["certify", "sidecar-install", "-o", "b.tar", "--", str(BIN / "sidecar-installer")]
    done = with_little_room(4000, *words, cwd=folder)
    scene(done.returncode == 7 and "could be kept" in done.stderr, f"certify: {done.returncode} {done.stderr}")
    scene("File too large" in done.stderr, f"the reason: {done.stderr}")
    scene(not (folder / "b.tar").exists(), "half a bundle is left")
    scene("exit code" not in done.stdout, f"certify tells the run's exit code: {done.stdout}")
    done = run("baseline", "sidecar-install", "--write=known.yaml", "--reason=known", "--",
               str(BIN / "sidecar-install-liars"), "--fault", "ignores-pip-failure", cwd=folder)
    scene(done.returncode == 0 and "exit code" not in done.stdout, f"baseline: {done.stdout}")


def words_of_the_verdict(folder):
    for unit, code, words in ((["/nonexistent"], 6, "no such program"),
                              ([str(folder)], 6, "it is a folder"),
                              (["/etc/passwd"], 6, "may not be executed")):
        done = run("run", "rpc", "--", *unit, cwd=folder)
        scene(done.returncode == code and words in done.stderr, f"{unit}: {done.stderr}")
        scene("NOT conformant" not in done.stdout, f"{unit}: {done.stdout}")
    broken = folder / "broken"
    broken.write_text("#!/nowhere/at/all\n")
    broken.chmod(0o755)
    done = run("run", "rpc", "--", str(broken), cwd=folder)
    scene(done.returncode == 6 and "not judged by rpc" in done.stdout, f"broken: {done.stdout}")
    with subprocess.Popen([TOUCHSTONE, "run", "rpc", "--report=jsonl=/dev/stderr", *UNIT], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr:
            if "case-begin" in line:
                process.send_signal(signal.SIGINT)
                break
        out, _ = process.communicate(timeout=240)
    scene(process.returncode == 130 and "not judged to the end by rpc" in out, f"interrupted: {out}")


def typos(folder):
    signature = folder / "expected.yaml"
    signature.write_text("- requirement: RPC-054\n  reason: known\n  signature: wrong-frme RPC-054 - main /x\n")
    empty = folder / "empty.yaml"
    empty.write_text("contract: rpc\ncases: []\n")
    taken = folder / "taken.yaml"
    taken.write_text("contract: rpc\ncases:\n  - {id: rpc/abort-mid-stream, title: t, steps: [{kill: true}]}\n")
    twice = folder / "twice"
    twice.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (twice / name).write_text("contract: rpc\ncases:\n  - {id: rpc/mine, title: t, steps: [{kill: true}]}\n")
    for words, code, hint in (
            (["rnu", "rpc"], 2, "did you mean run?"),
            (["run", "rpc", "--reprot=json", *UNIT], 2, "did you mean --report?"),
            (["verify", "--kye", "x", "b.tar"], 2, "did you mean --key?"),
            (["run", "rpc", "--max-fail=0", *UNIT], 2, "range 1 to 1000000"),
            (["run", "rpc", f"--expect={signature}", *UNIT], 3, "wrong-frame"),
            (["lint", str(empty)], 3, "no case in this file"),
            (["lint", str(taken)], 3, "the suite that touchstone ships"),
            (["lint", str(twice)], 3, "already taken"),
            (["compare", "no.json", "no.json"], 3, "no.json"),
            (["compare", str(empty), str(empty)], 3, "empty.yaml"),
            (["verify", str(folder)], 3, "folder"),
            (["judge", str(empty)], 3, "empty.yaml"),
            (["check", str(folder)], 3, "folder"),
            (["verify", "/dev/zero"], 3, "goes on and on"),
            (["baseline", "rpc", "--write=/dev/full", "--reason=x", *UNIT], 2, "no plain file"),
            (["baseline", "rpc", f"--write={twice}", "--reason=x", *UNIT], 2, "no plain file"),
            (["judge", os.fsdecode(b"caf\xe9.jsonl")], 3, "caf\\xe9.jsonl")):
        done = run(*words, cwd=folder)
        scene(done.returncode == code and hint in done.stderr, f"{words}: {done.returncode} {done.stderr}")
        scene(len(done.stderr) < 2000, f"{words}: {len(done.stderr)} bytes of complaint")
    tree = BIN.parents[2] / "suites"
    if tree.is_dir():
        done = run("lint", str(tree / "rpc"), cwd=folder)
        scene(done.returncode == 0, f"the tree's own suite: {done.stderr}")


for one in (reports, recordings, cut_recording, standard_output, sealing, words_of_the_verdict, typos):
    with Folder() as place:
        one(place)
finish(f"{scenes} attempts to break it")
