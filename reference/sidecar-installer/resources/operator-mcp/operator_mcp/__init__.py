"""A stand-in for the operator package, just large enough to be installed and synced."""
