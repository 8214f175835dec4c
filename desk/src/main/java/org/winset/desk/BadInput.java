package org.winset.desk;

import java.util.List;
import java.util.stream.Stream;
import org.winset.deal.UnworkableCase;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;

/** Tells that a command cannot go on because of what it was given. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  BadInput(List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  /** One thing wrong with something that has a name. */
  static BadInput at(String what, String rule, String suggestion) {
    return new BadInput(List.of(new Problem(Place.whole(what), "", rule, suggestion)));
  }

  /** Numbers of a case that mean nothing together, where they stand. */
  static BadInput unworkable(UnworkableCase e, CaseOptions.Loaded loaded) {
    Place place = loaded.places().of(e.path().isEmpty() ? "parties" : e.path());
    return new BadInput(List.of(new Problem(place, "", String.valueOf(e.getMessage()), "")));
  }

  /** Goes on if neither list holds a problem. */
  static void ifAny(List<Problem> first, List<Problem> second) throws BadInput {
    List<Problem> all = Stream.concat(first.stream(), second.stream()).toList();
    if (!all.isEmpty()) {
      throw new BadInput(all);
    }
  }

  /** At least one, in the order they are shown. */
  List<Problem> problems() {
    return problems;
  }
}
