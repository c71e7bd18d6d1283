"""Runs a workflow's steps in order."""


def run(steps):
    return [step() for step in steps]
