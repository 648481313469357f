// Room `Banking`: see Docs/Architecture.md.
