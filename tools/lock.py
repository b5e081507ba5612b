"""Compile the .in files to locks with exact versions and hashes, for every platform; no index address in them."""

import subprocess

OPTIONS = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-emit-index-url", "--no-header", "-q"]

for name in ("requirements", "requirements-dev"):
    subprocess.run([".venv/bin/uv", "pip", "compile", *OPTIONS, f"{name}.in", "-o", f"{name}.txt"], check=True)
    print(f"{name}.txt is locked")
