"""Why a file or paste was not taken."""

from newsapp.web.errors import Refused


class Unreadable(Refused):
    """Nothing was stored; the message names the file and says what to do."""

    def __init__(self, message: str, *, file_name: str = "") -> None:
        """Keep the message and which file it was."""
        super().__init__(message, status=422)
        self.file_name = file_name
