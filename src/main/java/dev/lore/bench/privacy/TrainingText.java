package dev.lore.bench.privacy;

import dev.lore.bench.privacy.MaskingScore.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;

/// Makes labelled sentences from patterns written for this project and names drawn from Datafaker,
/// some of them in lower case or capitals only, as people type.
final class TrainingText {
  /// @param spans labelled with the tagger's types
  record Labelled(String text, List<Span> spans) {}

  private static final List<String> PATTERNS = patterns();
  private static final List<String> NATIONS =
      List.of(
          "German",
          "French",
          "Spanish",
          "Italian",
          "Dutch",
          "Swedish",
          "Danish",
          "Norwegian",
          "Finnish",
          "Polish",
          "Czech",
          "Hungarian",
          "Greek",
          "Turkish",
          "Russian",
          "Ukrainian",
          "American",
          "Canadian",
          "Mexican",
          "Brazilian",
          "Chinese",
          "Japanese",
          "Korean",
          "Indian",
          "Nigerian",
          "Kenyan",
          "Egyptian",
          "Australian",
          "British",
          "Irish",
          "Scottish",
          "Catholic",
          "Muslim",
          "Jewish",
          "Buddhist",
          "Democrat",
          "Republican",
          "Vietnamese",
          "Thai",
          "Swiss",
          "Austrian",
          "Belgian",
          "Portuguese",
          "Croatian",
          "Serbian",
          "Icelandic",
          "Estonian",
          "Moroccan",
          "Peruvian",
          "Chilean",
          "Cuban",
          "Iranian",
          "Pakistani",
          "Israeli");

  private final Random random = new Random(11);
  private final List<Faker> fakers =
      LexiconBuilder.LANGUAGES.stream()
          .map(tag -> new Faker(Locale.forLanguageTag(tag), new Random(23)))
          .toList();

  private static List<String> patterns() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    TrainingText.class.getResourceAsStream("tagger-patterns.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The patterns' own words in lower case.
  static Set<String> vocabulary() {
    var words = new HashSet<String>();
    for (var pattern : PATTERNS) {
      for (var word :
          pattern.replaceAll("\\{\\w+}", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
        words.add(word);
      }
    }
    words.remove("");
    return words;
  }

  List<Labelled> sentences(int count) {
    var sentences = new ArrayList<Labelled>();
    while (sentences.size() < count) {
      sentences.add(sentence(PATTERNS.get(random.nextInt(PATTERNS.size()))));
    }
    return sentences;
  }

  private Labelled sentence(String pattern) {
    var faker =
        fakers.get(random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(fakers.size()));
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    int style = random.nextInt(14);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0) {
        open = pattern.length();
      }
      text.append(pattern, at, open);
      if (open == pattern.length()) {
        break;
      }
      int close = pattern.indexOf('}', open);
      var slot = pattern.substring(open + 1, close);
      var value = value(faker, slot);
      var type = type(slot);
      if (!type.isEmpty()) {
        spans.add(new Span(type, text.length(), text.length() + value.length()));
      }
      text.append(value);
      at = close + 1;
    }
    var whole = text.toString().replace("\uE000", "\n");
    var cased =
        style == 0
            ? whole.toLowerCase(Locale.ROOT)
            : style == 1 ? whole.toUpperCase(Locale.ROOT) : whole;
    return new Labelled(cased.length() == whole.length() ? cased : whole, spans);
  }

  private static String type(String slot) {
    return switch (slot) {
      case "p", "first", "last" -> "PERSON";
      case "c", "k" -> "LOCATION";
      case "o" -> "ORGANIZATION";
      case "a", "street", "zip" -> "STREET_ADDRESS";
      case "t", "j" -> "TITLE";
      case "n" -> "NRP";
      default -> "";
    };
  }

  private String value(Faker faker, String slot) {
    try {
      return switch (slot) {
        case "p" -> person(faker);
        case "first" -> faker.name().firstName();
        case "last" -> faker.name().lastName();
        case "c" -> cased(faker.address().city());
        case "k" ->
            Locale.of("", pick(List.of(Locale.getISOCountries())))
                .getDisplayCountry(Locale.ENGLISH);
        case "o" -> company(faker);
        case "a" -> address(faker);
        case "street" -> street(faker);
        case "zip" -> digits(4 + random.nextInt(2));
        case "t" -> pick(List.of("Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Prof.", "Miss"));
        case "j" ->
            random.nextBoolean()
                ? faker.job().title()
                : faker.job().position().toLowerCase(Locale.ROOT);
        case "n" -> pick(NATIONS);
        case "d" ->
            (1 + random.nextInt(28))
                + "/"
                + (1 + random.nextInt(12))
                + "/"
                + (1940 + random.nextInt(80));
        case "y" -> Integer.toString(1940 + random.nextInt(84));
        case "tel" -> faker.phoneNumber().phoneNumber();
        case "mail" -> faker.internet().emailAddress();
        case "num" -> digits(1 + random.nextInt(9));
        default -> throw new IllegalArgumentException("unknown slot " + slot);
      };
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      return value(fakers.getFirst(), slot);
    }
  }

  private String person(Faker faker) {
    var first = faker.name().firstName();
    var last = faker.name().lastName();
    return switch (random.nextInt(10)) {
      case 0 -> first;
      case 1 -> first + " " + (char) ('A' + random.nextInt(26)) + ". " + last;
      case 2 -> first + " " + (char) ('A' + random.nextInt(26)) + " " + last;
      case 3 -> first + " " + faker.name().firstName() + " " + last;
      default -> first + " " + last;
    };
  }

  private String cased(String place) {
    return random.nextInt(4) == 0 ? place.toUpperCase(Locale.ROOT) : place;
  }

  private String company(Faker faker) {
    return switch (random.nextInt(5)) {
      case 0 -> faker.name().lastName() + "-" + faker.name().lastName();
      case 1 ->
          faker.name().lastName()
              + ", "
              + faker.name().lastName()
              + " and "
              + faker.name().lastName();
      case 2 ->
          faker.name().lastName()
              + " "
              + pick(List.of("Inc", "Ltd", "LLC", "Group", "and Sons", "PLC"));
      case 3 -> invented();
      default ->
          invented()
              + " "
              + pick(
                  List.of(
                      "Technologies",
                      "Systems",
                      "Partners",
                      "Labs",
                      "Solutions",
                      "Insights",
                      "Bank",
                      "Insurance",
                      "Capital",
                      "Health",
                      "Media",
                      "Associates",
                      "Network",
                      "Analytics"));
    };
  }

  /// A word that nobody uses yet, as start-ups call themselves.
  private String invented() {
    var parts =
        List.of(
            "ax", "vel", "or", "zen", "pro", "lum", "tri", "da", "ta", "ro", "vi", "gra", "ken",
            "sol", "ur", "bi", "fin", "ly", "zo", "qua", "med", "ex", "ter", "on");
    var word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      word.append(pick(parts));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String street(Faker faker) {
    var name =
        random.nextBoolean()
            ? faker.address().streetName()
            : faker.name().lastName()
                + " "
                + pick(
                    List.of(
                        "Street",
                        "Road",
                        "Avenue",
                        "Lane",
                        "Drive",
                        "utca",
                        "u.",
                        "vägen",
                        "Streets",
                        "Crossing",
                        "Squares",
                        "Pass",
                        "Gateway",
                        "Square"));
    return switch (random.nextInt(5)) {
      case 0 -> name + " " + digits(1 + random.nextInt(3));
      case 1 -> name;
      default -> digits(1 + random.nextInt(4)) + " " + name;
    };
  }

  private String address(Faker faker) {
    var text = new StringBuilder(street(faker));
    if (random.nextInt(12) == 0) {
      return "PSC " + digits(4) + ", Box " + digits(4) + "\uE000APO AP " + digits(5);
    }
    if (random.nextInt(2) == 0) {
      text.append(pick(List.of(" ", "\uE000 ", ", ")))
          .append(pick(List.of("Apt. ", "Suite ", "Unit ", "Apt ", "Floor ")))
          .append(digits(3));
    }
    var gap = pick(List.of(" ", "\uE000", ", ", "\uE000 "));
    if (random.nextInt(5) > 0) {
      text.append(gap).append(cased(faker.address().city()));
      switch (random.nextInt(5)) {
        case 0 ->
            text.append(", ")
                .append((char) ('A' + random.nextInt(26)))
                .append((char) ('A' + random.nextInt(26)))
                .append(' ')
                .append(digits(5));
        case 1 ->
            text.append(gap)
                .append(
                    Locale.of("", pick(List.of(Locale.getISOCountries())))
                        .getDisplayCountry(Locale.ENGLISH))
                .append(' ')
                .append(digits(5));
        case 2 ->
            text.append("\uE000, ")
                .append((char) ('A' + random.nextInt(26)))
                .append((char) ('A' + random.nextInt(26)))
                .append("\uE000 ")
                .append(digits(5));
        case 3 -> text.append(' ').append(faker.address().state());
        default -> text.append(' ').append(digits(5));
      }
    }
    return text.toString();
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
    }
    return digits.toString();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
