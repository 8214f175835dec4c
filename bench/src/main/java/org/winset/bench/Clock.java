package org.winset.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Times pieces of work by the CPU time of their thread, after a warm-up. */
final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Clock() {}

  /** Milliseconds of CPU time that this thread has taken so far. */
  static double now() {
    return THREADS.getCurrentThreadCpuTime() / 1e6;
  }

  /** Milliseconds of this thread's CPU time that a piece of work takes. */
  static double time(Runnable work) {
    long from = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
  }

  /**
   * Milliseconds of CPU time that a piece of work takes on whatever threads, native ones too; the
   * system may count in steps of ten.
   */
  static double timeOfAllThreads(Runnable work) {
    long from = PROCESS.getProcessCpuTime();
    work.run();
    return (PROCESS.getProcessCpuTime() - from) / 1e6;
  }

  /**
   * For each item the median over some rounds, in milliseconds, once all have been warmed up.
   *
   * @param rounds at least 1
   */
  static <T> double[] medians(List<T> items, int rounds, Consumer<T> work) {
    double[] medians = new double[items.size()];
    for (int i = 0; i < medians.length; i++) {
      T item = items.get(i);
      double[] times = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        times[round] = time(() -> work.accept(item));
      }
      medians[i] = quantile(times, .5);
    }
    return medians;
  }

  /** The least time that is not below a share of the times. */
  static double quantile(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** Median, 99th percentile and greatest, as cells of a Markdown table. */
  static String cells(double[] times) {
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f",
        quantile(times, .5),
        quantile(times, .99),
        quantile(times, 1));
  }

  /** The machine, its JDK and its load, to stand above every table. */
  static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores, Java %s, load %.1f",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
