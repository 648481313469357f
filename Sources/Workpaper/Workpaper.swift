// Room `Workpaper`: see Docs/Architecture.md.
