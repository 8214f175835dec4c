package org.winset.dossier;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winset.dossier.Party.Actor;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;

/** All paths that can be set in a case, and what somebody may have meant by one that cannot. */
final class Paths {
  private final Set<String> known = new LinkedHashSet<>();

  Paths(Dossier dossier) {
    this(dossier.inputs().all(), dossier.parties(), dossier.issues());
  }

  Paths(Collection<Input> inputs, List<Party> parties, List<Issue> issues) {
    inputs.forEach(input -> known.add(input.path()));
    for (Party party : parties) {
      for (Actor actor : party.actors()) {
        known.add(actor.path() + ".weights");
        actor
            .wants()
            .forEach(i -> known.add(actor.path() + ".wants." + issues.get(i).id() + ".values"));
      }
    }
  }

  /** What is wrong with a path that is not known. */
  String unknown(String path) {
    String base = knownPart(path);
    if (base.equals(path)) {
      return Problems.quote(path) + " is not one number";
    }
    String key = firstKey(base.isEmpty() ? path : path.substring(base.length() + 1));
    return "there is no "
        + Problems.quote(key)
        + (base.isEmpty() ? " to set in the case" : " to set under " + base);
  }

  /** The path that was probably meant, or what can be set at that place. */
  String suggestion(String path) {
    List<String> longer = known.stream().filter(k -> k.endsWith("." + path)).toList();
    if (longer.size() == 1) {
      return "did you mean " + Problems.quote(longer.getFirst()) + "?";
    }
    String base = knownPart(path);
    String prefix = base.isEmpty() ? "" : base + ".";
    Set<String> keys = new LinkedHashSet<>();
    known.stream()
        .filter(k -> k.startsWith(prefix))
        .forEach(k -> keys.add(firstKey(k.substring(prefix.length()))));
    String rest = path.length() > prefix.length() ? path.substring(prefix.length()) : "";
    return Nearest.to(firstKey(rest), keys)
        .map(key -> "did you mean " + Problems.quote(whole(prefix + key, rest)) + "?")
        .orElseGet(() -> Nearest.suggestion("", keys));
  }

  private static String firstKey(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The mended part with what followed it, if that makes a path that is known. */
  private String whole(String mended, String rest) {
    int dot = rest.indexOf('.');
    String all = dot < 0 ? mended : mended + rest.substring(dot);
    return known.contains(all) ? all : mended;
  }

  /** The longest beginning of a path that leads somewhere. */
  private String knownPart(String path) {
    String part = path;
    while (!part.isEmpty()) {
      String start = part + ".";
      if (known.stream().anyMatch(k -> k.startsWith(start))) {
        return part;
      }
      part = part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : "";
    }
    return "";
  }
}
