package org.winset.deal;

/**
 * Numbers that are each allowed but together have no meaning in the model; the message says which.
 */
public final class UnworkableCase extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;

  /** For the case as a whole. */
  public UnworkableCase(String message) {
    this("", message);
  }

  /** For what stands at a path of the case, such as {@code parties.north}. */
  UnworkableCase(String path, String message) {
    super(message);
    this.path = path;
  }

  /** For a party as a whole, by its id. */
  static UnworkableCase ofParty(String id, String message) {
    return new UnworkableCase("parties." + id, "party " + id + message);
  }

  /** Path of what the numbers belong to; empty for the case as a whole. */
  public String path() {
    return path;
  }
}
