#include "ui/app/workshop/form_labels.hpp"

#include <algorithm>
#include <iterator>

#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {

using engine::YamlPath;
using engine::YamlValue;

namespace {

const std::string* key_at(const YamlPath& at, std::size_t i) {
  return i < at.size() ? std::get_if<std::string>(&at[i]) : nullptr;
}

bool is_key(const YamlPath& at, std::size_t i, std::string_view key) {
  const std::string* found = key_at(at, i);
  return found && *found == key;
}

/// Where `nodes` or `endings` stands in the path; its size where neither does.
std::size_t places_in(const YamlPath& at) {
  const std::size_t from = is_key(at, 0, "calls") ? 2 : 0;
  const bool there = is_key(at, from, "nodes") || (from == 0 && is_key(at, 0, "endings"));
  return there ? from : at.size();
}

/// Of a node, an ending, a line, a reply, or what else has keys of its own; then the key.
struct Owned {
  std::string owner, key;
};

Owned owned(const YamlPath& at) {
  const std::size_t places = places_in(at);
  const auto key = [&](std::size_t i) {
    const std::string* found = key_at(at, i);
    return found ? *found : std::string();
  };
  if (places < at.size()) {
    if (is_key(at, places, "endings")) return {"ending", key(places + 2)};
    const std::string part = key(places + 2);
    const bool item = at.size() > places + 3 && std::holds_alternative<std::size_t>(at[places + 3]);
    if (part == "citizen" && item) return {"line", key(places + 4)};
    if (part == "replies" && item) return {"reply", key(places + 4)};
    if (part == "pause" || part == "hurry") return {part, key(places + 3)};
    return {"node", part};
  }
  if (is_key(at, 0, "calls")) {
    if (is_key(at, 2, "citizen")) return {"citizen", key(3)};
    return {"call", key(2)};
  }
  if (is_key(at, 0, "briefing") || is_key(at, 0, "citizen")) return {key(0), key(1)};
  if (is_key(at, 0, "facts")) return {"fact", key(2)};
  if (is_key(at, 0, "help")) return {"help", key(2)};
  if (is_key(at, 0, "counters")) return {"story", "counter"};
  return {"story", key(0)};
}

/// What has a field in a form, by its owner.
constexpr std::string_view known[] = {
    "line/say",          "line/thinks",    "line/if",         "line/voice",     "line/tags",
    "line/note",         "line/reveals",   "line/once",       "line/keeps",     "line/set",
    "reply/say",         "reply/because",  "reply/about",     "reply/if",       "reply/moves",
    "reply/goto",        "reply/closed",   "reply/once",      "reply/promise",  "reply/promises",
    "reply/keeps",       "reply/set",      "node/phase",      "node/form",      "node/alarm",
    "node/due",          "node/todo",      "pause/goto",      "pause/because",  "hurry/seconds",
    "hurry/say",         "hurry/thinks",   "ending/kind",     "ending/say",     "ending/outcome",
    "ending/keeps",      "ending/alarm",   "ending/todo",     "story/title",    "story/summary",
    "story/minutes",     "story/stage",    "story/trains",    "story/start",    "story/flags",
    "story/counter",     "story/author",   "story/licence",   "story/version",  "story/law_checked",
    "story/check_again", "story/todo",     "briefing/you",    "briefing/table", "briefing/trains",
    "briefing/warning",  "citizen/name",   "citizen/about",   "citizen/face",   "citizen/tension",
    "citizen/trust",     "citizen/heard",  "citizen/clarity", "fact/note",      "fact/asked",
    "call/title",        "call/colleague", "call/start",      "help/who",       "help/phone"};

}  // namespace

std::string citizen_name(const YamlValue& root, const YamlPath& at, const Say& say) {
  const bool of_call = is_key(at, 0, "calls") && at.size() > 1;
  const YamlPath place =
      of_call ? YamlPath{at[0], at[1], std::string("citizen")} : YamlPath{std::string("citizen")};
  const YamlValue* citizen = find(root, place);
  const YamlValue* name = citizen ? citizen->find("name") : nullptr;
  const std::string whole = name ? std::string(name->text()) : std::string();
  return whole.empty() ? say("workshop.citizen") : whole.substr(0, whole.find(' '));
}

std::string form_label(const YamlValue& root, const YamlPath& at, const Say& say) {
  const Owned one = owned(at);
  const std::string name = one.owner + "/" + one.key;
  // Two labels say who speaks.
  if (name == "line/say") return say("workshop.says", citizen_name(root, at, say));
  if (name == "line/thinks") return say("workshop.thinks", citizen_name(root, at, say));
  if (std::find(std::begin(known), std::end(known), name) == std::end(known)) return {};
  return say("workshop.f_" + one.owner + "_" + one.key);
}

std::string form_part(const YamlPath& at, const Say& say) {
  if (const std::string* fact = is_key(at, 0, "facts") ? key_at(at, 1) : nullptr)
    return shown_id(*fact);
  const std::size_t places = places_in(at);
  const std::string* id = key_at(at, places + 1);
  if (!id) return {};
  const std::string place = shown_id(*id);
  if (at.size() <= places + 3) return place;
  const std::size_t* item = std::get_if<std::size_t>(&at[places + 3]);
  if (!item) return place;
  if (is_key(at, places + 2, "replies"))
    return say("workshop.part_reply", place, std::string(1, static_cast<char>('A' + *item % 26)));
  if (is_key(at, places + 2, "citizen")) return say("workshop.part_line", place, *item + 1);
  return place;
}

}  // namespace samtale::ui
