"""Mistakes of a user are refused with their place, what to try, and the documented exit code."""
from program import BIN, Folder, check, finish, run

HEAD = "contract: rpc\ncases:\n  - id: rpc/mine\n    title: mine\n    steps:\n"
UNIT = ["--", str(BIN / "rpc-runtime"), "rpc"]
FILES = {
    "typo in a key": (HEAD + "      - expcet: {type: ready}\n", "case.yaml:6:9:", "expect"),
    "wrong type": (HEAD + "      - expect: {type: response}\n        within_ms: soon\n",
                   "case.yaml:7:", "within_ms"),
    "unknown matcher": (HEAD + "      - expect: {id: {$regx: a}}\n", "case.yaml:6:", "$regex"),
    "unknown requirement": (HEAD + "      - expect: {type: x}\n        decides: [RPC-O01]\n",
                            "case.yaml:7:", "RPC-001"),
    "duplicate key": (HEAD + "      - expect: {type: x, type: y}\n", "case.yaml:6:", "type"),
    "duplicate id": (HEAD + "      - end_input: true\n  - {id: rpc/mine, title: t, steps: [{kill: true}]}\n",
                     "case.yaml:7:", "already taken"),
}
with Folder() as folder:
    case = folder / "case.yaml"
    for name, (text, place, word) in FILES.items():
        case.write_text(text)
        for command in (["lint", str(case)], ["run", "rpc", f"--suite={case}", *UNIT]):
            done = run(*command, cwd=folder)
            check(done.returncode == 3, f"{name}: {command[0]} ended with {done.returncode}")
            check(place in done.stderr, f"{name}: no place {place} in: {done.stderr}")
            check(word in done.stderr, f"{name}: no {word} in: {done.stderr}")
    case.write_bytes(HEAD.encode() + b"      - expect: {type: \"\xff\"}\n")
    done = run("lint", str(case), cwd=folder)
    check(done.returncode == 3 and "case.yaml:6:" in done.stderr, f"bad UTF-8: {done.stderr}")

    USAGE = [
        (["run", "rcp", *UNIT], 2, "rpc"),
        (["run", "rpc@ful", *UNIT], 2, "full"),
        (["run", "rpc"], 2, "--"),
        (["run", "rpc", "--no-such-option", *UNIT], 2, "--help"),
        (["run", "rpc", "--report=xnl", *UNIT], 2, "xml|json|junit"),
        (["run", "rpc", "--only=NO-SUCH-*", *UNIT], 4, "NO-SUCH-*"),
        (["run", "rpc", "--expect=missing.yaml", *UNIT], 3, "missing.yaml"),
        (["run", "rpc", "--unit=synpas"], 2, "synaps"),
        (["explain", "RPC-0001"], 2, "RPC-001"),
        (["judge", "missing.jsonl"], 3, "missing.jsonl"),
        (["check", "missing.json"], 3, "missing.json"),
    ]
    for words, code, hint in USAGE:
        done = run(*words, cwd=folder)
        check(done.returncode == code, f"{words}: exit code {done.returncode}, not {code}")
        check(any(one in done.stderr for one in hint.split("|")), f"{words}: {done.stderr}")

    schema = folder / "schema.json"
    schema.write_text('{"type": "integer"}')
    done = run("check", str(schema), cwd=folder, stdin=b'1\n"a"\nnot json\n')
    check(done.returncode == 1, f"check: exit code {done.returncode}")
    check(done.stdout.splitlines()[0] == '{"valid":true}', f"check: {done.stdout}")
    check(len(done.stdout.splitlines()) == 3, f"check: {done.stdout}")
    done = run("check", str(schema), cwd=folder, stdin=b"1\n2\n")
    check(done.returncode == 0, f"check: exit code {done.returncode}")
    schema.write_text('{"pattern": "("}')
    done = run("check", str(schema), cwd=folder, stdin=b"1\n")
    check(done.returncode == 3, f"check with a bad pattern: exit code {done.returncode}")
finish(f"{len(FILES) + 1} bad case files, {len(USAGE)} bad command lines, 3 checks")
