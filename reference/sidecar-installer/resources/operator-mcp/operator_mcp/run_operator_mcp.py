"""The package's own launcher; the installer overwrites its flat copy."""
