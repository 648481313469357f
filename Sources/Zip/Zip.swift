// Room `Zip`: see Docs/Architecture.md.
