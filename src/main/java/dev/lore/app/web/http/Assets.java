package dev.lore.app.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// The style sheet, script, fonts and icon, read once from the class path and kept in memory with
/// their gzip form. Addresses made by [#url] carry a digest of the contents and may be cached for
/// good; without it the browser asks again and gets 304.
public final class Assets {
  private static final List<String> NAMES =
      List.of(
          "lore.css",
          "lore.js",
          "icon.svg",
          "fonts/inter-latin.woff2",
          "fonts/inter-latin-ext.woff2",
          "fonts/source-serif-4-latin.woff2",
          "fonts/source-serif-4-latin-ext.woff2");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Map<String, Asset> assets;

  public Assets() {
    this.assets =
        NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::load));
  }

  /// The address of an asset for pages to name.
  public String url(String name) {
    var asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset is named " + name);
    }
    return "/assets/" + name + "?v=" + asset.digest().substring(0, 12);
  }

  /// Answers `GET /assets/<name>`.
  public void serve(Context request) {
    var asset = assets.get(request.pathParam("name"));
    if (asset == null) {
      throw Refusal.notFound("file");
    }
    var tag = "\"" + asset.digest() + "\"";
    boolean forGood = request.queryParam("v") != null || asset.type().startsWith("font/");
    request
        .header("ETag", tag)
        .header("Vary", "Accept-Encoding")
        .header("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    request.contentType(asset.type());
    var accepts = request.header("Accept-Encoding");
    if (asset.gzip().length > 0 && accepts != null && accepts.contains("gzip")) {
      request.disableCompression().header("Content-Encoding", "gzip").result(asset.gzip());
    } else {
      request.disableCompression().result(asset.bytes());
    }
  }

  private static Asset load(String name) {
    try (var in = Assets.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("web/" + name + " is missing from the class path");
      }
      var bytes = in.readAllBytes();
      var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
      return new Asset(
          bytes, type.startsWith("font/") ? new byte[0] : gzip(bytes), type, sha(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + name + " could not be read", e);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String sha(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asset(byte[] bytes, byte[] gzip, String type, String digest) {}
}
