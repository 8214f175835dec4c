package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Located;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.evidence.Texts.Holding;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

/** Holds the quotes of a ledger against the texts they were taken from. */
final class TextCheck {
  private final Ledger ledger;
  private final Places places;
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  TextCheck(Ledger ledger, Places places) {
    this.ledger = ledger;
    this.places = places;
    ledger.sources().forEach(this::text);
    ledger.items().forEach(this::quotes);
  }

  /** Quotes that are not in their text, texts that cannot be used. */
  List<Problem> errors() {
    return errors.stream().sorted().toList();
  }

  /** Texts that changed, quotes that moved. */
  List<Problem> warnings() {
    return warnings;
  }

  private void text(Source source) {
    if (source.text().isEmpty()) {
      return;
    }
    String path = "sources." + source.id();
    Source.Text named = source.text().get();
    switch (ledger.texts().of(source.id())) {
      case Holding.NotHeld() -> {}
      case Holding.Unusable(String reason) ->
          errors.add(
              problem(path, named.file(), "text of source " + source.id() + ": " + reason, ""));
      case Holding.Held(SourceText text, boolean changed) -> {
        if (changed) {
          warnings.add(
              problem(
                  path,
                  named.file(),
                  "the text of source " + source.id() + " has changed since its SHA-256 was noted",
                  "if that is meant, write sha256: " + text.sha256()));
        } else if (named.sha256().isEmpty()) {
          warnings.add(
              problem(
                  path,
                  named.file(),
                  "the text of source " + source.id() + " has no SHA-256, so a change goes unseen",
                  "write text: {file: " + named.file() + ", sha256: " + text.sha256() + "}"));
        }
      }
    }
  }

  private void quotes(Item item) {
    List<Located> located = ledger.located(item);
    for (int i = 0; i < located.size(); i++) {
      Located quote = located.get(i);
      String path = "items." + item.id() + ".quotes." + (i + 1);
      String words = quote.anchor().quote();
      String what = Problems.quote(words) + " of item " + item.id();
      switch (quote.state()) {
        case BROKEN ->
            errors.add(
                problem(
                    path,
                    words,
                    "broken anchor: "
                        + what
                        + " is not in the text of source "
                        + quote.anchor().source(),
                    quote.hint()));
        case AMBIGUOUS ->
            warnings.add(
                problem(path, words, "it is not clear where " + what + " stands", quote.hint()));
        case MOVED ->
            warnings.add(
                problem(
                    path,
                    words,
                    what + " has moved within its text",
                    "found again at start: " + quote.where().orElseThrow().start()));
        case VERBATIM, NOT_HELD -> {}
      }
    }
  }

  private Problem problem(String path, String value, String rule, String suggestion) {
    return new Problem(places.of(path), value, rule, suggestion);
  }
}
