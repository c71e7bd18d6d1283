#!/usr/bin/env python3
"""Starts the Kumiho MCP server with the interpreter of the environment beside this file."""
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))


def interpreter():
    for name in ("python3", "python"):
        path = os.path.join(FOLDER, "venv", "bin", name)
        if os.path.exists(path):
            return path
    return None


def main():
    python = interpreter()
    if python is None:
        print("no Python environment below " + FOLDER, file=sys.stderr)
        print("repair it with: construct install --sidecars-only", file=sys.stderr)
        return 127
    os.environ.pop("KUMIHO_AUTO_CONFIGURE", None)
    os.execv(python, [python, "-m", "kumiho.mcp_server"] + sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
