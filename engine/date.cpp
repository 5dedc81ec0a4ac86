#include "engine/date.hpp"

#include <algorithm>
#include <array>

namespace samtale::engine {
namespace {

constexpr std::array<int, 12> month_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

bool is_date(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  const auto fits = [](char c, char s) { return s == 'd' ? c >= '0' && c <= '9' : c == s; };
  if (!std::equal(text.begin(), text.end(), shape.begin(), shape.end(), fits)) return false;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (month < 1 || month > 12 || day < 1) return false;
  const int leap_day = month == 2 && is_leap(year) ? 1 : 0;
  return day <= month_days[static_cast<std::size_t>(month - 1)] + leap_day;
}

}  // namespace samtale::engine
