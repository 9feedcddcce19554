/// Reads Slack exports: the official ones (public-only, corporate, Enterprise Grid) and those of
/// slackdump.
///
/// An export is a set of listings (`users.json`, `channels.json`, `groups.json`, `dms.json`,
/// `mpims.json`) and a folder for each conversation with one JSON file a day. The listings are held
/// in memory, the day files are streamed message by message.
@NullMarked
package dev.lore.read.slack;

import org.jspecify.annotations.NullMarked;
