"""Handing over and taking in: the evidence pack that checks itself, and other tools' formats."""
