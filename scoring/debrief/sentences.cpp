#include "scoring/debrief/sentences.hpp"

#include <array>

namespace samtale::scoring {
namespace {

using engine::Language;
using engine::LocalText;

constexpr std::size_t phrases = static_cast<std::size_t>(Phrase::count);

/// In the order of Phrase.
const std::array<LocalText, phrases>& table() {
  static const std::array<LocalText, phrases> all{{
      {"{} svarede: {}", "{} answered: {}"},
      {"{} svarede lavt: {}", "{} answered quietly: {}"},
      {"{} svarede højt: {}", "{} answered loudly: {}"},
      {"{} brød ind: {}", "{} cut in: {}"},
      {"{} skrev: {}", "{} wrote: {}"},
      {"Så sagde {}: {}", "Then {} said: {}"},
      {"Ved replik {0} vendte det: {1} blev roligere og fik mere tillid til dig.",
       "It turned at line {0}: {1} grew calmer and trusted you more."},
      {"Ved replik {0} vendte det: {1} blev roligere.", "It turned at line {0}: {1} grew calmer."},
      {"Ved replik {0} vendte det: {1} fik mere tillid til dig.",
       "It turned at line {0}: {1} trusted you more."},
      {"Ved replik {0} lettede det for {1}, men det holdt ikke.",
       "At line {0} it eased for {1}, but it did not last."},
      {"Ved replik {0} strammede det til: {1} blev mere urolig og mistede noget af tilliden.",
       "Things tightened at line {0}: {1} grew more uneasy and lost some trust."},
      {"Ved replik {0} strammede det til: {1} blev mere urolig.",
       "Things tightened at line {0}: {1} grew more uneasy."},
      {"Ved replik {0} strammede det til: {1} mistede noget af tilliden.",
       "Things tightened at line {0}: {1} lost some trust."},
      {"{} (replik {}).", "{} (line {})."},
      {"{} (replik {}): {}", "{} (line {}): {}"},
      {"{} (replik {}), da {} havde sagt: {}", "{} (line {}) when {} had said: {}"},
      {"Det var, da {} havde sagt: {}", "That was when {} had said: {}"},
      {"Ved replik {} sagde du: {}", "At line {} you said: {}"},
      {"Faldgruben var »{}« (replik {}).", "The pitfall was “{}” (line {})."},
      {"Faldgruben var »{}« (replik {}): {}", "The pitfall was “{}” (line {}): {}"},
      {"Faldgruben »{}« er den, der står under Én ting at prøve.",
       "The pitfall “{}” is the one under One thing to try."},
      {"{}. Det er den replik, der står under Én ting at prøve.",
       "{}. That is the line under One thing to try."},
      {"Det skete også ved replik {}.", "It happened at line {} too."},
      {"Det skete også ved replik {}.", "It happened at lines {} too."},
      {"Der var lejlighed til det ved replik {}.", "There was a chance for it at line {}."},
      {"Der var lejlighed til det ved replik {}, da {} sagde: {}",
       "There was a chance for it at line {}, when {} said: {}"},
      {"Du kunne have sagt: {}", "You could have said: {}"},
      {"Det begyndte ved replik {}.", "It began at line {}."},
      {"Det begyndte ved replik {}: {}", "It began at line {}: {}"},
      {"Aftalen mangler {}.", "The agreement lacks {}."},
      {"I sluttede uden en aftale.", "You ended without an agreement."},
      {"Du stillede ingen åbne spørgsmål; der var lejlighed til {1}.",
       "You asked no open questions; there was a chance for {1}."},
      {"Du stillede ét åbent spørgsmål; der var lejlighed til {1}.",
       "You asked one open question; there was a chance for {1}."},
      {"Du stillede {0} åbne spørgsmål; der var lejlighed til {1}.",
       "You asked {0} open questions; there was a chance for {1}."},
      {"Det første kom ved replik {}.", "The first came at line {}."},
      {"Du sagde ikke noget af det tilbage, du havde hørt; der var lejlighed til det {1}.",
       "You said back nothing of what you had heard; there was a chance for it {1}."},
      {"Du sagde én gang noget af det tilbage, du havde hørt; der var lejlighed til det {1}.",
       "You said back some of what you had heard once; there was a chance for it {1}."},
      {"Du sagde {0} gange noget af det tilbage, du havde hørt; der var lejlighed til det {1}.",
       "You said back some of what you had heard {0} times; there was a chance for it {1}."},
      {"ét", "one"},
      {"én gang", "once"},
      {"{} gange", "{} times"},
      {"I brugte replik {}.", "You spent line {}."},
      {"I brugte replik {}.", "You spent lines {}."},
      {"{} på {}", "{} on {}"},
      {"{}–{} på {}", "{}–{} on {}"},
      {"{} igen", "{} again"},
      {"at gøre klar", "getting ready"},
      {"at komme i gang", "getting started"},
      {"historien", "the story"},
      {"reglerne", "the rules"},
      {"mulighederne", "the ways forward"},
      {"afslutningen", "the closing"},
      {"det, der kommer efter opkaldet", "what comes after the call"},
      {"Du gik tilbage til historien undervejs, og det er der altid plads til.",
       "You went back to the story on the way, and there is always room for that."},
      {"Reglerne kom på bordet, før der havde været plads til historien.",
       "The rules were on the table before there had been room for the story."},
      {"I nåede ikke frem til en afslutning.", "You didn't get as far as a closing."},
      {"{}: {}", "{}: {}"},
  }};
  return all;
}

}  // namespace

const std::string& pattern(Phrase phrase, Language language) {
  return table()[static_cast<std::size_t>(phrase)].in(language);
}

std::string listed(const std::vector<std::string>& parts, Language language) {
  std::string list;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const bool last = p + 1 == parts.size();
    if (p > 0) list += !last ? ", " : language == Language::da ? " og " : " and ";
    list += parts[p];
  }
  return list;
}

std::string open_ended(std::string_view sentence) {
  while (!sentence.empty() && sentence.back() == '.') sentence.remove_suffix(1);
  return std::string(sentence);
}

}  // namespace samtale::scoring
