// Room `XLSX`: see Docs/Architecture.md.
