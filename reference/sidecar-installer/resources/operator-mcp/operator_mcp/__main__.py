"""Entry point of python -m operator_mcp."""
import sys

print("operator_mcp", *sys.argv[1:])
