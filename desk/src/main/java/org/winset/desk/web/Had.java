package org.winset.desk.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What the receiver of a stream has of an answer: parts that came before, and what the stream has
 * sent. Not thread-safe.
 */
final class Had {
  private final Set<String> before;
  private final Set<String> parts = new HashSet<>();

  /**
   * Nothing sent yet.
   *
   * @param before ids of parts that came before
   */
  Had(Collection<String> before) {
    this.before = Set.copyOf(before);
  }

  /**
   * Whether a part is to be sent: it did not come before, or something else stands in its place by
   * now, since the stream has sent that.
   */
  boolean lacks(String part, String id) {
    if (before.contains(id) && !parts.contains(part)) {
      return false;
    }
    parts.add(part);
    return true;
  }
}
