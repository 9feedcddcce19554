package dev.lore.engine.lucene;

/// Names of the fields of the index, and the version of all of it.
final class Fields {
  /// Raise it with every change of fields, analysis or the stored form.
  static final String SCHEMA = "6";

  /// Text, title and headings of what everyone may read.
  static final String BODY = "body";

  /// The same of everything else.
  static final String CLOSED = "closed";

  /// Both as [IdTerm].
  static final String DOCUMENT = "document";

  static final String CONVERSATION = "conversation";
  static final String TOPIC = "topic";
  static final String AUTHOR = "author";

  /// Participants other than the author.
  static final String PERSON = "person";

  static final String CHANNEL = "channel";
  static final String SOURCE = "source";

  /// Quality of the passage's definition of each topic it defines, as a feature's frequency.
  static final String DEFINES = "defines";

  /// Class of readers, as [SegmentColumns#audienceTerm] writes it.
  static final String AUDIENCE = "audience";

  /// Doc values: time in milliseconds, and [Flags].
  static final String TIME = "time";

  static final String FLAGS = "flags";

  /// The passage itself, as [PassageCodec] writes it.
  static final String PASSAGE = "passage";

  private Fields() {}
}
