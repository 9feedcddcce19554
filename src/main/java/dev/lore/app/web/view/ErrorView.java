package dev.lore.app.web.view;

/// A page that could not be shown, said politely.
///
/// @param reference leads the operator to the log line; empty where nothing was logged
public record ErrorView(int status, String title, String message, String reference) {}
