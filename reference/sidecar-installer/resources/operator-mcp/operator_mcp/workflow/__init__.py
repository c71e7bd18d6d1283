"""Workflows of the operator."""
