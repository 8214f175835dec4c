package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.WarKey;
import org.winset.forecast.WarSwings;

/** Tells what would make the war part of an assessment wrong. */
final class WarDoubtTeller {
  private final Dossier dossier;
  private final Names names;
  private final WarStory story;
  private final List<Doubts.Concern> concerns = new ArrayList<>();

  private WarDoubtTeller(Dossier dossier, Names names, WarStory story) {
    this.dossier = dossier;
    this.names = names;
    this.story = story;
  }

  /** The concerns of a case at war. */
  static List<Doubts.Concern> tell(Dossier dossier, Names names, WarStory story) {
    return new WarDoubtTeller(dossier, names, story).tell();
  }

  private List<Doubts.Concern> tell() {
    model();
    unidentifiable();
    numbers();
    anchors();
    return concerns;
  }

  private void model() {
    concerns.add(
        new Doubts.Concern(
            "war-model",
            "The war model",
            "What no deal is worth to "
                + Figures.and(story.sides().stream().map(PartyName::leader).toList())
                + " is computed from a model of war as a random walk. "
                + story.robustness(),
            List.of()));
  }

  /** How far the least terms move over what cannot be known. */
  private void unidentifiable() {
    List<WarSwings.Swing> swings = WarSwings.of(dossier);
    if (swings.isEmpty()) {
      return;
    }
    List<String> spans = new ArrayList<>();
    for (PartyName party : story.sides()) {
      List<WarSwings.End> ends =
          swings.stream()
              .filter(s -> names.parties().get(s.party()).equals(party))
              .flatMap(s -> Stream.of(s.low(), s.high()))
              .toList();
      if (!ends.isEmpty()) {
        spans.add("the least that " + party.leader() + " would take runs from " + span(ends));
      }
    }
    boolean someOpen = swings.stream().anyMatch(s -> s.low().open() || s.high().open());
    boolean allOpen = swings.stream().allMatch(s -> s.low().open() && s.high().open());
    concerns.add(
        new Doubts.Concern(
            "war-not-identifiable",
            "What of the war public evidence cannot settle",
            "How a leader weighs the nation (lambda), what losing office would cost him and his"
                + " risk of losing it cannot be identified from public evidence. Over their ranges,"
                + " each alone, "
                + Figures.and(spans)
                + "; "
                + (allOpen
                    ? "a deal is open throughout."
                    : someOpen
                        ? "whether a deal is open depends on them."
                        : "no deal is open at any of their ends."),
            swings.stream()
                .map(s ->
                    s.input().path()
                        + " = "
                        + s.input().amount()
                        + ": no less than "
                        + end(s.low())
                        + " at its least, "
                        + end(s.high())
                        + " at its greatest")
                .toList()));
  }

  /** From the least to the greatest of what a leader asks, no terms being the most. */
  private static String span(List<WarSwings.End> ends) {
    List<Double> asked =
        ends.stream().map(e -> e.reservation().orElse(Double.POSITIVE_INFINITY)).sorted().toList();
    return asked(asked.getFirst()) + " to " + asked(asked.getLast());
  }

  private static String asked(double least) {
    return least == Double.POSITIVE_INFINITY ? WarFigures.NO_TERMS : WarFigures.level(least);
  }

  private static String end(WarSwings.End end) {
    return asked(end.reservation().orElse(Double.POSITIVE_INFINITY))
        + (end.open() ? " (a deal open)" : " (no deal open)");
  }

  private void numbers() {
    List<Input> all =
        dossier.inputs().all().stream().filter(i -> i.path().startsWith(Dyad.PATH + ".")).toList();
    List<Input> defaults =
        all.stream().filter(i -> i.grounds().kind() == Grounds.Kind.DEFAULT).toList();
    concerns.add(
        new Doubts.Concern(
            "war-numbers",
            "The numbers of the war",
            "Of the "
                + Figures.counted(all.size(), "number")
                + " of the war "
                + Figures.number(count(all, Grounds.Kind.SOURCED))
                + " lead to sources, "
                + Figures.number(count(all, Grounds.Kind.REASONED))
                + " have a reason, "
                + Figures.number(count(all, Grounds.Kind.UNSOURCED))
                + " have neither, and "
                + Figures.number(defaults.size())
                + " are Winset's defaults.",
            defaults.stream()
                .map(i -> i.path() + " = " + i.amount() + ": " + i.grounds().why().orElse(""))
                .toList()));
  }

  private static long count(List<Input> inputs, Grounds.Kind kind) {
    return inputs.stream().filter(i -> i.grounds().kind() == kind).count();
  }

  /** Victory and defeat are no packages; where the case does not say what they are worth. */
  private void anchors() {
    List<String> details = new ArrayList<>();
    for (Party party : dossier.parties()) {
      if (dossier.dyad().filter(d -> d.has(party.id())).isPresent()) {
        for (WarKey key : List.of(WarKey.NATION_IF_WON, WarKey.NATION_IF_LOST)) {
          dossier
              .inputs()
              .find(Dyad.path(party.id(), key))
              .filter(i -> i.grounds().kind() == Grounds.Kind.DEFAULT)
              .ifPresent(i -> details.add(i.path() + " = " + i.amount()));
        }
        for (WarKey key : List.of(WarKey.SUPPORT_IF_WON, WarKey.SUPPORT_IF_LOST)) {
          if (!party.constituencies().isEmpty()
              && dossier.inputs().find(Dyad.path(party.id(), key)).isEmpty()) {
            details.add(
                Dyad.path(party.id(), key)
                    + ": the "
                    + (key == WarKey.SUPPORT_IF_WON ? "best" : "worst")
                    + " support over all options");
          }
        }
      }
    }
    if (!details.isEmpty()) {
      concerns.add(
          new Doubts.Concern(
              "default-anchors",
              "What victory and defeat are worth",
              "Verdicts of "
                  + Figures.and(
                      dossier.dyad().orElseThrow().parties().stream()
                          .map(id -> names.party(id).name())
                          .toList())
                  + " rest on default anchors: the case does not say all of what victory and defeat"
                  + " would be worth.",
              details));
    }
  }
}
