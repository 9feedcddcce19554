package dev.lore.catalog.dump;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads `<page>` elements of a MediaWiki export (schema 0.10 and 0.11). Entities and DTDs are off,
/// since a dump is a file from elsewhere. One thread.
final class PageParser {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PageParser() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /// @param xml one element, in UTF-8
  /// @throws XMLStreamException where it is not well-formed or has no title
  Page parse(byte[] xml) throws XMLStreamException {
    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
    try {
      return page(reader);
    } finally {
      reader.close();
    }
  }

  private static Page page(XMLStreamReader reader) throws XMLStreamException {
    String title = "";
    String redirect = "";
    String text = "";
    int namespace = 0;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "title" -> title = reader.getElementText();
        case "ns" -> namespace = number(reader.getElementText());
        case "redirect" -> {
          var target = reader.getAttributeValue(null, "title");
          redirect = target == null ? "" : target;
        }
        case "text" -> text = reader.getElementText();
        default -> {}
      }
    }
    if (title.isBlank()) {
      throw new XMLStreamException("a page without a title");
    }
    return new Page(title, namespace, redirect, text);
  }

  private static int number(String text) throws XMLStreamException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new XMLStreamException("a namespace that is no number", e);
    }
  }
}
