package org.winset.desk.report;

import org.winset.deal.Verdict;

/** Verdicts as signs that can be told apart without colour. */
final class Signs {
  private Signs() {}

  static String of(Verdict verdict, boolean unicode) {
    return switch (verdict) {
      case SIGNS -> unicode ? "✓" : "Y";
      case CANNOT_RATIFY -> "~";
      case REFUSES -> unicode ? "✗" : "X";
      case DEPENDS -> "?";
      case NOT_BOUND -> unicode ? "–" : "o";
    };
  }

  static Page.Tone tone(Verdict verdict) {
    return switch (verdict) {
      case SIGNS -> Page.Tone.GOOD;
      case CANNOT_RATIFY, DEPENDS -> Page.Tone.FAIR;
      case REFUSES -> Page.Tone.BAD;
      case NOT_BOUND -> Page.Tone.FAINT;
    };
  }

  /** What the signs mean, in one line. */
  static String legend(boolean unicode) {
    StringBuilder legend = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      legend.append(legend.isEmpty() ? "" : ", ");
      legend.append(of(verdict, unicode)).append(' ').append(verdict.words());
    }
    return legend.toString();
  }
}
