"""What one command takes."""
import os, subprocess, sys, time


def measure(command, output=None):
    """Runs a command; its CPU seconds, wall seconds and peak memory in MiB. Ends the program where it fails."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=output)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:2]}: ended with status {status}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024
