package org.winset.bench;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winset.deal.IntegerInstance;

/** Emptiness and the greatest least margin, from nothing, averaged over the instances of a kind. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MaxMinBenchmark {
  @Param({"n6-o2-realistic", "n6-o4-realistic", "n10-o2-realistic", "n10-o4-realistic"})
  String kind = "n6-o2-realistic";

  private List<Instance> instances = List.of();
  private int next;

  @Setup
  public void read() {
    instances = Objects.requireNonNull(Instance.byKind().get(kind));
  }

  @Benchmark
  public IntegerInstance.Level maxMin() {
    return next().maxMin();
  }

  @Benchmark
  public boolean hasAgreement() {
    return next().hasAgreement();
  }

  private IntegerInstance next() {
    next = (next + 1) % instances.size();
    return instances.get(next).compiled();
  }
}
