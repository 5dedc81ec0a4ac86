#include "engine/personal_data.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/address_words.hpp"

namespace samtale::engine {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_address(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

/// What stands between two groups of digits. A full stop and a slash separate as often as they
/// join.
enum class Gap : std::uint8_t { none, blank, hyphen, dot, slash };

constexpr std::size_t longest_gap = 24;  // bytes: a text is broken and indented within a number

struct Group {
  std::size_t begin = 0, end = 0;  // bytes
  Gap before = Gap::none;          // between the group before and this one
  std::size_t digits() const { return end - begin; }
};
using Groups = std::vector<Group>;

/// The bytes of one sign that stands between groups, and what it is; none for any other.
std::pair<std::size_t, Gap> sign_at(std::string_view text, std::size_t at) {
  static constexpr std::pair<std::string_view, Gap> signs[] = {
      {" ", Gap::blank},       {"\t", Gap::blank},      {"\n", Gap::blank},
      {"\r", Gap::blank},      {"\u00A0", Gap::blank},  {"\u202F", Gap::blank},
      {"\u2009", Gap::blank},  {"-", Gap::hyphen},      {"\u2010", Gap::hyphen},
      {"\u2011", Gap::hyphen}, {"\u2013", Gap::hyphen}, {"\u2014", Gap::hyphen},
      {".", Gap::dot},         {"/", Gap::slash}};
  for (const auto& [sign, gap] : signs)
    if (text.substr(at, sign.size()) == sign) return {sign.size(), gap};
  return {0, Gap::none};
}

/// From the end of a group to the next one: blanks, and one other sign at the most, on one line
/// with it. None where something else stands there.
std::pair<std::size_t, Gap> gap_at(std::string_view text, std::size_t from) {
  Gap gap = Gap::none;
  bool broken = false;
  std::size_t at = from;
  while (at < text.size() && !is_digit(text[at])) {
    const auto [bytes, sign] = sign_at(text, at);
    if (sign == Gap::none || at - from > longest_gap) return {0, Gap::none};
    broken = broken || text[at] == '\n';
    if (sign != Gap::blank && gap != Gap::none && gap != Gap::blank) return {0, Gap::none};
    // A full stop with a blank ends a sentence.
    if ((sign == Gap::dot && gap == Gap::blank) || (sign == Gap::blank && gap == Gap::dot))
      return {0, Gap::none};
    if (sign != Gap::blank || gap == Gap::none) gap = sign;
    at += bytes;
  }
  if (at == text.size() || (broken && gap != Gap::blank)) return {0, Gap::none};
  return {at, gap};
}

/// Groups of digits with a gap between each two.
Groups groups_at(std::string_view text, std::size_t at) {
  Groups groups;
  Gap before = Gap::none;
  for (;;) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    groups.push_back({at, end, before});
    const auto [next, gap] = gap_at(text, end);
    if (gap == Gap::none) return groups;
    at = next;
    before = gap;
  }
}

/// Some groups beside each other, as a number is written: "6-4" are its digits.
struct Number {
  std::string_view text;
  std::vector<std::size_t> digits;
  std::string all;      // its digits in one
  bool even = true;     // all gaps are the same
  Gap gap = Gap::none;  // the first
  std::size_t begin = 0, end = 0;
  bool plus = false;  // stands before it
};

Number number_of(std::string_view text, const Groups& groups, std::size_t from, std::size_t to) {
  Number number;
  number.text = text;
  number.begin = groups[from].begin;
  number.end = groups[to - 1].end;
  number.plus = number.begin > 0 && text[number.begin - 1] == '+';
  for (std::size_t g = from; g < to; ++g) {
    number.digits.push_back(groups[g].digits());
    number.all += text.substr(groups[g].begin, groups[g].digits());
    if (g == from) continue;
    if (g == from + 1) number.gap = groups[g].before;
    number.even = number.even && groups[g].before == number.gap;
  }
  return number;
}

int two_digits(const std::string& digits, std::size_t at) {
  return 10 * (digits[at] - '0') + (digits[at + 1] - '0');
}

/// A cpr number begins with a day, to which 60 may have been added, and a month.
bool begins_with_date(const std::string& digits) {
  const int day = two_digits(digits, 0) % 60;
  const int month = two_digits(digits, 2);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

using Digits = std::vector<std::size_t>;

/// The digits after the country's own.
std::optional<Digits> after_denmark(const Number& number) {
  const std::string start = number.all.substr(0, 4);
  for (const std::string_view country : {"0045", "45"}) {
    if (start.substr(0, country.size()) != country) continue;
    std::size_t rest = country.size();
    std::size_t group = 0;
    while (group < number.digits.size() && rest >= number.digits[group])
      rest -= number.digits[group++];
    Digits left(number.digits.begin() + static_cast<std::ptrdiff_t>(group), number.digits.end());
    if (left.empty()) return std::nullopt;
    left.front() -= rest;
    return left;
  }
  return std::nullopt;
}

bool is_phone(const Digits& digits) {
  return digits == Digits{8} || digits == Digits{4, 4} || digits == Digits{2, 2, 2, 2};
}

/// In threes a number is as often a sum.
bool is_phone_in_threes(const Number& number) {
  const Digits& digits = number.digits;
  const bool so =
      digits == Digits{2, 3, 3} || digits == Digits{3, 2, 3} || digits == Digits{3, 3, 2};
  if (!so || !number.even || number.gap != Gap::blank) return false;
  const std::string_view after = number.text.substr(number.end, 3);
  return number.all.substr(5) != "000" && after != " kr" && after != " Kr";
}

/// Of another country, with its plus: seven digits and no more than are ever given out (ITU E.164).
bool is_foreign(const Number& number) {
  constexpr std::size_t least = 8, most = 15, country = 3;
  return number.plus && number.all.size() >= least && number.all.size() <= most &&
         number.gap != Gap::dot && (number.digits.size() == 1 || number.digits[0] <= country);
}

bool is_cpr(const Number& number) {
  const Digits& digits = number.digits;
  if (digits == Digits{10} || digits == Digits{6, 4}) return true;
  // In twos alone only where all are apart in the same way: else it is a day and a phone number.
  const bool year_in_two = digits == Digits{2, 2, 2, 4} || digits == Digits{6, 2, 2} ||
                           digits == Digits{2, 2, 6} ||
                           (digits == Digits{2, 2, 2, 2, 2} && number.even);
  const bool year_in_four =
      digits == Digits{8, 4} || digits == Digits{2, 2, 4, 4} || digits == Digits{12};
  return (year_in_two || year_in_four) && begins_with_date(number.all);
}

std::optional<PersonalData> kind_of(const Number& number) {
  const auto national = after_denmark(number);
  if (national && is_phone(*national)) return PersonalData::phone;
  if (is_cpr(number)) return PersonalData::cpr;
  const bool joined = number.even || number.gap != Gap::dot;
  if (joined && is_phone(number.digits)) return PersonalData::phone;
  if (is_phone_in_threes(number) || is_foreign(number)) return PersonalData::phone;
  return std::nullopt;
}

constexpr std::size_t most_groups = 8;  // of one number

/// How sure one must be that a number ends where it does within a row of groups.
enum class Edges : std::uint8_t {
  blank,  // a blank, or the row's own end
  loose   // a full stop or a slash does too, but no hyphen: case numbers have those
};

bool ends_a_number(Gap gap, Edges edges) {
  if (gap == Gap::none || gap == Gap::blank) return true;
  return edges == Edges::loose && gap != Gap::hyphen;
}

/// The longest number of a kind that begins with the group `from`.
std::optional<std::pair<PersonalData, std::size_t>> number_from(std::string_view text,
                                                                const Groups& groups,
                                                                std::size_t from, std::size_t to,
                                                                Edges edges) {
  if (from > 0 && !ends_a_number(groups[from].before, edges)) return std::nullopt;
  for (std::size_t end = to; end > from; --end) {
    const Gap after = end < groups.size() ? groups[end].before : Gap::none;
    if (!ends_a_number(after, edges)) continue;
    if (const auto kind = kind_of(number_of(text, groups, from, end))) return {{*kind, end}};
  }
  return std::nullopt;
}

std::size_t address_begin(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_address(text[begin - 1])) --begin;
  return begin;
}

/// Where the place of a mail address ends that begins here: it has a full stop in it, said aloud
/// as a word where `aloud`; none where it is no place.
std::optional<std::size_t> place_end(std::string_view text, std::size_t begin, bool aloud) {
  std::size_t end = begin;
  while (end < text.size() && is_address(text[end])) ++end;
  while (end > begin && text[end - 1] == '.') --end;  // the end of a sentence
  const std::string_view place = text.substr(begin, end - begin);
  if (place.empty() || place.front() == '.') return std::nullopt;
  if (place.find('.') != std::string_view::npos) return end;
  constexpr std::string_view said = " punktum ";
  if (!aloud || text.substr(end, said.size()) != said) return std::nullopt;
  std::size_t last = end + said.size();
  const std::size_t word = last;
  while (last < text.size() && is_address(text[last]) && text[last] != '.') ++last;
  return last == word ? std::nullopt : std::optional<std::size_t>(last);
}

/// The mail address whose sign, or what is written for it, begins here.
std::optional<PersonalDataAt> mail_at(std::string_view text, std::size_t at) {
  if (text[at] == '@') {
    const std::size_t begin = address_begin(text, at);
    const auto end = place_end(text, at + 1, false);
    if (begin < at && end) return PersonalDataAt{PersonalData::mail, begin, *end};
  }
  if (text[at] != ' ' && text[at] != '(' && text[at] != '[') return std::nullopt;
  static constexpr std::string_view aloud[] = {
      " @ ",        " (at) ",    "(at)",       " [at] ",       "[at]",      " snabel-a ",
      " snabel a ", " snabela ", " Snabel-a ", " (snabel-a) ", "(snabel-a)"};
  for (const std::string_view sign : aloud) {
    if (text.substr(at, sign.size()) != sign) continue;
    const std::size_t begin = address_begin(text, at);
    const auto end = place_end(text, at + sign.size(), true);
    if (begin < at && end) return PersonalDataAt{PersonalData::mail, begin, *end};
  }
  return std::nullopt;
}

/// A number that is no cpr number and no phone may be a house number or a postcode.
void find_addresses(std::string_view text, const Group& group, std::vector<PersonalDataAt>& found) {
  const auto add = [&](const auto& range) {
    if (!range) return;
    const std::size_t free_from = found.empty() ? 0 : found.back().end;
    if (range->second > free_from)
      found.push_back({PersonalData::address, std::max(range->first, free_from), range->second});
  };
  add(road_around(text, group.begin, group.end));
  add(town_after(text, group.begin, group.end));
}

/// What a row of groups holds: itself a number of a kind, or several beside each other and beside
/// what is none.
void find_in_row(std::string_view text, const Groups& groups, std::vector<PersonalDataAt>& found) {
  const bool may_be_one = groups.size() <= most_groups;
  const auto whole = may_be_one ? kind_of(number_of(text, groups, 0, groups.size())) : std::nullopt;
  if (whole) {
    found.push_back({*whole, groups.front().begin, groups.back().end});
    return;
  }
  // First where a blank sets a number apart, so that "12.11.26 12 34 56 78" is a day and a phone.
  std::vector<std::optional<PersonalDataAt>> at(groups.size());
  for (const Edges edges : {Edges::blank, Edges::loose}) {
    for (std::size_t g = 0; g < groups.size();) {
      std::size_t free_to = g;
      while (free_to < groups.size() && free_to < g + most_groups && !at[free_to]) ++free_to;
      const auto number = number_from(text, groups, g, free_to, edges);
      if (!number) {
        ++g;
        continue;
      }
      const PersonalDataAt one{number->first, groups[g].begin, groups[number->second - 1].end};
      for (; g < number->second; ++g) at[g] = one;
    }
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!at[g])
      find_addresses(text, groups[g], found);
    else if (at[g]->begin == groups[g].begin)
      found.push_back(*at[g]);
  }
}

}  // namespace

std::vector<PersonalDataAt> find_personal_data(std::string_view text) {
  std::vector<PersonalDataAt> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (auto mail = mail_at(text, at)) {
      // Digits in the address have been taken for a number of their own.
      while (!found.empty() && found.back().begin >= mail->begin) found.pop_back();
      if (!found.empty()) mail->begin = std::max(mail->begin, found.back().end);
      found.push_back(*mail);
      at = mail->end - 1;
    } else if (is_digit(text[at])) {
      const Groups groups = groups_at(text, at);
      find_in_row(text, groups, found);
      at = std::max(groups.back().end, found.empty() ? 0 : found.back().end) - 1;
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
