package org.winset.desk;

import java.util.List;
import org.winset.yaml.Nearest;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

/** The ids a word on the command line may be one of. */
record Known(String what, List<String> ids) {
  Known {
    ids = List.copyOf(ids);
  }

  /** What is wrong with words that should be ids; {@code where} names the argument. */
  List<Problem> problems(String where, List<String> words) {
    return words.stream()
        .filter(word -> !ids.contains(word))
        .map(word ->
            new Problem(
                Place.whole(where),
                word,
                "the case has no " + what + " " + Problems.quote(word),
                Nearest.suggestion(word, ids)))
        .toList();
  }
}
