"""Completions and the man page know every command and option that the help knows."""
import re
import shutil
import subprocess

from program import Folder, check, finish, run

listed = re.findall(r"^  ([a-z]+) {2,}\S", run("--help").stdout.split("Subcommands:")[-1], re.MULTILINE)
check(len(listed) >= 10, f"only {listed} in the help")
page = run("man").stdout.replace("\\-", "-")
scripts = {shell: run("completion", shell).stdout for shell in ("bash", "zsh", "fish")}
options = 0
for command in listed:
    check(f".SS touchstone {command}\n" in page, f"the man page lacks {command}")
    for option in set(re.findall(r"--([a-z][a-z-]+)", run(command, "--help").stdout.split("Options:")[-1])):
        options += 1
        check(f"--{option}" in page, f"the man page lacks --{option} of {command}")
        for shell, script in scripts.items():
            wanted = f"-l {option} " if shell == "fish" else f"--{option}"
            check(wanted in script, f"{shell} does not complete --{option} of {command}")
check(run("completion", "tcsh").returncode == 2, "a shell that nobody wrote for is no usage error")

with Folder() as folder:
    script = folder / "completion.bash"
    script.write_text(scripts["bash"])

    def completed(*words):
        given = " ".join(f"'{word}'" for word in words)
        text = (f". {script}; COMP_WORDS=({given}); COMP_CWORD={len(words) - 1}; _touchstone; "
                'printf "%s\\n" "${COMPREPLY[@]}"')
        return subprocess.run(["bash", "-c", text], cwd=folder, capture_output=True, text=True,
                              check=False).stdout.split()

    check(completed("touchstone", "jud") == ["judge"], f"jud: {completed('touchstone', 'jud')}")
    check("--isolation" in completed("touchstone", "run", "--i"), "run --i")
    for words, wanted in ((("run", "--speaks", "rp"), ["rpc"]), (("run", "--report", "jun"), ["junit"]),
                          (("run", "--isolation", ""), ["none", "basic", "full"]), (("list", "rp"), ["rpc"]),
                          (("run", "--unit", "syn"), ["synaps"]), (("merge", "compl"), ["completion.bash"])):
        check(completed("touchstone", *words) == wanted, f"{words}: {completed('touchstone', *words)}")
    check(completed("touchstone", "run", "--", "compl") == ["completion.bash"], "files after --")
    (folder / "page.1").write_text(run("man").stdout)
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-ww", "-z", "page.1"], cwd=folder, capture_output=True,
                              text=True, check=False)
        check(done.returncode == 0 and not done.stderr, f"groff: {done.stderr}")
    else:
        print("SKIPPED: groff is not here, so the man page is not set")
finish(f"{len(listed)} commands and {options} options are in the man page and three completions")
