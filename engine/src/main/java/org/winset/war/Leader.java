package org.winset.war;

/**
 * Whether a side is led by the leader it has now or by one who came after; a successor is blamed
 * less for the war (Croco 2011), and one who is replaced in turn is followed by another successor.
 */
public enum Leader {
  INCUMBENT(0),
  SUCCESSOR(1);

  private final int index;

  Leader(int index) {
    this.index = index;
  }

  /** Place in arrays. */
  int index() {
    return index;
  }
}
