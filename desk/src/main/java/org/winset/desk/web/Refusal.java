package org.winset.desk.web;

import java.util.List;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;

/** Ends a request with a status and the problems that say why; never with a stack trace. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int BAD = 400;
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int CHANGED = 412;
  static final int TOO_LARGE = 413;
  static final int UNWORKABLE = 422;
  static final int CONDITION_MISSING = 428;
  static final int TOO_MANY = 429;
  static final int UNWRITABLE = 507;

  private final int status;
  private final transient List<Problem> problems;

  Refusal(int status, List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.getFirst().message());
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  /** One thing wrong with something that has a name. */
  static Refusal of(int status, String what, String rule, String suggestion) {
    return new Refusal(status, List.of(new Problem(Place.whole(what), "", rule, suggestion)));
  }

  int status() {
    return status;
  }

  List<Problem> problems() {
    return problems;
  }
}
