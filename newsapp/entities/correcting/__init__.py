"""One mention of a name: corrected where it stands, given back to the machine, told in the log."""
