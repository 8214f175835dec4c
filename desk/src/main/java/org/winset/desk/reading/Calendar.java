package org.winset.desk.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of months, days and spans of time in the languages that are read. */
final class Calendar {
  private static final String[] MONTHS = {
    "january jan jan. января январь січня січень يناير كانون_الثاني januar janvier enero",
    "february feb feb. февраля февраль лютого лютий فبراير شباط februar février febrero",
    "march mar mar. марта март березня березень مارس آذار märz mars marzo",
    "april apr apr. апреля апрель квітня квітень أبريل نيسان avril abril",
    "may мая май травня травень مايو أيار mai mayo",
    "june jun jun. июня июнь червня червень يونيو حزيران juni juin junio",
    "july jul jul. июля июль липня липень يوليو تموز juli juillet julio",
    "august aug aug. августа август серпня серпень أغسطس آب août agosto",
    "september sep sep. sept sept. сентября сентябрь вересня вересень سبتمبر أيلول septembre"
        + " septiembre",
    "october oct oct. октября октябрь жовтня жовтень أكتوبر oktober octobre octubre",
    "november nov nov. ноября ноябрь листопада листопад نوفمبر novembre noviembre",
    "december dec dec. декабря декабрь грудня грудень ديسمبر dezember décembre diciembre"
  };

  private static final String[] DAYS = {
    "monday понедельник понеділок الاثنين الإثنين montag lundi lunes",
    "tuesday вторник вівторок الثلاثاء dienstag mardi martes",
    "wednesday среду среда середу середа الأربعاء mittwoch mercredi miércoles",
    "thursday четверг четвер الخميس donnerstag jeudi jueves",
    "friday пятницу пятница п'ятницю п'ятниця الجمعة freitag vendredi viernes",
    "saturday субботу суббота суботу субота السبت samstag samedi sábado",
    "sunday воскресенье неділю неділя الأحد sonntag dimanche domingo"
  };

  private static final String[] COUNTS = {
    "",
    "a an one один одна одну",
    "two couple два две дві",
    "three few три",
    "four четыре чотири",
    "five пять п'ять",
    "six шесть шість",
    "seven семь сім",
    "eight восемь вісім",
    "nine девять дев'ять",
    "ten десять"
  };

  private final Map<String, Integer> months = index(MONTHS, 1);
  private final Map<String, Integer> days = index(DAYS, 1);
  private final Map<String, Integer> counts = index(COUNTS, 0);

  private static Map<String, Integer> index(String[] rows, int first) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      for (String word : rows[i].split(" ")) {
        if (!word.isEmpty()) {
          index.put(word, i + first);
        }
      }
    }
    return index;
  }

  /** 1 to 12. */
  Optional<Integer> month(Token token) {
    return token.isWord() ? Optional.ofNullable(months.get(token.lower())) : Optional.empty();
  }

  /** 1 (Monday) to 7. */
  Optional<Integer> weekday(Token token) {
    return token.isWord() ? Optional.ofNullable(days.get(token.lower())) : Optional.empty();
  }

  /** A small number in words or digits. */
  Optional<Integer> count(Token token) {
    if (token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,3}")) {
      return Optional.of(Integer.parseInt(token.text()));
    }
    return token.isWord() ? Optional.ofNullable(counts.get(token.lower())) : Optional.empty();
  }

  /** Days in a span of time: 1, 7, 30 (a month) or 365; 0 if it is none. */
  int span(Token token) {
    return switch (token.isWord() ? token.lower() : "") {
      case "day", "days", "день", "дня", "дней", "дні", "днів" -> 1;
      case "week",
          "weeks",
          "неделю",
          "недели",
          "недель",
          "тиждень",
          "тижні",
          "тижнів",
          "неделе",
          "тижня" ->
          7;
      case "month",
          "months",
          "месяц",
          "месяца",
          "месяцев",
          "месяце",
          "місяць",
          "місяці",
          "місяців",
          "місяця" ->
          30;
      case "year", "years", "год", "года", "лет", "году", "рік", "роки", "років", "року" -> 365;
      default -> 0;
    };
  }
}
