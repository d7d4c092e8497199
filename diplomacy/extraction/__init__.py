"""Reading meetings out of articles: pure functions of a text and a gazetteer.

Nothing in this package knows Django, the clock, the disk or the network; whatever a reading depends on is an argument.
"""
