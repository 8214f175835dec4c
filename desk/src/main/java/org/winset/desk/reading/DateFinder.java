package org.winset.desk.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates in a sentence and counts them from the day of publication.
 *
 * <p>A day of the week without more is the last one up to that day, as news uses it. What can be
 * read in two ways ({@code last May}, {@code a couple of days earlier}) becomes an interval that is
 * not sure. A day that does not exist is no date.
 */
final class DateFinder {
  private final Calendar calendar = new Calendar();
  private final LocalDate published;
  private List<Token> tokens = List.of();
  private Optional<LocalDate> last = Optional.empty();

  DateFinder(LocalDate published) {
    this.published = published;
  }

  /** A date and the token after it. */
  private record Found(int to, LocalDate first, LocalDate last, boolean sure) {
    static Found day(int to, LocalDate day) {
      return new Found(to, day, day, true);
    }
  }

  /** The dates of a sentence, in order. Relative ones count from a date found before. */
  List<When> find(String text, List<Token> sentence) {
    tokens = sentence;
    List<When> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> date = at(at);
      if (date.isEmpty()) {
        at++;
        continue;
      }
      Found when = date.get();
      int start = tokens.get(at).start();
      int end = tokens.get(when.to() - 1).end();
      found.add(
          new When(text.substring(start, end), start, end, when.first(), when.last(), when.sure()));
      last = Optional.of(when.first());
      at = when.to();
    }
    return found;
  }

  private Optional<Found> at(int at) {
    try {
      return written(at)
          .or(() -> dayAndMonth(at))
          .or(() -> monthFirst(at))
          .or(() -> near(at))
          .or(() -> weekday(at))
          .or(() -> counted(at))
          .or(() -> spanOfTime(at))
          .or(() -> year(at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 2025-05-02}, {@code 2.5.2025}. */
  private Optional<Found> written(int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    if (token.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.of(Found.day(at + 1, LocalDate.parse(token.text())));
    }
    if (token.text().matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
      String[] parts = token.text().split("\\.");
      return Optional.of(
          Found.day(
              at + 1,
              LocalDate.of(
                  Integer.parseInt(parts[2]),
                  Integer.parseInt(parts[1]),
                  Integer.parseInt(parts[0]))));
    }
    return Optional.empty();
  }

  /** {@code 2 May 2025}, {@code 3 июня}. */
  private Optional<Found> dayAndMonth(int at) {
    Optional<Integer> day = dayOfMonth(at);
    int month = at + 1 < tokens.size() && isWord(at + 1, "of") ? at + 2 : at + 1;
    if (day.isEmpty() || month >= tokens.size() || calendar.month(tokens.get(month)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(day(day.get(), calendar.month(tokens.get(month)).get(), month + 1));
  }

  /** {@code May 2, 2025}, {@code May 2025}, {@code last May}, {@code in May}. */
  private Optional<Found> monthFirst(int at) {
    boolean relative =
        isWord(
            at, "last", "next", "this", "in", "since", "until", "by", "в", "у", "في", "im", "en");
    int monthAt = relative ? at + 1 : at;
    if (monthAt >= tokens.size() || calendar.month(tokens.get(monthAt)).isEmpty()) {
      return Optional.empty();
    }
    Token name = tokens.get(monthAt);
    int month = calendar.month(name).get();
    Optional<Integer> day = dayOfMonth(monthAt + 1);
    if (day.isPresent()) {
      return Optional.of(day(day.get(), month, monthAt + 2));
    }
    Optional<Integer> year = yearAt(monthAt + 1);
    if (year.isPresent()) {
      return Optional.of(month(year.get(), month, monthAt + 2, true));
    }
    if (!relative || (isWord(monthAt, "may", "march") && !name.isCapital())) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(published.getYear(), month, 1);
    if (isWord(at, "next", "until", "by")) {
      first = first.isAfter(published) ? first : first.plusYears(1);
    } else if (!isWord(at, "this") && first.isAfter(published)) {
      first = first.minusYears(1);
    }
    return Optional.of(month(first.getYear(), month, monthAt + 1, !isWord(at, "last")));
  }

  /** {@code yesterday} and its neighbours. */
  private Optional<Found> near(int at) {
    Integer days =
        switch (tokens.get(at).isWord() ? tokens.get(at).lower() : "") {
          case "today", "tonight", "сегодня", "сьогодні", "اليوم", "heute", "hoy" -> 0;
          case "yesterday", "вчера", "вчора", "أمس", "gestern", "hier", "ayer" -> -1;
          case "tomorrow", "завтра", "غداً", "غدا", "morgen", "demain" -> 1;
          default -> null;
        };
    return Optional.ofNullable(days).map(d -> Found.day(at + 1, published.plusDays(d)));
  }

  private Optional<Found> weekday(int at) {
    boolean relative = isWord(at, "last", "next", "this", "past");
    int dayAt = relative ? at + 1 : at;
    if (dayAt >= tokens.size() || calendar.weekday(tokens.get(dayAt)).isEmpty()) {
      return Optional.empty();
    }
    Token name = tokens.get(dayAt);
    if (!name.isCapital()
        && Character.UnicodeScript.of(name.text().codePointAt(0)) == Character.UnicodeScript.LATIN
        && name.lower().endsWith("day")) {
      return Optional.empty();
    }
    DayOfWeek weekday = DayOfWeek.of(calendar.weekday(name).get());
    LocalDate before = published.with(TemporalAdjusters.previousOrSame(weekday));
    if (isWord(at, "next")) {
      LocalDate next = published.with(TemporalAdjusters.next(weekday));
      return Optional.of(new Found(dayAt + 1, next, next.plusDays(7), false));
    }
    if (isWord(at, "last")) {
      LocalDate nearest = published.with(TemporalAdjusters.previous(weekday));
      return Optional.of(new Found(dayAt + 1, nearest.minusDays(7), nearest, false));
    }
    boolean ahead = tokens.subList(0, at).stream().anyMatch(t -> t.lower().equals("will"));
    if (ahead) {
      return Optional.of(
          new Found(dayAt + 1, before, published.with(TemporalAdjusters.next(weekday)), false));
    }
    return Optional.of(Found.day(dayAt + 1, before));
  }

  /** {@code two weeks ago}, {@code a couple of days earlier}, {@code three days later}. */
  private Optional<Found> counted(int at) {
    int start =
        isWord(at, "a") && at + 1 < tokens.size() && isWord(at + 1, "couple", "few") ? at + 1 : at;
    boolean vague = isWord(start, "couple", "few", "several", "some");
    int count =
        vague ? (isWord(start, "couple") ? 2 : 3) : calendar.count(tokens.get(start)).orElse(0);
    int spanAt = start + 1 < tokens.size() && isWord(start + 1, "of") ? start + 2 : start + 1;
    if (count == 0 || spanAt + 1 >= tokens.size() || calendar.span(tokens.get(spanAt)) == 0) {
      return Optional.empty();
    }
    int days = count * calendar.span(tokens.get(spanAt));
    int slack =
        vague
            ? Math.max(1, days / 2)
            : calendar.span(tokens.get(spanAt)) > 1 ? calendar.span(tokens.get(spanAt)) / 2 : 0;
    boolean ago = isWord(spanAt + 1, "ago", "назад", "тому");
    boolean earlier = isWord(spanAt + 1, "earlier", "before");
    boolean later = isWord(spanAt + 1, "later");
    if (!ago && !earlier && !later) {
      return Optional.empty();
    }
    LocalDate from = ago ? published : last.orElse(published);
    LocalDate middle = later ? from.plusDays(days) : from.minusDays(days);
    return Optional.of(
        new Found(
            spanAt + 2,
            middle.minusDays(slack),
            middle.plusDays(later ? slack : 0),
            ago && slack == 0));
  }

  /** {@code last week}, {@code this month}, {@code прошлой неделе}. */
  private Optional<Found> spanOfTime(int at) {
    int step =
        switch (tokens.get(at).isWord() ? tokens.get(at).lower() : "") {
          case "last", "past", "прошлой", "прошлом", "минулого", "минулому" -> -1;
          case "this", "этой", "этом", "цього", "цьому" -> 0;
          case "next", "следующей", "следующем", "наступного", "наступному" -> 1;
          default -> 9;
        };
    if (step == 9 || at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    return switch (calendar.span(tokens.get(at + 1))) {
      case 7 -> {
        LocalDate monday =
            published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        yield Optional.of(new Found(at + 2, monday, monday.plusDays(6), true));
      }
      case 30 -> {
        LocalDate first = published.withDayOfMonth(1).plusMonths(step);
        yield Optional.of(month(first.getYear(), first.getMonthValue(), at + 2, true));
      }
      case 365 -> Optional.of(wholeYear(published.getYear() + step, at + 2));
      default -> Optional.empty();
    };
  }

  /** {@code in 2021}. */
  private Optional<Found> year(int at) {
    boolean leads =
        isWord(at, "in", "since", "until", "by", "into", "of", "в", "у", "до", "с", "في");
    return leads ? yearAt(at + 1).map(y -> wholeYear(y, at + 2)) : Optional.empty();
  }

  private Found day(int day, int month, int next) {
    Optional<Integer> year = yearAt(next);
    boolean comma = year.isEmpty() && next < tokens.size() && tokens.get(next).isMark(",");
    Optional<Integer> afterComma = comma ? yearAt(next + 1) : Optional.empty();
    int to = year.isPresent() ? next + 1 : afterComma.isPresent() ? next + 2 : next;
    int inYear = year.or(() -> afterComma).orElse(published.getYear());
    LocalDate date = LocalDate.of(inYear, month, day);
    if (year.isEmpty() && afterComma.isEmpty() && date.isAfter(published.plusMonths(6))) {
      date = date.minusYears(1);
    }
    return Found.day(to, date);
  }

  private static Found month(int year, int month, int to, boolean sure) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Found(to, first, first.plusMonths(1).minusDays(1), sure);
  }

  private static Found wholeYear(int year, int to) {
    return new Found(to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
  }

  private Optional<Integer> dayOfMonth(int at) {
    if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    String digits = tokens.get(at).text().replaceAll("(st|nd|rd|th)$", "");
    return digits.matches("\\d{1,2}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  private Optional<Integer> yearAt(int at) {
    return at < tokens.size() && tokens.get(at).text().matches("(19|20)\\d\\d")
        ? Optional.of(Integer.parseInt(tokens.get(at).text()))
        : Optional.empty();
  }

  private boolean isWord(int at, String... words) {
    return at < tokens.size()
        && tokens.get(at).isWord()
        && List.of(words).contains(tokens.get(at).lower());
  }
}
