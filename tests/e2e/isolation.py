"""A unit sees neither the caller's environment nor the caller's HOME; at the full level it reaches
nothing but loopback, and what it writes outside its folders is told and does not reach the disk."""
import json
import os
import pathlib

from program import BIN, Folder, check, finish, judge, run

SECRET = "canary-5f1d2c"
SCRIPT = 'env; echo "home is $HOME"; ls -a "$HOME"; cat "$HOME/secret" "$REAL_HOME/secret"; pwd; ls -a'
with Folder() as folder:
    home = folder / "home"
    home.mkdir()
    (home / "secret").write_text(SECRET)
    environment = dict(os.environ, HOME=str(home), REAL_HOME=str(home), MY_TOKEN=SECRET,
                       CODEX_HOME=str(home), XDG_CONFIG_HOME=str(home))
    done = run("run", "rpc", f"--recordings={folder / 'kept'}", "--", "/bin/sh", "-c", SCRIPT,
               cwd=folder, env=environment)
    check(done.returncode == 1, f"exit code {done.returncode}: {done.stderr}")
    recordings = sorted((folder / "kept").glob("*.jsonl"))
    check(len(recordings) > 0, "nothing was recorded")
    for recording in recordings:
        said = "".join(line for line in recording.read_text().splitlines(keepends=True)
                       if '"lane":"main.' in line)
        check("home is " in said, "the unit did not say what it saw")
        for word in (SECRET, str(home), "MY_TOKEN", "CODEX_HOME", "REAL_HOME="):
            check(word not in said, f"the unit saw {word}")
        check("XDG_CONFIG_HOME=" in said and "TZ=UTC" in said, "its environment is not its own")
    check((home / "secret").read_text() == SECRET, "the canary file was changed")
    check(sorted(one.name for one in home.iterdir()) == ["secret"], "something was left in HOME")

OUTSIDE = f"/var/tmp/touchstone-outside-{os.getpid()}"
WANDERER = (f"(exec 3<>/dev/tcp/192.0.2.1/9) 2>&1; echo text > {OUTSIDE}; cat {OUTSIDE};"
            "echo devices: $(grep -c : /proc/net/dev)")


def events(recording):
    """The events of a recording, as maps."""
    return [json.loads(line) for line in recording.read_text().splitlines()[1:]]


with Folder() as folder:
    done, result = judge("rpc", ["/bin/bash", "-c", WANDERER], "--isolation=full",
                         f"--recordings={folder / 'kept'}", cwd=folder)
    level = result["machine"]["isolation"]
    degraded = result["machine"]["degraded"]
    kept = sorted((folder / "kept").glob("*.jsonl"))
    check(len(kept) > 0, "nothing was recorded at the full level")
    check(level == "full" or degraded, f"isolation is {level}, and nobody says why")
    refused = [word for word in ("network-namespace", "overlay") if any(
        notice.startswith(word + " is refused here") for notice in degraded)]
    for recording in kept:
        said = recording.read_text()
        if "network-namespace" not in refused:
            check("Network is unreachable" in said, "a unit reached beyond loopback")
            check("devices: 1" in said, "a unit sees more than loopback")
        if "overlay" not in refused:
            seen = [one for one in events(recording)
                    if one.get("event") == "files" and OUTSIDE in json.dumps(one)]
            check(len(seen) == 1, "the write outside was not recorded")
    if "overlay" not in refused:
        check(OUTSIDE in [one["path"] for one in result.get("outside_writes", [])],
              "the result does not tell of the write outside")
        check(OUTSIDE in done.stdout, "the console does not tell of the write outside")
        check(not pathlib.Path(OUTSIDE).exists(), "a write outside reached the disk")
    pathlib.Path(OUTSIDE).unlink(missing_ok=True)

# A limit is told apart from a crash.
with Folder() as folder:
    _, result = judge("rpc", ["/bin/sh", "-c", "ulimit -f 1; exec 3>big; head -c 9999 /dev/zero >&3;"
                              "kill -XFSZ $$"], "--only=rpc/state-shape", cwd=folder)
    kinds = {one["kind"] for one in result["findings"]}
    check("limit" in kinds and "crashed" not in kinds, f"passing a limit is told as {kinds}")

# The harness plays a server: it must be in the unit's network.
with Folder() as folder:
    done, result = judge("rpc", [str(BIN / "rpc-runtime"), "rpc"], "--isolation=full",
                         "--only=rpc/model-*", cwd=folder)
    check(done.returncode == 0, f"with a model to ask: {done.returncode} {done.stdout}")
    check(len(result["cases"]) > 3, "too few cases asked a model")

with Folder() as folder:
    _, result = judge("rpc", ["/bin/true"], "--isolation=none", cwd=folder)
    check(result["machine"]["isolation"] == "none", "none is told as something else")
    check(not result["machine"]["degraded"], "none degrades nothing")
finish(f"units that print what they see, wander and ask; the full level is {level} here")
