package dev.lore.examples;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One account of the company's chat: a person, or a bot where `bot` is true.
///
/// @param handle how scripts name the account
/// @param id its Slack user id
/// @param shown display name; empty where only the real name is shown
/// @param zone time zone id
/// @param left whether the account was closed
public record Colleague(
    String handle,
    String id,
    String first,
    String last,
    @JsonProperty(defaultValue = "") String shown,
    String title,
    String mail,
    @JsonProperty(defaultValue = "") String phone,
    String zone,
    @JsonProperty(defaultValue = "") String status,
    boolean admin,
    boolean left,
    boolean bot) {

  String realName() {
    return (first + " " + last).strip();
  }

  /// What chat shows beside a message.
  String displayName() {
    return shown.isEmpty() ? realName() : shown;
  }
}
