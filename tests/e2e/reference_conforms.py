"""The honest reference is conformant, and judging its recordings gives the live verdicts."""
import json
import sys

from program import BIN, Folder, check, finish, judge, run, spoken

contract, reference, *words = sys.argv[2:]
contract, speaks = spoken(contract)
with Folder() as folder:
    kept = folder / "recordings"
    done, result = judge(contract, [str(BIN / reference), *words], f"--recordings={kept}",
                         *speaks, cwd=folder)
    check(done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}{done.stderr}")
    check(result and result["conformant"] is True, "the result says that it is not conformant")
    recordings = sorted(kept.glob("*.jsonl"))
    cases = len(result["cases"]) if result else 0
    check(len(recordings) == cases > 0, f"{len(recordings)} recordings of {cases} cases")
    for recording in recordings:
        live = json.loads(recording.read_text().splitlines()[-1])["verdict"]
        judged = run("judge", str(recording), cwd=folder)
        line = recording.read_text().splitlines()[-1]
        check(judged.returncode == 0, f"{recording.name}: judge ended with {judged.returncode}")
        check(judged.stdout.strip() in line, f"{recording.name}: other bytes than the live verdict")
        check(json.loads(judged.stdout) == live, f"{recording.name}: another verdict")
        check("agrees with the live run" in judged.stderr, f"{recording.name}: {judged.stderr}")
    finish(f"{contract}: {cases} cases conformant, every recording judged as the live run was")
