"""From bytes to a text that was read: what kind of file, which encoding, which words, which guesses about it.

Nothing here touches the database, so that all of it is done before a transaction is opened.
"""
