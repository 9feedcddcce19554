/// What every request passes through, whatever page it asks for: who may talk to the server (host
/// and origin checks), who is asking ([ViewerResolver]), the headers that keep pages safe, assets
/// with their caches, the pool that page work runs on, and how failures are told.
@NullMarked
package dev.lore.app.web.http;

import org.jspecify.annotations.NullMarked;
