package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.dossier.Choice;
import org.winset.dossier.Resolved.Enforcement;
import org.winset.dossier.Resolved.Rule;

/**
 * The rows of a draw: its numbers turned into whole ones, over every combination of a {@link
 * Shape}'s board. Follows {@link Bargain} and {@link Form} term by term, in doubles.
 */
final class DrawRows {
  /**
   * A quota in {@link Measure.Quantile}'s weights, a hair below, so that rounding never denies it.
   */
  private static final long QUOTA = (1L << 40) - 256;

  /** A scale below this is nothing but rounding. */
  private static final double LEAST_SCALE = 1e-12;

  /** Farther apart, in scales, no two packages may lie: rows would leave their range. */
  private static final double FARTHEST = 0x1p12;

  final Rows rows;

  /** By party: its margin, and what it makes of a package that may not bind it. */
  final List<Measure> margins = new ArrayList<>();

  final List<Measure> acceptances = new ArrayList<>();

  private final Shape shape;
  private final Board board;
  private final Draft draft;

  /** By party and quota of its rule: the weights in its measure. */
  private final long[][][] quotaWeights;

  /** By party: the last two leaders drafted, the present one first. */
  private final LeaderDraft[][] leaders;

  /** The super-issue that enforcement hangs on, -1 if none does. */
  private final int enforced;

  private final int[] firstOption;

  /** Utility by party and option, and by party, group and option. */
  private final double[][] nation;

  private final double[][][] group;

  /** By group of the party at hand, its share of power. */
  private double[] power = new double[0];

  private final double[] support;
  private final double[] value;
  private final long[] versions;
  private Numbers numbers;
  private long rules;

  DrawRows(Shape shape) {
    this.shape = shape;
    this.board = shape.board();
    this.numbers = shape.numbers();
    int parties = shape.parties();
    List<Integer> counts = shape.resolved().optionCounts();
    this.firstOption = new int[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      firstOption[i + 1] = firstOption[i] + counts.get(i);
    }
    int options = firstOption[counts.size()];
    this.draft = new Draft(board, firstOption);
    this.enforced = enforced();
    this.leaders = new LeaderDraft[parties][];
    Arrays.setAll(leaders, _ -> new LeaderDraft[] {leader(), leader()});
    this.nation = new double[parties][options];
    this.group = new double[parties][][];
    this.quotaWeights = new long[parties][][];
    for (int p = 0; p < parties; p++) {
      int groups = shape.party(p).groups().size();
      group[p] = new double[groups][options];
      quotaWeights[p] = new long[Numbers.quotasOf(shape.party(p).ratification()).size()][groups];
      Measure margin = margin(p);
      margins.add(margin);
      acceptances.add(
          shape.isGuarantor(p) ? new Measure.IfBound(shape.endRow(p) - 1, margin) : margin);
    }
    this.support = new double[options];
    this.value = new double[options];
    this.versions = new long[parties];
    this.rows = Rows.blank(shape.rows(), board);
    for (int p = 0; p < parties; p++) {
      if (shape.isGuarantor(p)) {
        fillUnbound(p);
      }
    }
  }

  private int enforced() {
    List<Enforcement> enforcing = shape.resolved().enforcement();
    return enforcing.isEmpty()
        ? -1
        : IntStream.range(0, board.size())
            .filter(s ->
                Arrays.binarySearch(
                        board.superIssues().get(s).issues(), enforcing.getFirst().choice().issue())
                    >= 0)
            .findFirst()
            .orElse(-1);
  }

  private LeaderDraft leader() {
    int combinations = enforced < 0 ? 0 : board.superIssues().get(enforced).combinations().length;
    return new LeaderDraft(new Draft(board, firstOption), enforced, combinations);
  }

  private Measure margin(int p) {
    List<Measure> parts = new ArrayList<>(List.of(new Measure.Row(shape.leaderRow(p))));
    collect(p, shape.party(p).ratification(), parts, new int[1]);
    return parts.size() == 1 ? parts.getFirst() : new Measure.Least(List.copyOf(parts));
  }

  private void collect(int p, Rule rule, List<Measure> into, int[] quotas) {
    int first = shape.leaderRow(p) + 1;
    switch (rule) {
      case Rule.LeaderAlone() -> {}
      case Rule.Quota(var share) -> {
        int[] groupRows = new int[group[p].length];
        Arrays.setAll(groupRows, g -> first + g);
        into.add(new Measure.Quantile(groupRows, quotaWeights[p][quotas[0]++], QUOTA));
      }
      case Rule.Vetoes(List<Integer> named) ->
          named.forEach(g -> into.add(new Measure.Row(first + g)));
      case Rule.All(List<Rule> all) -> all.forEach(r -> collect(p, r, into, quotas));
    }
  }

  private void fillUnbound(int p) {
    int row = shape.endRow(p) - 1;
    for (int s = 0; s < board.size(); s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      for (int c = 0; c < issue.combinations().length; c++) {
        int binding = 0;
        for (Choice choice : shape.party(p).bindsWhen()) {
          int at = Arrays.binarySearch(issue.issues(), choice.issue());
          binding += at >= 0 && issue.combinations()[c][at] == choice.option() ? 1 : 0;
        }
        rows.gain[s][c * rows.rows + row] = -binding * (long) Draft.UNIT;
      }
    }
  }

  /** Grows by one whenever the weights in some quota change. */
  long rules() {
    return rules;
  }

  /** Grows by one whenever a party's rows change. */
  long version(int p) {
    return versions[p];
  }

  /** Names the numbers that parties' rows are filled from. */
  void use(Numbers draw) {
    numbers = draw;
  }

  /** Whether what no deal is worth to a party's leader is not among the numbers. */
  boolean awaitsTerms(int p) {
    return Double.isNaN(numbers.reservation[p]);
  }

  /** Takes a party's numbers; its leader holds to his stated reservation value. */
  void take(int p) {
    versions[p]++;
    leaders[p][0].forget();
    leaders[p][1].forget();
    utility(numbers.nation(p), nation[p]);
    for (int g = 0; g < group[p].length; g++) {
      utility(numbers.group(p, g), group[p][g]);
      draft.start(group[p][g]);
      draft.addWorth(
          shape.party(p).groups().get(g).preferences().worth(), numbers.group(p, g).worth, 1);
      draft.write(rows, shape.leaderRow(p) + 1 + g, -numbers.acceptsAt[p][g] / 100, 1);
    }
    if (!awaitsTerms(p)) {
      double lambda = group[p].length == 0 ? 1 : numbers.lambda[p];
      supportOf(p);
      double scale = mix(p, lambda, 1 - lambda, draft);
      draft.write(rows, shape.leaderRow(p), -numbers.reservation[p] / 100, scale);
    }
    rules += sameQuotas(p) ? 0 : 1; // last: numbers without meaning leave them as they were
  }

  private boolean sameQuotas(int p) {
    boolean same = true;
    double whole = sum(numbers.power[p]);
    for (int q = 0; q < quotaWeights[p].length; q++) {
      double share = numbers.quotas[p][q] * whole;
      for (int g = 0; g < group[p].length; g++) {
        double part = share > 0 ? Math.min(numbers.power[p][g] / share, 4) : 1;
        long weight = Math.round(part * 0x1p40);
        same &= weight == quotaWeights[p][q][g];
        quotaWeights[p][q][g] = weight;
      }
    }
    return same;
  }

  private static double sum(double[] terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }

  /** Weighted values, by option, of an actor whose weights sum to 1. */
  private void utility(Numbers.Actor actor, double[] into) {
    double unit = 100 * sum(actor.weights);
    for (int i = 0; i < actor.weights.length; i++) {
      double weight = actor.weights[i] / unit;
      for (int k = 0; k < actor.values[i].length; k++) {
        into[firstOption[i] + k] = weight * actor.values[i][k];
      }
    }
  }

  /**
   * A leader at war: P(x) = lambda u(x) + (1 - lambda) Omega(phi(S(x))) is linear in u and S, and
   * so is the rest but for enforcement, which lies within one super-issue.
   */
  void fillAtWar(int p, LeaderNumbers terms) {
    LeaderDraft[] last = leaders[p];
    for (LeaderDraft leader : last) {
      leader.breaking(cheated(p), numbers.plansToRenege[p], numbers.enforcement);
    }
    if (!last[0].isOf(terms)) {
      LeaderDraft other = last[1];
      last[1] = last[0];
      last[0] = other;
      last[1].overwritten();
      if (!other.isOf(terms)) {
        other.forget();
        draftAtWar(p, terms, other);
        other.drafted(terms);
      }
    }
    if (!last[0].wrote(terms)) {
      versions[p]++;
      last[0].write(terms, rows, shape.leaderRow(p));
    }
  }

  private void draftAtWar(int p, LeaderNumbers terms, LeaderDraft leader) {
    supportOf(p);
    double won = Double.isNaN(terms.supportIfWon()) ? best(support) : terms.supportIfWon() / 100;
    double lost =
        Double.isNaN(terms.supportIfLost()) ? worst(support) : terms.supportIfLost() / 100;
    if (won == lost) {
      throw unworkable(p, "support if won and support if lost are equal");
    }
    double slope = (terms.phiWorst() - terms.phiBest()) / (won - lost);
    double phiAtZero = terms.phiBest() + slope * won;
    requirePhi(p, phiAtZero, slope);
    double office = terms.officeInPeace() + terms.costOfLosing();
    double lambda = terms.lambda();
    leader.scale = mix(p, lambda, (1 - lambda) * office * slope, leader.draft);
    leader.constant = (1 - lambda) * (terms.officeInPeace() - office * phiAtZero);
    if (!(leader.cheated + leader.cheats < 1)) {
      throw unworkable(p, "the chances that either side reneges on the other sum to 1 or more");
    }
    for (int c = 0; c < leader.escape.length; c++) {
      leader.escape[c] = escape(board.superIssues().get(enforced), c);
    }
  }

  private double cheated(int p) {
    List<Integer> dyad = shape.resolved().dyad();
    if (!dyad.contains(p)) {
      return 0;
    }
    return numbers.reneges[dyad.get(0) == p ? dyad.get(1) : dyad.get(0)];
  }

  private double escape(Board.SuperIssue issue, int combination) {
    double product = 1;
    List<Enforcement> enforcing = shape.resolved().enforcement();
    for (int e = 0; e < enforcing.size(); e++) {
      int at = Arrays.binarySearch(issue.issues(), enforcing.get(e).choice().issue());
      if (issue.combinations()[combination][at] == enforcing.get(e).choice().option()) {
        product *= 1 - numbers.enforcement[e];
      }
    }
    return product;
  }

  private void requirePhi(int p, double atZero, double slope) {
    draft.start(support);
    addSupportWorth(p, 1, draft);
    double one = atZero - slope * draft.least();
    double other = atZero - slope * draft.most();
    if (Math.min(one, other) < -1e-9 || Math.max(one, other) > 1 + 1e-9) {
      throw unworkable(
          p,
          "the chance of removal phi leaves 0..1 on a feasible package; support-if-won and"
              + " support-if-lost lie too close together");
    }
  }

  private UnworkableCase unworkable(int p, String what) {
    return UnworkableCase.ofParty(shape.party(p).id(), ": " + what);
  }

  /** Support by option. */
  private void supportOf(int p) {
    power = numbers.power[p];
    double whole = sum(power);
    Arrays.fill(support, 0);
    for (int g = 0; g < group[p].length; g++) {
      double share = power[g] / whole;
      for (int k = 0; k < support.length; k++) {
        support[k] += share * group[p][g][k];
      }
    }
  }

  private void addSupportWorth(int p, double factor, Draft into) {
    double whole = sum(power);
    for (int g = 0; g < group[p].length; g++) {
      into.addWorth(
          shape.party(p).groups().get(g).preferences().worth(),
          numbers.group(p, g).worth,
          factor * power[g] / whole);
    }
  }

  /** Drafts a leader's value and gives its scale: best less worst, issue by issue. */
  private double mix(int p, double ofNation, double ofSupport, Draft into) {
    for (int k = 0; k < value.length; k++) {
      value[k] = ofNation * nation[p][k] + ofSupport * support[k];
    }
    into.start(value);
    into.addWorth(shape.party(p).nation().worth(), numbers.nation(p).worth, ofNation);
    addSupportWorth(p, ofSupport, into);
    double scale = best(value) - worst(value);
    if (!(scale > LEAST_SCALE)) {
      throw UnworkableCase.ofParty(
          shape.party(p).id(), " values every package alike, so no margin can be measured");
    }
    if (into.most() - into.least() > FARTHEST * scale) {
      throw unworkable(
          p, "what worth-links make of packages lies more than 4,096 times its scale apart");
    }
    return scale;
  }

  private double best(double[] byOption) {
    double sum = 0;
    for (int i = 0; i + 1 < firstOption.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = firstOption[i]; k < firstOption[i + 1]; k++) {
        best = Math.max(best, byOption[k]);
      }
      sum += best;
    }
    return sum;
  }

  private double worst(double[] byOption) {
    double sum = 0;
    for (int i = 0; i + 1 < firstOption.length; i++) {
      double worst = Double.POSITIVE_INFINITY;
      for (int k = firstOption[i]; k < firstOption[i + 1]; k++) {
        worst = Math.min(worst, byOption[k]);
      }
      sum += worst;
    }
    return sum;
  }
}
