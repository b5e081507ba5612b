"""What the open articles share: numbered facts, their badges in the panes, and what only one article says."""
