package org.winset.dossier;

/**
 * A pairwise rule about which packages are feasible.
 *
 * <p>{@code NEEDS}: a package with {@code left} must have {@code right}. {@code EXCLUDES}: no
 * package has both.
 */
public record Link(Kind kind, Choice left, Choice right, Grounds grounds) {
  /** The two rules. */
  public enum Kind {
    NEEDS,
    EXCLUDES
  }

  /** Whether a package with these options (indexes in file order of issues) breaks the rule. */
  public boolean brokenBy(int[] options) {
    boolean hasLeft = options[left.issue()] == left.option();
    boolean hasRight = options[right.issue()] == right.option();
    return hasLeft && (kind == Kind.NEEDS) != hasRight;
  }
}
