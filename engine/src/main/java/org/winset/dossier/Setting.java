package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.yaml.Place;

/**
 * A number set to another value for a run.
 *
 * @param path the input, or the whole order, as {@code --set} takes it
 * @param value in the notation of the file; empty if none was given
 * @param written as somebody wrote it, for messages
 * @param place where it was written
 * @param all where it and its neighbours were written, for rules that bind several
 * @param grounds what it rests on
 */
public record Setting(
    String path, Optional<String> value, String written, Place place, Place all, Grounds grounds) {
  private static final Grounds BY_HAND = new Grounds(List.of(), Optional.of("set for this run"));

  /** The setting that {@code path=value} writes on a command line. */
  public static Setting of(String text) {
    int equals = text.indexOf('=');
    String path = equals < 0 ? text : text.substring(0, equals);
    return new Setting(
        path.strip(),
        equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1).strip()),
        text,
        Place.whole("--set " + text),
        Place.whole("--set"),
        BY_HAND);
  }

  /** One that a file gives. */
  static Setting in(String path, String value, Place place, Grounds grounds) {
    return new Setting(
        path,
        Optional.of(value),
        path + ": " + value,
        place,
        Place.whole(place.file()),
        grounds.kind() == Grounds.Kind.UNSOURCED ? BY_HAND : grounds);
  }

  /** {@code path=value}. */
  @Override
  public String toString() {
    return path + "=" + value.orElse("");
  }
}
