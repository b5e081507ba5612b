"""The work area beside the panes: kept passages, claims, and the forms that make them."""
