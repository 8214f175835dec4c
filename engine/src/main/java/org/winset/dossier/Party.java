package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signatory or guarantor, with its leader and its constituencies at home. Holds structure only:
 * its numbers stand in {@link Inputs} under {@link #path()}.
 *
 * @param side one of the case's sides
 * @param bindsWhen guarantors only: its signature is needed by packages with any of these options
 */
public record Party(
    String id,
    String name,
    Role role,
    Optional<String> side,
    List<Choice> bindsWhen,
    Optional<String> leader,
    Actor nation,
    List<Constituency> constituencies,
    Ratification ratification) {

  /** Whether a deal needs the party always or only when it binds it. */
  public enum Role {
    SIGNATORY,
    GUARANTOR
  }

  /**
   * Somebody with preferences over packages.
   *
   * @param path where its inputs stand: {@code path.wants.ISSUE.weight}, {@code
   *     path.wants.ISSUE.values.OPTION}, {@code path.worth.N.points}
   * @param wants indexes of the issues it cares about, ascending
   * @param worth its worth-links, in file order
   */
  public record Actor(String path, List<Integer> wants, List<Worth> worth) {
    public Actor {
      wants = List.copyOf(wants);
      worth = List.copyOf(worth);
    }
  }

  /** A pair of options that together are worth extra points of the actor's whole. */
  public record Worth(Choice left, Choice right, String path) {}

  /** A group at home with power over the leader or over ratification. */
  public record Constituency(String id, String name, Actor actor) {}

  public Party {
    bindsWhen = List.copyOf(bindsWhen);
    constituencies = List.copyOf(constituencies);
  }

  /** All who want something: the nation, then its constituencies. */
  public List<Actor> actors() {
    return Stream.concat(Stream.of(nation), constituencies.stream().map(Constituency::actor))
        .toList();
  }

  /** The prefix of all its inputs. */
  public String path() {
    return "parties." + id;
  }
}
