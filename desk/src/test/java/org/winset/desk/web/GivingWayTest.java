package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GivingWayTest {
  private static final long LONGEST_REST = 80;
  private static final long WORK = 20;

  /** Moves on by one at each look. */
  private final AtomicLong time = new AtomicLong();

  private final AtomicBoolean urgent = new AtomicBoolean(true);
  private final GivingWay way =
      new GivingWay(urgent::get, LONGEST_REST, WORK, time::incrementAndGet);

  @Test
  void where_something_urgent_never_stops_a_fifth_of_the_time_is_left() {
    for (int piece = 0; piece < 100; piece++) {
      way.rest(() -> false);
      time.incrementAndGet();
    }

    assertThat(time.get())
        .as("ten pieces, which take two each with the look before them, for each rest")
        .isBetween(900L, 1_200L);
  }

  @Test
  void where_nothing_is_urgent_or_nothing_wanted_nobody_rests() {
    way.rest(() -> true);
    urgent.set(false);
    way.rest(() -> false);

    assertThat(time.get()).isLessThan(LONGEST_REST / 2);
  }

  @Test
  void it_rests_as_long_as_something_is_urgent() {
    way.rest(() -> {
      urgent.set(time.get() < LONGEST_REST / 2);
      return false;
    });

    assertThat(time.get()).isBetween(LONGEST_REST / 2, LONGEST_REST);
  }
}
