#include "engine/key_words.hpp"

#include <algorithm>
#include <array>

namespace samtale::engine {
namespace {

struct KeyWord {
  std::string_view word;
  std::string_view key;
};

constexpr std::array<KeyWord, 61> key_words = {{
    {"fordi", "because"},
    {"begrundelse", "because"},
    {"borger", "citizen"},
    {"borgeren", "citizen"},
    {"svar", "replies"},
    {"replikker", "replies"},
    {"sig", "say"},
    {"siger", "say"},
    {"tekst", "say"},
    {"tænker", "thinks"},
    {"tanke", "thinks"},
    {"hvis", "if"},
    {"fase", "phase"},
    {"greb", "moves"},
    {"gå_til", "goto"},
    {"gåtil", "goto"},
    {"videre", "goto"},
    {"titel", "title"},
    {"resume", "summary"},
    {"resumé", "summary"},
    {"minutter", "minutes"},
    {"træner", "trains"},
    {"noder", "nodes"},
    {"slutninger", "endings"},
    {"afslutninger", "endings"},
    {"opkald", "calls"},
    {"kollega", "colleague"},
    {"navn", "name"},
    {"ansigt", "face"},
    {"uro", "tension"},
    {"tillid", "trust"},
    {"hørt", "heard"},
    {"overblik", "clarity"},
    {"slags", "kind"},
    {"type", "kind"},
    {"udfald", "outcome"},
    {"virkning", "effects"},
    {"virkninger", "effects"},
    {"lukket", "closed"},
    {"løfte", "promise"},
    {"løfter", "promises"},
    {"fakta", "facts"},
    {"tællere", "counters"},
    {"valg", "choices"},
    {"betingelser", "conditions"},
    {"fælles", "shared"},
    {"delt", "shared"},
    {"stemme", "voice"},
    {"sekunder", "seconds"},
    {"sæt", "set"},
    {"advarsel", "warning"},
    {"bord", "table"},
    {"du", "you"},
    {"hvem", "who"},
    {"telefon", "phone"},
    {"vægte", "weights"},
    {"hjælp", "help"},
    {"brug", "use"},
    {"notat", "note"},
    {"forfatter", "author"},
    {"licens", "licence"},
}};

}  // namespace

std::string_view key_meant(std::string_view word) {
  const auto found = std::find_if(key_words.begin(), key_words.end(),
                                  [&](const KeyWord& known) { return known.word == word; });
  return found == key_words.end() ? std::string_view() : found->key;
}

}  // namespace samtale::engine
