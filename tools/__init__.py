"""Programs that make the data files of Parallax; none of them runs in production."""
