package dev.lore.bench.privacy;

import dev.lore.scrub.person.Lexicon;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import net.datafaker.Faker;

/// Makes the tagger's lexicon: names and places drawn from Datafaker in many languages, the JDK's
/// countries, and the words that a handbook uses in lower case.
final class LexiconBuilder {
  static final List<String> LANGUAGES =
      List.of(
          "en-US", "en-GB", "en-AU", "en-CA", "en-IND", "en-NG", "en-ZA", "en-PAK", "de", "de-AT",
          "de-CH", "fr", "es", "es-MX", "it", "nl", "sv", "da-DK", "nb-NO", "fi-FI", "pl", "cs-CZ",
          "hu", "pt", "pt-BR", "tr", "hr", "sk", "ro-MD", "lt", "lv", "et", "id", "vi", "ca",
          "el-GR", "ru", "uk", "bg", "ja", "zh-CN", "ko");
  private static final int DRAWS = 2500;
  private static final String STREETS =
      "street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl square sq"
          + " terrace way highway hwy parkway pkwy circle crescent close mews row alley plaza"
          + " crossing trail bridge hill gardens grove park walk route suite apt apartment unit box floor room"
          + " straße strasse str platz weg gasse allee ring damm ufer rue avenue chemin impasse"
          + " via viale piazza corso calle avenida plaza paseo rua travessa laan straat plein gracht"
          + " vägen gatan gata vej gade veien gate katu tie ulica ul utca út tér körút po psc apo dpo fpo";
  private static final String COMPANIES =
      "inc ltd llc gmbh ag corp corporation company co group holdings plc sa ab oy bv nv srl spa"
          + " kg limited associates partners bank university institute technologies systems solutions"
          + " labs industries foundation consulting ventures media networks services international";

  private final Map<String, Integer> flags = new HashMap<>();

  Map<String, Integer> build(Path handbook) throws IOException {
    for (var language : LANGUAGES) {
      draw(new Faker(Locale.forLanguageTag(language), new Random(7)));
    }
    countries();
    words(STREETS, Lexicon.STREET);
    words(COMPANIES, Lexicon.COMPANY);
    common(handbook);
    return flags;
  }

  private void draw(Faker faker) {
    draw(faker.name()::firstName, Lexicon.FIRST_NAME);
    draw(faker.name()::lastName, Lexicon.LAST_NAME);
    draw(faker.address()::city, Lexicon.CITY);
    draw(faker.address()::state, Lexicon.CITY);
    draw(faker.address()::streetSuffix, Lexicon.STREET);
    draw(faker.job()::position, Lexicon.JOB);
    draw(faker.job()::field, Lexicon.JOB);
  }

  private void draw(Supplier<String> source, int flag) {
    for (int i = 0; i < DRAWS; i++) {
      try {
        words(source.get(), flag);
      } catch (RuntimeException e) {
        return; // the language has no such list
      }
    }
  }

  private void countries() {
    for (var language : List.of("en", "de", "fr", "es", "it", "sv", "el", "ru")) {
      for (var country : Locale.getISOCountries()) {
        words(Locale.of("", country).getDisplayCountry(Locale.of(language)), Lexicon.COUNTRY);
      }
    }
    for (var language : Locale.getISOLanguages()) {
      words(Locale.of(language).getDisplayLanguage(Locale.ENGLISH), Lexicon.DEMONYM);
    }
  }

  private void words(String phrase, int flag) {
    for (var word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
      if (word.length() > 1) {
        flags.merge(word, flag, (a, b) -> a | b);
      }
    }
  }

  private void common(Path handbook) throws IOException {
    var counts = new HashMap<String, Integer>();
    try (var files = Files.walk(handbook)) {
      for (var file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        for (var word : Files.readString(file).split("[^\\p{L}']+")) {
          if (word.length() > 0 && word.equals(word.toLowerCase(Locale.ROOT))) {
            counts.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    counts.forEach((word, count) -> {
      if (count >= 3) {
        flags.merge(word, Lexicon.COMMON, (a, b) -> a | b);
      }
    });
    TrainingText.vocabulary().forEach(word -> flags.merge(word, Lexicon.COMMON, (a, b) -> a | b));
  }

  static void write(Map<String, Integer> flags, Path file) throws IOException {
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (var entry : new TreeMap<>(flags).entrySet()) {
        out.write(Integer.toString(entry.getValue(), 36) + " " + entry.getKey() + "\n");
      }
    }
  }
}
