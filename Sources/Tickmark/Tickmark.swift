// Room `Tickmark`: see Docs/Architecture.md.
