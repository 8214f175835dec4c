package org.winset.yaml;

import java.util.Map;

/**
 * Where the named parts of a case stand in its files, by path.
 *
 * <p>A part without a line of its own stands where the nearest part around it does.
 */
public final class Places {
  private final Map<String, Place> byPath;
  private final Place otherwise;

  /** These places, and one for what is nowhere else. */
  public Places(Map<String, Place> byPath, Place otherwise) {
    this.byPath = Map.copyOf(byPath);
    this.otherwise = otherwise;
  }

  public Place of(String path) {
    return of(path, byPath, otherwise);
  }

  /** The same for places that are still being collected. */
  public static Place of(String path, Map<String, Place> byPath, Place otherwise) {
    String part = path;
    while (true) {
      Place place = byPath.get(part);
      if (place != null) {
        return place;
      }
      int dot = part.lastIndexOf('.');
      if (dot < 0) {
        return otherwise;
      }
      part = part.substring(0, dot);
    }
  }
}
