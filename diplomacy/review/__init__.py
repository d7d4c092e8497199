"""The reviewer's desk: what waits, a record beside its sources, and what reviewers do about it. Everything works by plain forms."""
