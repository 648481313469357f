// Room `XML`: see Docs/Architecture.md.
