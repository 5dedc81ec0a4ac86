#include "ui/app/workshop/search.hpp"

#include "engine/text.hpp"
#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {
namespace {

std::string folded(std::string_view words) {
  std::string text = engine::words_of(words);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

bool has(std::string_view text, const std::string& wanted) {
  return engine::words_of(text).find(wanted) != std::string::npos;
}

bool says(const engine::YamlValue& value, const std::string& wanted) {
  for (const char* key : {"say", "thinks"})
    if (const engine::YamlValue* text = value.find(key); text && has(text->text(), wanted))
      return true;
  return false;
}

bool is_found(const StoryPlace& place, const engine::YamlValue& value, const std::string& wanted) {
  if (has(place.id, wanted) || has(shown_id(place.id), wanted) || says(value, wanted)) return true;
  for (const char* part : {"citizen", "replies"})
    if (const engine::YamlValue* list = value.find(part)) {
      if (list->kind() == engine::YamlKind::scalar && has(list->text(), wanted)) return true;
      for (const engine::YamlValue& item : list->items())
        if (says(item, wanted) || has(item.text(), wanted)) return true;
    }
  return false;
}

}  // namespace

bool matches(std::string_view text, std::string_view words) { return has(text, folded(words)); }

std::vector<std::string> places_with(const engine::YamlValue& root, std::string_view words) {
  std::vector<std::string> found;
  const std::string wanted = folded(words);
  if (wanted.empty()) return found;
  for (const StoryPlace& place : story_places(root))
    if (is_found(place, *find(root, place.at), wanted)) found.push_back(place.id);
  return found;
}

}  // namespace samtale::ui
