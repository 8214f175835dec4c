package org.winset.yaml;

/** One value of a YAML file, and where it stands. */
public sealed interface Node permits Scalar, Sequence, Mapping {
  Place place();

  /** What it is, as messages call it. */
  String kind();
}
