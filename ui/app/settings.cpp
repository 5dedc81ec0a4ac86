#include "ui/app/settings.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace samtale::ui {
namespace {

constexpr std::array<std::string_view, 3> themes{"light", "dark", "contrast"};
constexpr std::array<std::string_view, 3> keepings{"unasked", "keep", "forget"};

}  // namespace

std::string_view id(ThemeChoice theme) { return themes[static_cast<std::size_t>(theme)]; }

std::optional<ThemeChoice> theme_from(std::string_view id) {
  const auto found = std::find(themes.begin(), themes.end(), id);
  if (found == themes.end()) return std::nullopt;
  return static_cast<ThemeChoice>(found - themes.begin());
}

bool is_goal(const Settings& settings, std::string_view principle) {
  return std::find(settings.goals.begin(), settings.goals.end(), principle) != settings.goals.end();
}

std::string encode(const Settings& settings) {
  nlohmann::ordered_json json = {{"format", 1},
                                 {"language", engine::code(settings.language)},
                                 {"theme", id(settings.theme)},
                                 {"text_percent", settings.text_percent},
                                 {"calm_motion", settings.calm_motion},
                                 {"hurry", settings.hurry},
                                 {"keeping", keepings[static_cast<std::size_t>(settings.keeping)]},
                                 {"alias", settings.alias},
                                 {"course_code", settings.course_code},
                                 {"goals", settings.goals},
                                 {"sharing_read", settings.sharing_read},
                                 {"day", settings.day},
                                 {"player", settings.player}};
  if (settings.keeping != Keeping::forget) json["card"] = settings.card;
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Settings decode_settings(std::string_view bytes) {
  Settings settings;
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) return settings;
  const auto text = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  settings.language = engine::language_from(text("language")).value_or(settings.language);
  settings.theme = theme_from(text("theme")).value_or(settings.theme);
  settings.day = text("day");
  settings.player = text("player");
  if (const auto size = json.find("text_percent"); size != json.end() && size->is_number_integer())
    settings.text_percent = static_cast<int>(std::clamp<std::int64_t>(*size, 100, 250));
  if (const auto calm = json.find("calm_motion"); calm != json.end() && calm->is_boolean())
    settings.calm_motion = calm->get<bool>();
  if (const auto hurry = json.find("hurry"); hurry != json.end() && hurry->is_boolean())
    settings.hurry = hurry->get<bool>();
  if (const auto read = json.find("sharing_read"); read != json.end() && read->is_boolean())
    settings.sharing_read = read->get<bool>();
  for (std::size_t k = 0; k < keepings.size(); ++k)
    if (text("keeping") == keepings[k]) settings.keeping = static_cast<Keeping>(k);
  settings.alias = text("alias");
  settings.course_code = text("course_code");
  if (const auto goals = json.find("goals"); goals != json.end() && goals->is_array())
    for (const auto& goal : *goals)
      if (goal.is_string() && settings.goals.size() < most_goals)
        settings.goals.push_back(goal.get<std::string>());
  if (const auto card = json.find("card"); card != json.end() && card->is_array())
    for (std::size_t i = 0; i < settings.card.size() && i < card->size(); ++i)
      if ((*card)[i].is_string()) settings.card[i] = (*card)[i].get<std::string>();
  return settings;
}

}  // namespace samtale::ui
