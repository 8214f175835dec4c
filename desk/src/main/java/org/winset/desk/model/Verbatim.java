package org.winset.desk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.desk.model.Proposer.Proposal;
import org.winset.desk.reading.Draft;
import org.winset.desk.reading.Rule;
import org.winset.evidence.Actor;
import org.winset.evidence.Anchor.Span;
import org.winset.evidence.Item;
import org.winset.evidence.SourceText;

/**
 * Decides what becomes of a proposal: it is a draft only if its words stand in the text, character
 * by character, and so does its speaker, within {@value #NEAR} characters of them.
 */
public final class Verbatim {
  /** How far from the words the speaker may be named. */
  public static final int NEAR = 400;

  private static final int LEAST = 8;
  private static final int LONGEST_CLAIM = 240;

  private final SourceText text;
  private final List<Actor> actors;
  private final List<Draft> known;
  private final List<Draft> accepted = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();

  /** A proposal that is no draft, and why. */
  public record Rejection(Proposal proposal, String reason) {}

  /**
   * A judge for one text.
   *
   * @param known the drafts that rules have made of it already
   */
  public Verbatim(SourceText text, List<Actor> actors, List<Draft> known) {
    this.text = text;
    this.actors = List.copyOf(actors);
    this.known = List.copyOf(known);
  }

  /** Takes a proposal, or rejects it. */
  public void judge(Proposal proposal) {
    String quote = proposal.quote().strip();
    int at = text.text().indexOf(quote);
    if (quote.codePointCount(0, quote.length()) < LEAST) {
      reject(proposal, "the quote is too short to be anything's words");
    } else if (at < 0) {
      reject(proposal, "the quote does not stand in the text");
    } else if (taken(text.span(at, at + quote.length()))) {
      reject(proposal, "the rules have found these words already");
    } else if (proposal.speaker().isBlank()) {
      reject(proposal, "no speaker is named");
    } else {
      place(proposal, quote, at);
    }
  }

  private void place(Proposal proposal, String quote, int first) {
    String speaker = proposal.speaker().strip();
    if (!text.text().contains(speaker)) {
      reject(proposal, "the speaker does not stand in the text");
      return;
    }
    for (int at = first; at >= 0; at = text.text().indexOf(quote, at + 1)) {
      int mention = nearest(speaker, at, at + quote.length());
      if (mention >= 0) {
        accept(proposal, quote, speaker, at, mention);
        return;
      }
    }
    reject(proposal, "the speaker is not named within " + NEAR + " characters of the quote");
  }

  /** Where the speaker's name stands nearest to the words, outside them; -1 if not near. */
  private int nearest(String speaker, int start, int end) {
    int best = -1;
    int from = Math.max(0, start - NEAR - speaker.length());
    for (int at = text.text().indexOf(speaker, from);
        at >= 0 && at <= end + NEAR;
        at = text.text().indexOf(speaker, at + 1)) {
      boolean outside = at + speaker.length() <= start || at >= end;
      if (outside && (best < 0 || Math.abs(at - start) < Math.abs(best - start))) {
        best = at;
      }
    }
    return best;
  }

  private void accept(Proposal proposal, String quote, String speaker, int at, int mention) {
    Optional<Actor> actor =
        actors.stream().filter(a -> a.names().stream().anyMatch(speaker::equals)).findFirst();
    String claim = proposal.claim().isBlank() ? "“" + quote + "”" : proposal.claim().strip();
    String name = actor.map(Actor::name).orElse(speaker);
    accepted.add(
        new Draft(
            Rule.MODEL,
            Item.Kind.ATTRIBUTED_STATEMENT,
            "article",
            name + ": " + shortened(claim.replaceAll("\\s+", " ")),
            Optional.of(name),
            actor,
            text.span(at, at + quote.length()),
            Optional.of(text.span(mention, mention + speaker.length())),
            Optional.empty(),
            List.of()));
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_CLAIM
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_CLAIM)) + "…";
  }

  private boolean taken(Span span) {
    return known.stream()
            .filter(d -> d.speaker().isPresent())
            .anyMatch(d -> d.words().overlaps(span))
        || accepted.stream().anyMatch(d -> d.words().overlaps(span));
  }

  private void reject(Proposal proposal, String reason) {
    rejected.add(new Rejection(proposal, reason));
  }

  /** The drafts so far. */
  public List<Draft> accepted() {
    return List.copyOf(accepted);
  }

  /** The rejections so far. */
  public List<Rejection> rejected() {
    return List.copyOf(rejected);
  }
}
