package org.winset.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.number.Amount;

/**
 * The registry of every number in a case, by path, in file order.
 *
 * <p>The one place where numbers stand: overrides, draws, levers, sensitivity groups and traces all
 * go through it, so that what can be written in a case can also be moved, and under the same name.
 * Immutable.
 */
public final class Inputs {
  private final Map<String, Input> byPath;

  private Inputs(Map<String, Input> byPath) {
    this.byPath = byPath;
  }

  /** The registry of these inputs; a path must not come twice. */
  public static Inputs of(Collection<Input> inputs) {
    Map<String, Input> byPath = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (byPath.put(input.path(), input) != null) {
        throw new IllegalArgumentException("two inputs at " + input.path());
      }
    }
    return new Inputs(byPath);
  }

  /** All inputs in file order. */
  public Collection<Input> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }

  public Optional<Input> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The input at a path that the case's structure says is there. */
  public Input at(String path) {
    Input input = byPath.get(path);
    if (input == null) {
      throw new IllegalArgumentException("no input at " + path);
    }
    return input;
  }

  /** The inputs whose path is {@code prefix.KEY}, {@code KEY} without dots, in file order. */
  public List<Input> under(String prefix) {
    String start = prefix + ".";
    return byPath.values().stream()
        .filter(i -> i.path().startsWith(start) && i.path().indexOf('.', start.length()) < 0)
        .toList();
  }

  /** A copy in which an input has another amount, and what that rests on. */
  Inputs with(String path, Amount amount, Grounds grounds) {
    Map<String, Input> copy = new LinkedHashMap<>(byPath);
    copy.put(path, at(path).with(amount, grounds));
    return new Inputs(copy);
  }
}
