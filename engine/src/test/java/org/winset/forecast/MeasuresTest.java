package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which draws are looked at more closely. */
class MeasuresTest {
  @Test
  void one_chunk_of_eight_and_in_turn_each_of_the_eight() {
    assertThat(
            LongStream.range(0, 64)
                .filter(chunk -> Measures.closely(chunk * Draws.CHUNK))
                .map(chunk -> chunk % 8))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(LongStream.range(0, Draws.CHUNK)).allMatch(Measures::closely);
    assertThat(LongStream.range(Draws.CHUNK, 9L * Draws.CHUNK)).noneMatch(Measures::closely);
  }
}
