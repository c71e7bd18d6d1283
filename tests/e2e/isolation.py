"""A unit sees neither the caller's environment nor the caller's HOME."""
import os

from program import Folder, check, finish, run

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
finish("a unit that prints all it sees: no canary")
