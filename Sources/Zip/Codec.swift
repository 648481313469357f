/// Which library inflates DEFLATE data. Both give the same bytes; the choice is speed.
public enum Codec: Sendable, Equatable, CaseIterable {
  /// ISA-L over the raw bytes from libzip, with the checksum verified here: more than three times as fast.
  case isal
  /// zlib, inside libzip.
  case zlib
}

/// How new entries are compressed.
public enum Compression: Sendable, Equatable, CaseIterable {
  /// ISA-L level 1: twenty times as fast as ``small``, files about 17 % larger.
  case fast
  /// zlib level 6: what spreadsheet programs write.
  case small
  /// Not at all: for images and other data that is compressed already.
  case stored
}
