package org.winset.dossier;

import java.util.List;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** What came of reading a case: a dossier, or everything that is wrong. */
public sealed interface Reading {
  /**
   * A case that can be worked with.
   *
   * @param places where its parts stand, for messages that come later
   */
  record Fine(Dossier dossier, Places places) implements Reading {}

  /**
   * A case that cannot.
   *
   * @param problems at least one, by file and line
   */
  record Faulty(List<Problem> problems) implements Reading {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
