#include "ui/app/dates.hpp"

#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace samtale::ui {
namespace {

constexpr std::array<std::string_view, 12> danish{"januar",    "februar", "marts",    "april",
                                                  "maj",       "juni",    "juli",     "august",
                                                  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> english{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string spoken_date(std::string_view iso, engine::Language language) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  const auto year = number(iso.substr(0, 4));
  const auto month = number(iso.substr(5, 2));
  const auto day = number(iso.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12) return std::string(iso);
  const auto place = static_cast<std::size_t>(*month - 1);
  if (language == engine::Language::da) return fmt::format("{}. {} {}", *day, danish[place], *year);
  return fmt::format("{} {} {}", *day, english[place], *year);
}

}  // namespace samtale::ui
