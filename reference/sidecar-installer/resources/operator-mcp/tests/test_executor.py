from operator_mcp.workflow.executor import run


def test_steps_run_in_order():
    assert run([lambda: 1, lambda: 2]) == [1, 2]
