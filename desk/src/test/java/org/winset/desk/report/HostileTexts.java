package org.winset.desk.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts into every name, note and claim of a case what would break a careless page. */
final class HostileTexts {
  static final String MARKUP = "<script>alert('x')</script><img src=x onerror=alert(1)>";
  static final String QUOTES = "\"' onmouseover='alert(2)' x=\"";
  static final String RIGHT_TO_LEFT = "\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645 \u202e";
  static final String LONG_WORD = "\u041c\u0438\u0440" + "abcdefghij".repeat(12);

  private static final Pattern TEXT =
      Pattern.compile(
          "^(\\s*(?:- )?(?:title|name|author|leader|note|why|claim|publisher|speaker): )"
              + "(?![>|])(.+)$",
          Pattern.MULTILINE);

  private HostileTexts() {}

  static String into(String yaml) {
    String hostile = (MARKUP + QUOTES + RIGHT_TO_LEFT + LONG_WORD).replace("'", "''");
    return TEXT.matcher(yaml)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "'" + hostile + "'"));
  }
}
