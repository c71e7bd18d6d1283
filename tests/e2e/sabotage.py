"""A sample of the faults that the contract rpc gives is caught, and honest disturbances stay green."""
import re

from program import BIN, Folder, check, finish, run

SAMPLE = ["drop:response/prompt", "repeat:agent_end", "swap:agent_end", "mislabel:response/get_state:/id",
          "retype:response/abort:/ok", "remove:ready:/model", "null:response/set_model:/model",
          "wrong:ready:/protocol_version", "add:response/get_state:/body", "low:agent_end:/usage/input_tokens",
          "log-line", "bad-utf8"]
HONEST = ["reorder", "extend:ready"]

listed = {line.split()[0]: line.split()[1] for line in run("sabotage", "rpc", "--list").stdout.splitlines()}
for name in SAMPLE:
    check(listed.get(name) == "red", f"{name}: not among the faults of the contract")
for name in HONEST:
    check(listed.get(name) == "green", f"{name}: not among its honest disturbances")

with Folder() as folder:
    only = [word for name in SAMPLE + HONEST for word in ("--only", name)]
    done = run("sabotage", "rpc", "--all", "--jobs=4", *only, "--", str(BIN / "rpc-runtime"), "rpc", cwd=folder,
               timeout=500)
words = {line[14:].split()[0]: line[:14].strip() for line in done.stdout.splitlines()
         if re.match(r"(caught|SURVIVED|never fired|honest green|HONEST RED) ", line)}
for name in SAMPLE:
    check(words.get(name) == "caught", f"{name}: {words.get(name)}")
for name in HONEST:
    check(words.get(name) == "honest green", f"{name}: {words.get(name)}")
check(done.returncode == 0, f"exit code {done.returncode}: {done.stdout}{done.stderr}")

bad = run("sabotage", "rpc", "--fault", "drop:reddy", "--", "/bin/true")
check(bad.returncode == 2 and "drop:ready" in bad.stderr, f"an unknown fault: {bad.stderr}")
check(run("sabotage", "rpc", "--all").returncode == 2, "a missing unit is not refused")
check(run("sabotage", "rpc", "--fault", "none", "--", "/no/such/unit").returncode == 6,
      "a unit that is not there")
finish(f"rpc: {len(SAMPLE)} faults and {len(HONEST)} honest disturbances")
