package org.winset.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Link;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.number.Amount;

/**
 * What parties said of plans in earlier point runs, so that a run in which one party's numbers
 * moved asks that party alone.
 *
 * <p>A party's answer depends on its structure and numbers, on a war it is in, the issues, the
 * links and the plan, and on nothing else; all of these are compared, so a remembered answer is the
 * answer. Thread-safe.
 */
public final class Memory {
  private static final int MOST = 4_000;

  private final Map<Question, Glance.OfParty> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Glance.OfParty> eldest) {
          return size() > MOST;
        }
      };

  private record Question(
      Party party,
      Optional<Dyad> war,
      List<Amount> numbers,
      List<Integer> options,
      List<Link> links,
      List<Plan.Point> plan) {}

  /** What is asked of every party in one run. */
  final class Asked {
    private final Dossier dossier;
    private final List<Integer> options;
    private final Map<Party, List<Amount>> numbers = new LinkedHashMap<>();

    private Asked(Dossier dossier) {
      this.dossier = dossier;
      this.options = dossier.issues().stream().map(Issue::options).map(List::size).toList();
    }

    /** The party's answer as remembered, or else as given now. */
    Glance.OfParty of(Party party, Plan plan, Supplier<Glance.OfParty> asking) {
      Question question =
          new Question(
              party,
              war(party),
              numbers.computeIfAbsent(party, this::numbers),
              options,
              dossier.links(),
              plan.points());
      synchronized (answers) {
        Glance.OfParty known = answers.get(question);
        if (known != null) {
          return known;
        }
      }
      Glance.OfParty answer = asking.get();
      synchronized (answers) {
        answers.put(question, answer);
      }
      return answer;
    }

    /** The war it is in, if any. */
    private Optional<Dyad> war(Party party) {
      return dossier.dyad().filter(dyad -> dyad.has(party.id()));
    }

    private List<Amount> numbers(Party party) {
      String prefix = party.path() + ".";
      String ofWar = war(party).isPresent() ? Dyad.PATH + "." : prefix;
      return dossier.inputs().all().stream()
          .filter(input -> input.path().startsWith(prefix) || input.path().startsWith(ofWar))
          .map(Input::amount)
          .toList();
    }
  }

  Asked on(Dossier dossier) {
    return new Asked(dossier);
  }
}
