package dev.lore.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// A file of the input that cannot be given, with the reason under which it is counted. The message
/// is for people: what is wrong and what to do; it holds nothing of the content.
public final class InputException extends IOException {
  private static final long serialVersionUID = 1L;
  private final SkipReason reason;

  public InputException(SkipReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public SkipReason reason() {
    return reason;
  }

  /// Under which reason a failure to read is counted.
  public static SkipReason reasonOf(IOException failure) {
    return switch (failure) {
      case InputException input -> input.reason;
      case ZipException _ -> SkipReason.MALFORMED;
      default -> SkipReason.UNREADABLE;
    };
  }

  /// What to tell about a failure to read; never a path of the machine.
  public static String detailOf(IOException failure) {
    return switch (failure) {
      case InputException input -> String.valueOf(input.getMessage());
      case AccessDeniedException _ -> "no permission to read it; change its permissions";
      case NoSuchFileException _ -> "vanished while it was read; run again";
      case FileNotFoundException _ -> "vanished while it was read; run again";
      case ZipException _ -> "damaged within its archive; fetch the archive again";
      default -> "could not be read (" + failure.getClass().getSimpleName() + "); run again";
    };
  }
}
