#include "engine/address_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace samtale::engine {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

// What roads end in. The first group is nothing but a road's name; the others are ordinary words
// too and count with a capital letter alone.
constexpr std::array<std::string_view, 12> road_ends{"vej",    "vejen",     "gade",   "gaden",
                                                     "allé",   "alle",      "stræde", "strædet",
                                                     "vænget", "boulevard", "vænge",  "alléen"};
constexpr std::array<std::string_view, 45> place_ends{
    "plads",  "pladsen", "torv",   "torvet", "parken", "haven",  "bakken",   "bakke",    "stien",
    "sti",    "vang",    "vangen", "toften", "toft",   "dalen",  "engen",    "eng",      "løkken",
    "kaj",    "kajen",   "højen",  "lunden", "marken", "ageren", "skrænten", "brygge",   "passagen",
    "gård",   "gården",  "park",   "høj",    "vold",   "volden", "havn",     "havnen",   "banken",
    "krogen", "svinget", "ringen", "hegnet", "kæret",  "mosen",  "skoven",   "stranden", "broen"};
// Compounds that are no addresses.
constexpr std::array<std::string_view, 9> other_words{"omvej",    "udvej",   "genvej",
                                                      "motorvej", "sidevej", "arbejdsplads",
                                                      "nødudvej", "p-plads", "studieplads"};
// Towns that are known in lower case too, and the only ones believed after what may be a year.
constexpr std::array<std::string_view, 30> towns{
    "københavn", "kbh",        "frederiksberg", "aarhus",    "århus",     "odense",
    "aalborg",   "ålborg",     "esbjerg",       "randers",   "kolding",   "horsens",
    "vejle",     "roskilde",   "herning",       "helsingør", "silkeborg", "næstved",
    "viborg",    "fredericia", "køge",          "holstebro", "taastrup",  "slagelse",
    "hillerød",  "sønderborg", "svendborg",     "hjørring",  "valby",     "brønshøj"};
constexpr std::array<std::string_view, 5> not_towns{"kr", "kroner", "dkk", "eur", "gange"};

constexpr std::size_t most_house_digits = 3;
constexpr std::size_t postcode_digits = 4;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// The two bytes of Æ, Ø, Å, É and their like begin with 0xC3; quotation marks and dashes don't.
bool is_letter(std::string_view text, std::size_t at) {
  constexpr char lead = '\xC3';
  return is_ascii_letter(text[at]) || text[at] == lead || (at > 0 && text[at - 1] == lead);
}
/// Latin letters are enough: Æ, Ø, Å and É are the same byte apart as in ASCII.
std::string lower(std::string_view text) {
  std::string small(text);
  for (std::size_t i = 0; i < small.size(); ++i) {
    const auto byte = static_cast<unsigned char>(small[i]);
    const bool after_lead = i > 0 && static_cast<unsigned char>(small[i - 1]) == 0xC3;
    if ((byte >= 'A' && byte <= 'Z') || (after_lead && byte >= 0x80 && byte <= 0x9E))
      small[i] = static_cast<char>(byte + 0x20);
  }
  return small;
}
bool is_capital(std::string_view word) {
  return !word.empty() && lower(word.substr(0, 2)) != word.substr(0, 2);
}
bool ends_in(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}
template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
template <std::size_t n>
bool ends_in_one_of(const std::array<std::string_view, n>& ends, std::string_view word) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return ends_in(word, end); });
}

std::size_t before_blanks(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}
/// The word that ends at `end`; its full stops count where `dots` says so ("H.C.").
enum class Dots { no, yes };
std::size_t word_begin(std::string_view text, std::size_t end, Dots dots) {
  std::size_t begin = end;
  while (begin > 0 && (is_letter(text, begin - 1) || (dots == Dots::yes && text[begin - 1] == '.')))
    --begin;
  return begin;
}

/// Capital words and initials that stand before a road's kind: "Gl. ", "H.C. Andersens ".
std::size_t name_begin(std::string_view text, std::size_t begin) {
  for (;;) {
    const std::size_t end = before_blanks(text, begin);
    const std::size_t word = word_begin(text, end, Dots::yes);
    if (end == begin || word == end || !is_capital(text.substr(word, end - word))) return begin;
    begin = word;
  }
}

/// Where the road begins whose last word is [begin, end); none where it is no road.
std::optional<std::size_t> road_begin(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view written = text.substr(begin, end - begin);
  const std::string word = lower(written);
  if (is_one_of(other_words, word)) return std::nullopt;
  if (is_one_of(road_ends, word) || is_one_of(place_ends, word)) {
    const std::size_t name = name_begin(text, begin);
    return name == begin ? std::nullopt : std::optional<std::size_t>(name);
  }
  if (ends_in_one_of(road_ends, word)) return begin;
  if (ends_in_one_of(place_ends, word) && is_capital(written)) return begin;
  return std::nullopt;
}

}  // namespace

std::optional<Range> road_around(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin > most_house_digits) return std::nullopt;
  std::size_t last = before_blanks(text, begin);
  std::size_t word = word_begin(text, last, Dots::yes);
  // Without a blank only after what is nothing but a road: "Nørregade12".
  if (last == begin && !ends_in_one_of(road_ends, lower(text.substr(word, last - word))))
    return std::nullopt;
  const std::string number_word = lower(text.substr(word, last - word));
  if (number_word == "nr." || number_word == "nr" || number_word == "nummer")
    last = before_blanks(text, word);
  word = word_begin(text, last, Dots::no);
  const std::optional<std::size_t> road = road_begin(text, word, last);
  if (!road) return std::nullopt;
  // "12B" and "12 B": the letter alone.
  const std::size_t letter = end < text.size() && text[end] == ' ' ? end + 1 : end;
  const bool has_letter = letter < text.size() && is_ascii_letter(text[letter]) &&
                          (letter == end || text[letter] < 'a') &&
                          (letter + 1 == text.size() || !is_letter(text, letter + 1));
  return Range{*road, has_letter ? letter + 1 : end};
}

std::optional<Range> town_after(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin != postcode_digits) return std::nullopt;
  if (end == text.size() || text[end] != ' ') return std::nullopt;
  const std::size_t town = end + 1;
  std::size_t after = town;
  while (after < text.size() && is_letter(text, after)) ++after;
  const std::string_view written = text.substr(town, after - town);
  const std::string word = lower(written);
  if (word.size() < 2 || is_one_of(not_towns, word)) return std::nullopt;
  const std::string_view code = text.substr(begin, postcode_digits);
  const bool may_be_year = code >= "1900" && code < "2100";
  const bool is_town = is_one_of(towns, word) || (is_capital(written) && !may_be_year);
  if (!is_town) return std::nullopt;
  return Range{begin, after};
}

}  // namespace samtale::engine
