package org.winset.forecast;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;

/**
 * Many draws of one case, and what they say together.
 *
 * <p>The same case, conditions and number of draws give the same result to the last bit, whatever
 * the number of threads and whether or not the run was cancelled and resumed: draw k depends on
 * nothing but k, and chunks are added up in their order. Memory does not grow with the number of
 * draws.
 */
public final class Ensemble {
  /** The most draws of one ensemble: points are told apart up to there. */
  public static final long MOST_DRAWS = 1_000_000_000;

  private final Stage stage;

  Ensemble(Stage stage) {
    this.stage = stage;
  }

  /**
   * The ensemble of a case.
   *
   * @throws UnworkableCase if the case's point values together have no meaning
   */
  public static Ensemble of(Dossier dossier, Conditions conditions) {
    return new Ensemble(Stage.of(dossier, conditions));
  }

  /**
   * Makes the draws and tells what they say.
   *
   * @param draws 1 to {@link #MOST_DRAWS}
   * @param cancelled looked at before every draw; draws of unfinished chunks are lost then
   * @return what the finished draws say; empty if not one chunk was finished
   */
  public Optional<Chances> run(
      long draws, Draws where, Progress progress, BooleanSupplier cancelled) {
    return run(draws, where, progress, cancelled, Partial.NONE);
  }

  /**
   * The same, going on from what an earlier run left, and leaving what is finished for a later one.
   */
  public Optional<Chances> run(
      long draws, Draws where, Progress progress, BooleanSupplier cancelled, Partial partial) {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException("draws: 1 to " + MOST_DRAWS + ", not " + draws);
    }
    long whole = draws / Draws.CHUNK;
    Tallies sum = tallies();
    long from = partial.resume(sum, whole);
    Run run = new Run(draws, sum, progress, partial, from);
    where.run(
        number -> chunk(number, draws, cancelled),
        from,
        (draws + Draws.CHUNK - 1) / Draws.CHUNK,
        run);
    run.leave();
    return sum.draws() == 0 ? Optional.empty() : Optional.of(run.soFar());
  }

  private Tallies tallies() {
    return new Tallies(stage);
  }

  private Optional<Tallies> chunk(long number, long draws, BooleanSupplier cancelled) {
    Draw draw = new Draw(stage);
    Outcome[] outcomes = new Outcome[stage.worlds().size()];
    Arrays.setAll(outcomes, _ -> new Outcome(stage));
    double[] posterior = new double[stage.accounts()];
    Tallies tallies = tallies();
    long end = Math.min(draws, (number + 1) * Draws.CHUNK);
    for (long k = number * Draws.CHUNK; k < end; k++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      draw.make(k, outcomes, posterior);
      tallies.add(stage, draw, Points.replicate(k), outcomes, posterior);
    }
    return Optional.of(tallies);
  }

  /** Adds chunks up as they come. */
  private final class Run implements Draws.Sink<Tallies> {
    private final long draws;
    private final Tallies sum;
    private final Progress progress;
    private final Partial partial;
    private long chunks;

    Run(long draws, Tallies sum, Progress progress, Partial partial, long chunks) {
      this.draws = draws;
      this.sum = sum;
      this.progress = progress;
      this.partial = partial;
      this.chunks = chunks;
    }

    @Override
    public boolean accept(Tallies chunk) {
      if ((chunks + 1) * Draws.CHUNK > draws) {
        leave(); // the last chunk is not whole, and of no use to a longer run
      }
      sum.add(chunk);
      chunks++;
      if (chunks * Draws.CHUNK <= draws) {
        partial.finished(chunks, sum);
      }
      progress.at(sum.draws(), draws, this::soFar);
      return true;
    }

    Chances soFar() {
      return Chances.of(stage, sum, draws);
    }

    void leave() {
      if (chunks * Draws.CHUNK <= draws) {
        partial.leave(chunks, sum);
      }
    }
  }
}
