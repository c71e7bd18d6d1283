"""The small drivers in Python and Rust are conformant to the driver contract, as the one in C++ is."""
import pathlib
import shutil
import subprocess
import sys

from program import Folder, check, finish, judge

DRIVERS = pathlib.Path(__file__).resolve().parents[2] / "reference" / "drivers"
judged = []


def conforms(language, unit, folder):
    done, result = judge("driver", unit, "--strict", cwd=folder)
    check(done.returncode == 0 and result and result["conformant"],
          f"{language}: exit code {done.returncode}\n{done.stdout[-3000:]}{done.stderr}")
    passed = [one for one in (result or {"requirements": []})["requirements"] if one["verdict"] == "pass"]
    check(len(passed) >= 30, f"{language}: only {len(passed)} requirements were decided")
    judged.append(language)


with Folder() as folder:
    conforms("Python", [sys.executable, str(DRIVERS / "python" / "mirror_driver.py")], folder)
    rustc = shutil.which("rustc")
    if rustc:
        program = folder / "mirror-rust"
        built = subprocess.run([rustc, "-O", "-o", str(program), str(DRIVERS / "rust" / "mirror_driver.rs")],
                               capture_output=True, text=True, timeout=240)
        check(built.returncode == 0, f"rustc: {built.stderr}")
        if built.returncode == 0:
            conforms("Rust", [str(program)], folder)
    else:
        print("SKIPPED: the driver in Rust is not judged, since rustc is not here")
finish("drivers judged: " + ", ".join(judged))
