// Room `Reconciliation`: see Docs/Architecture.md.
