#!/usr/bin/env python3
"""Answers whether the Kumiho SDK of this environment can be imported."""
import importlib.util
import sys


def main():
    found = importlib.util.find_spec("kumiho") is not None
    print("kumiho: found" if found else "kumiho: missing")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
