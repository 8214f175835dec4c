package org.winset.number;

/**
 * The standard normal distribution, the same to the last bit on every machine.
 *
 * <p>The quantile is algorithm AS 241, PPND16 (Wichura 1988), relative error about 1e-16. The
 * distribution function is Taylor's series about the nearest sixteenth, absolute error below 1e-14.
 */
public final class Normal {
  /** Beyond this the distribution function is 0 or 1 to 19 digits. */
  private static final double FAR = 9;

  private static final int PER_UNIT = 16;
  private static final int TERMS = 9;
  private static final double[] SERIES = series();

  private Normal() {}

  /** The chance of a value not above z. */
  public static double cdf(double z) {
    if (z <= -FAR) {
      return 0;
    }
    if (z >= FAR) {
      return 1;
    }
    int node = (int) ((z + FAR) * PER_UNIT + .5);
    double h = z + FAR - (double) node / PER_UNIT;
    int at = node * TERMS;
    double sum = SERIES[at + TERMS - 1];
    for (int n = TERMS - 2; n >= 0; n--) {
      sum = sum * h + SERIES[at + n];
    }
    return sum;
  }

  /** The density at z. */
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /**
   * Coefficients about every node: the n-th derivative of the density is its Hermite polynomial
   * He_n times (-1)^n times the density.
   */
  private static double[] series() {
    int nodes = (int) (2 * FAR * PER_UNIT) + 1;
    double[] series = new double[nodes * TERMS];
    for (int node = 0; node < nodes; node++) {
      double z = (double) node / PER_UNIT - FAR;
      series[node * TERMS] = cdfFromTail(z);
      double factor = density(z);
      double before = 0;
      double hermite = 1;
      for (int n = 1; n < TERMS; n++) {
        factor /= n;
        series[node * TERMS + n] = factor * hermite;
        double next = -z * hermite - (n - 1) * before;
        before = hermite;
        hermite = next;
      }
    }
    return series;
  }

  /** By the continued fraction of Mills' ratio where it converges fast, else by a power series. */
  private static double cdfFromTail(double z) {
    double x = Math.abs(z);
    double upper;
    if (x < 3) {
      double term = x;
      double sum = x;
      for (int n = 1; n < 120; n++) {
        term *= x * x / (2 * n + 1);
        sum += term;
      }
      upper = .5 - density(x) * sum;
    } else {
      double fraction = x;
      for (int n = 200; n >= 1; n--) {
        fraction = x + n / fraction;
      }
      upper = density(x) / fraction;
    }
    return z > 0 ? 1 - upper : upper;
  }

  /**
   * The value not exceeded with chance p.
   *
   * @param p strictly between 0 and 1
   */
  public static double quantile(double p) {
    double q = p - .5;
    if (Math.abs(q) <= .425) {
      double r = .180625 - q * q;
      return q * ratio(CENTRE, r);
    }
    double tail = q < 0 ? p : 1 - p;
    if (!(tail > 0)) {
      throw new IllegalArgumentException("a chance must lie strictly between 0 and 1: " + p);
    }
    double r = Math.sqrt(-StrictMath.log(tail));
    double z = r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(TAIL, r - 5);
    return q < 0 ? -z : z;
  }

  private static double ratio(double[][] polynomials, double r) {
    return horner(polynomials[0], r) / horner(polynomials[1], r);
  }

  private static double horner(double[] coefficients, double r) {
    double sum = coefficients[7];
    for (int i = 6; i >= 0; i--) {
      sum = sum * r + coefficients[i];
    }
    return sum;
  }

  private static final double[][] CENTRE = {
    {
      3.3871328727963665,
      133.14166789178438,
      1971.5909503065513,
      13731.69376550946,
      45921.95393154987,
      67265.7709270087,
      33430.57558358813,
      2509.0809287301227
    },
    {
      1.0,
      42.31333070160091,
      687.1870074920579,
      5394.196021424751,
      21213.794301586597,
      39307.89580009271,
      28729.085735721943,
      5226.495278852854
    }
  };

  private static final double[][] MIDDLE = {
    {
      1.4234371107496835,
      4.630337846156546,
      5.769497221460691,
      3.6478483247632045,
      1.2704582524523684,
      0.2417807251774506,
      0.022723844989269184,
      0.0007745450142783414
    },
    {
      1.0,
      2.053191626637759,
      1.6763848301838038,
      0.6897673349851,
      0.14810397642748008,
      0.015198666563616457,
      0.0005475938084995345,
      1.0507500716444169e-09
    }
  };

  private static final double[][] TAIL = {
    {
      6.657904643501103,
      5.463784911164114,
      1.7848265399172913,
      0.29656057182850487,
      0.026532189526576124,
      0.0012426609473880784,
      2.7115555687434876e-05,
      2.0103343992922881e-07
    },
    {
      1.0,
      0.599832206555888,
      0.1369298809227358,
      0.014875361290850615,
      0.0007868691311456133,
      1.8463183175100548e-05,
      1.421511758316446e-07,
      2.0442631033899397e-15
    }
  };
}
