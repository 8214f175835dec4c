package org.winset.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The newest answers to questions; each is worked out once, however many ask while it is.
 *
 * <p>Thread-safe.
 */
final class Shared<Q, A> {
  private final Map<Q, CompletableFuture<A>> kept;

  /**
   * Nothing asked yet.
   *
   * @param most how many answers are kept
   */
  Shared(int most) {
    this.kept = newest(most);
  }

  /** A map that forgets what was not looked at for longest. */
  static <K, V> Map<K, V> newest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * The answer as known, as somebody else is finding it, or as found now.
   *
   * @throws RuntimeException as the work threw it, also at those who waited for it; not kept
   */
  A get(Q question, Supplier<A> work) {
    CompletableFuture<A> mine = new CompletableFuture<>();
    CompletableFuture<A> theirs;
    synchronized (kept) {
      theirs = kept.putIfAbsent(question, mine);
    }
    if (theirs != null) {
      return joined(theirs);
    }
    try {
      A answer = work.get();
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(question, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The answer, if it is known already. */
  Optional<A> known(Q question) {
    synchronized (kept) {
      CompletableFuture<A> there = kept.get(question);
      return there == null || !there.isDone() || there.isCompletedExceptionally()
          ? Optional.empty()
          : Optional.of(there.join());
    }
  }

  private static <A> A joined(CompletableFuture<A> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
