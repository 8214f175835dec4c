package org.winset.number;

/** Numbers of which only the order is known, drawn together, highest first. */
public final class Ordered {
  private Ordered() {}

  /**
   * Sorts so many numbers, highest first. For the handful an issue has options.
   *
   * @param numbers those from index {@code from} on are sorted in place
   */
  public static void descending(double[] numbers, int from, int count) {
    for (int i = from + 1; i < from + count; i++) {
      double moved = numbers[i];
      int at = i;
      while (at > from && numbers[at - 1] < moved) {
        numbers[at] = numbers[at - 1];
        at--;
      }
      numbers[at] = moved;
    }
  }

  /**
   * Turns independent uniforms into weights that are uniform on the ordered simplex (Lahdelma,
   * Hokkanen and Salminen 1998): positive, highest first, with sum 1.
   *
   * <p>Unordered weights are exponentials over their sum; sorted, the r-th highest is the sum of
   * E_k/k from r on (Renyi 1953).
   *
   * @param uniforms each strictly between 0 and 1; those from index {@code from} on are replaced
   */
  public static void weights(double[] uniforms, int from, int count) {
    double sum = 0;
    double whole = 0;
    for (int k = count; k >= 1; k--) {
      double exponential = -StrictMath.log(uniforms[from + k - 1]);
      whole += exponential;
      sum += exponential / k;
      uniforms[from + k - 1] = sum;
    }
    for (int k = 0; k < count; k++) {
      uniforms[from + k] /= whole;
    }
  }
}
