package org.winset.forecast;

/** Where finished chunks are left for a later run of the same ensemble. */
public interface Partial {
  /** Nowhere. */
  Partial NONE =
      new Partial() {
        @Override
        public long resume(Tallies into, long most) {
          return 0;
        }

        @Override
        public void finished(long chunks, Tallies sum) {}

        @Override
        public void leave(long chunks, Tallies sum) {}
      };

  /**
   * Fills in what an earlier run left.
   *
   * @param most chunks of use
   * @return how many chunks were filled in: 0 if what was left is of no use
   */
  long resume(Tallies into, long most);

  /** Hears that so many chunks are finished; may keep them, or wait. */
  void finished(long chunks, Tallies sum);

  /** Keeps what is finished: the run ends here. */
  void leave(long chunks, Tallies sum);
}
