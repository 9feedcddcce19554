package dev.lore.answer.find;

import java.util.regex.Pattern;

/// What kind of thing a question asks for, as far as its form tells, and whether a text has one.
enum KindOfThing {
  TIME(
      "\\b(when|what (date|day|time|year|month)|which (day|year|month)|how"
          + " (long|often|soon)|deadline)\\b",
      "\\b(\\d{1,2}(:\\d\\d|(st|nd|rd|th)\\b|\\s?[ap]\\.?m\\b)|(19|20)\\d\\d"
          + "|jan(uary)?|feb(ruary)?|march|april|june|july|aug(ust)?|sept?(ember)?|oct(ober)?"
          + "|nov(ember)?|dec(ember)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
          + "|today|yesterday|tomorrow|tonight|ago|next|last|week(s|end|ly)?|days?|months?|years?"
          + "|hours?|minutes?|annual(ly)?|daily|monthly)\\b"),
  NUMBER(
      "\\b(how (many|much|old|far|big|high|tall|large)|what (number|percentage|percent|amount|rate)"
          + "|price|cost)\\b",
      "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred"
          + "|thousand|million|once|twice|half|several|none)\\b"),
  NOTHING_SPECIAL("", "");

  private final Pattern asked;
  private final Pattern there;

  KindOfThing(String asked, String there) {
    this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
    this.there = Pattern.compile(there, Pattern.CASE_INSENSITIVE);
  }

  static KindOfThing of(String question) {
    for (var kind : values()) {
      if (kind != NOTHING_SPECIAL && kind.asked.matcher(question).find()) {
        return kind;
      }
    }
    return NOTHING_SPECIAL;
  }

  boolean isIn(String text) {
    return there.matcher(text).find();
  }
}
