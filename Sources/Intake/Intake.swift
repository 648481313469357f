// Room `Intake`: see Docs/Architecture.md.
