package org.winset.deal;

/**
 * Numbers that are each allowed but together have no meaning in the model; the message says which.
 */
public final class UnworkableCase extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnworkableCase(String message) {
    super(message);
  }
}
