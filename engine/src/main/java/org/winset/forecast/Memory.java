package org.winset.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.winset.deal.Solver;
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
 * links and the plan, and, where a search is cut by its budget, on the number of parties; on
 * nothing else. All of these are compared, so a remembered answer is the answer. Thread-safe.
 */
public final class Memory {
  private static final int MOST = 4_000;
  private static final String PARTIES = "parties.";

  private final Map<Question, Glance.OfParty> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Glance.OfParty> eldest) {
          return size() > MOST;
        }
      };

  /** All that bears on what a party says of plans, its hash found once for all of them. */
  private static final class Voice {
    private final List<Object> all;
    private final int hash;

    Voice(
        Party party,
        Optional<Dyad> war,
        List<Amount> numbers,
        List<Integer> options,
        List<Link> links,
        int parties) {
      this.all = List.of(party, war, numbers, options, links, parties);
      this.hash = all.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Voice that && hash == that.hash && all.equals(that.all));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private record Question(Voice voice, List<Plan.Point> plan) {}

  /** The last run's; its parties whose numbers have not moved since are taken over as they are. */
  private volatile @Nullable Solver last;

  Optional<Solver> last() {
    return Optional.ofNullable(last);
  }

  void keep(Solver solver) {
    last = solver;
  }

  /** What is asked of every party in one run. */
  final class Asked {
    private final Dossier dossier;
    private final List<Integer> options;
    private final Map<String, List<Amount>> byOwner = new HashMap<>();
    private final Map<String, Voice> voices = new ConcurrentHashMap<>();

    private Asked(Dossier dossier) {
      this.dossier = dossier;
      this.options = dossier.issues().stream().map(Issue::options).map(List::size).toList();
      for (Input input : dossier.inputs().all()) {
        byOwner.computeIfAbsent(owner(input.path()), o -> new ArrayList<>()).add(input.amount());
      }
    }

    /** The party's answer, if it is remembered. */
    Optional<Glance.OfParty> of(Party party, Plan plan) {
      Question question = question(party, plan);
      synchronized (answers) {
        return Optional.ofNullable(answers.get(question));
      }
    }

    /** Remembers what the party says. */
    void remember(Party party, Plan plan, Glance.OfParty answer) {
      Question question = question(party, plan);
      synchronized (answers) {
        answers.put(question, answer);
      }
    }

    private Question question(Party party, Plan plan) {
      return new Question(voices.computeIfAbsent(party.id(), id -> voice(party)), plan.points());
    }

    private Voice voice(Party party) {
      return new Voice(
          party, war(party), numbers(party), options, dossier.links(), dossier.parties().size());
    }

    /** The war it is in, if any. */
    private Optional<Dyad> war(Party party) {
      return dossier.dyad().filter(dyad -> dyad.has(party.id()));
    }

    private List<Amount> numbers(Party party) {
      List<Amount> own = new ArrayList<>(byOwner.getOrDefault(party.path(), List.of()));
      war(party).ifPresent(dyad -> own.addAll(byOwner.getOrDefault(Dyad.PATH, List.of())));
      return own;
    }
  }

  /** Whose number stands at a path: the party's path, or else its first part. */
  private static String owner(String path) {
    int first = path.indexOf('.');
    int end = path.startsWith(PARTIES) ? path.indexOf('.', first + 1) : first;
    return end < 0 ? path : path.substring(0, end);
  }

  /** What parties said of plans in an assessment. */
  static Memory of(Assessment assessment) {
    Memory memory = new Memory();
    Asked asked = memory.on(assessment.dossier());
    for (Assessment.OfPlan plan : assessment.plans()) {
      for (int p = 0; p < plan.parties().size(); p++) {
        Assessment.OfParty said = plan.parties().get(p);
        asked.remember(
            assessment.dossier().parties().get(p),
            plan.plan(),
            new Glance.OfParty(said.answer(), said.holdsOverRanges()));
      }
    }
    return memory;
  }

  Asked on(Dossier dossier) {
    return new Asked(dossier);
  }
}
