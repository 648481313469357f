/// Whether a person sees the tab of a sheet.
public enum SheetVisibility: String, Hashable, Sendable {
  /// The tab is shown.
  case visible
  /// The tab is hidden; the "Unhide" dialog lists it.
  case hidden
  /// Hidden from the dialog too.
  case veryHidden
}
