package org.winset.war;

/** The rules that numbers of a war keep; whatever breaks one is refused with its value. */
final class Rules {
  private Rules() {}

  /** Refuses a value that breaks a rule: {@code the balance is 0; it should …}. */
  static void that(boolean kept, String what, double value, String rule) {
    if (!kept) {
      String written = value == Math.rint(value) ? String.valueOf((long) value) : "" + value;
      throw new IllegalArgumentException(what + " is " + written + "; it should " + rule);
    }
  }

  static void share(String what, double value) {
    that(value >= 0 && value <= 1, what, value, "lie in 0..1");
  }

  static void open(String what, double value) {
    that(value > 0 && value < 1, what, value, "lie between 0 and 1");
  }

  static void hazard(String what, double value) {
    that(value >= 0 && value < 1, what, value, "be at least 0 and below 1 a month");
  }

  static void atLeastZero(String what, double value) {
    that(value >= 0 && value < Double.POSITIVE_INFINITY, what, value, "be at least 0");
  }
}
