"""The written product of a case: headings are its questions, every note leads to stored words."""
