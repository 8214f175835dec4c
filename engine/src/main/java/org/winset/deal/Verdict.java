package org.winset.deal;

/** What a party would do with a plan. */
public enum Verdict {
  SIGNS("signs"),
  CANNOT_RATIFY("would sign but cannot ratify"),
  REFUSES("refuses"),
  DEPENDS("depends on unknown points"),
  NOT_BOUND("not bound");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }
}
