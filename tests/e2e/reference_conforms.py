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
    judged = run("judge", "--json", str(kept), cwd=folder)
    check(judged.returncode == 0, f"judge ended with {judged.returncode}\n{judged.stderr}")
    verdicts = judged.stdout.splitlines()
    check(len(verdicts) == len(recordings), f"{len(verdicts)} verdicts: {judged.stderr}")
    for recording, verdict in zip(recordings, verdicts):
        line = recording.read_text().splitlines()[-1]
        live = json.loads(line)["verdict"]
        check(verdict in line, f"{recording.name}: other bytes than the live verdict")
        check(json.loads(verdict) == live, f"{recording.name}: another verdict")
        check(f"{recording}: agrees with the live run" in judged.stderr, f"{recording.name}: "
              f"no agreement is told")
    finish(f"{contract}: {cases} cases conformant, every recording judged as the live run was")
