#include "engine/personal_data.hpp"

#include <algorithm>
#include <optional>

#include "engine/address_words.hpp"

namespace samtale::engine {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_gap(char c) { return c == ' ' || c == '-'; }
bool is_address(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

/// Groups of digits with one gap between each two.
struct Number {
  std::vector<std::size_t> groups;  // digits in each
  std::size_t begin = 0, end = 0;
};

Number number_at(std::string_view text, std::size_t at) {
  Number number;
  number.begin = number.end = at;
  while (at < text.size() && is_digit(text[at])) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    number.groups.push_back(end - at);
    number.end = end;
    at = end + (end < text.size() && is_gap(text[end]) ? 1 : 0);
    if (at == end) break;
  }
  return number;
}

using Groups = std::vector<std::size_t>;

/// The country's own digits, a plus before them.
bool begins_with_denmark(std::string_view text, const Number& number) {
  return number.begin > 0 && text[number.begin - 1] == '+' && text.substr(number.begin, 2) == "45";
}

std::optional<PersonalData> kind_of(std::string_view text, const Number& number) {
  const Groups& groups = number.groups;
  if (begins_with_denmark(text, number) &&
      (groups == Groups{10} || groups == Groups{2, 8} || groups == Groups{2, 4, 4} ||
       groups == Groups{2, 2, 2, 2, 2}))
    return PersonalData::phone;
  if (groups == Groups{10} || groups == Groups{6, 4}) return PersonalData::cpr;
  if (groups == Groups{8} || groups == Groups{4, 4} || groups == Groups{2, 2, 2, 2})
    return PersonalData::phone;
  return std::nullopt;
}

std::optional<PersonalDataAt> mail_around(std::string_view text, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > 0 && is_address(text[begin - 1])) --begin;
  std::size_t end = sign + 1;
  while (end < text.size() && is_address(text[end])) ++end;
  while (end > sign && text[end - 1] == '.') --end;  // the end of a sentence
  const std::string_view place = text.substr(sign + 1, end - sign - 1);
  if (begin == sign || place.find('.') == std::string_view::npos || place.front() == '.')
    return std::nullopt;
  return PersonalDataAt{PersonalData::mail, begin, end};
}

/// A number that is no cpr number and no phone may begin as a house number and end as a postcode.
/// Gives where it has been looked through to.
std::size_t find_addresses(std::string_view text, const Number& number,
                           std::vector<PersonalDataAt>& found) {
  const std::size_t first_end = number.begin + number.groups.front();
  std::size_t to = number.end;
  const auto add = [&](const auto& range) {
    if (!range) return;
    const std::size_t free_from = found.empty() ? 0 : found.back().end;
    found.push_back({PersonalData::address, std::max(range->first, free_from), range->second});
    to = std::max(to, range->second);
  };
  add(road_around(text, number.begin, first_end));
  const std::size_t last_begin = number.end - number.groups.back();
  add(town_after(text, last_begin, number.end));
  return to;
}

}  // namespace

std::vector<PersonalDataAt> find_personal_data(std::string_view text) {
  std::vector<PersonalDataAt> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '@') {
      if (const auto mail = mail_around(text, at)) {
        // Digits in the address have been taken for a number of their own.
        while (!found.empty() && found.back().begin >= mail->begin) found.pop_back();
        found.push_back(*mail);
        at = mail->end - 1;
      }
    } else if (is_digit(text[at])) {
      const Number number = number_at(text, at);
      if (const auto kind = kind_of(text, number)) {
        found.push_back({*kind, number.begin, number.end});
        at = number.end - 1;
      } else {
        at = find_addresses(text, number, found) - 1;
      }
    }
  }
  return found;
}

std::string without_places(std::string_view text, const std::vector<PersonalDataAt>& places) {
  std::string kept;
  std::size_t from = 0;
  for (const PersonalDataAt& place : places) {
    if (place.begin < from || place.end > text.size() || place.end <= place.begin) continue;
    kept += text.substr(from, place.begin - from);
    kept += taken_out;
    from = place.end;
  }
  kept += text.substr(from);
  return kept;
}

}  // namespace samtale::engine
