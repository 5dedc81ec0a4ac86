#include "ui/app/workshop/form_parts.hpp"

#include <algorithm>

#include "ui/app/beginning.hpp"
#include "ui/app/workshop/form_labels.hpp"
#include "ui/app/workshop/translating.hpp"

namespace samtale::ui {

using engine::YamlPath;
using engine::YamlValue;

std::string text_at(const YamlValue* map, std::string_view key) {
  const YamlValue* value = map ? map->find(key) : nullptr;
  return value ? std::string(value->text()) : std::string();
}

FormField form_field(const FormMaking& making, const YamlPath& at, FormLines lines) {
  const YamlValue* value = find(making.root, at);
  FormField field{at, form_label(making.root, at, making.say),
                  value ? std::string(value->text()) : std::string()};
  field.lines = lines;
  if (!making.translates) return field;
  const std::string key = text_key(making.root, at);
  if (key.empty()) return field;
  const TranslatedText text = translation_of(making.workshop, key, field.value);
  FormTranslation translation{key, making.say("workshop.in_english", field.label), text.text, {}};
  if (text.state == Translated::missing) translation.state = making.say("workshop.t_missing");
  if (text.state == Translated::stale) {
    translation.state = making.say("workshop.t_stale");
    translation.accept = making.say("workshop.t_accept");
  }
  field.translation = std::move(translation);
  return field;
}

FormField gate_field(const FormMaking& making, const YamlPath& at) {
  FormField field = form_field(making, at, FormLines::one);
  GateWords words = gate_words(field.value, making.names, making.say);
  field.error = std::move(words.error);
  field.meaning = std::move(words.meaning);
  field.suggestions = std::move(words.suggestions);
  return field;
}

FormTarget form_target(const FormMaking& making, const YamlPath& at) {
  const YamlValue* value = find(making.root, at);
  const std::string id = value ? std::string(value->text()) : std::string();
  const auto& places = making.workshop.places;
  const auto place = std::find_if(places.begin(), places.end(),
                                  [&](const StoryPlace& one) { return one.id == id; });
  const bool known = place != places.end();
  return {at, form_label(making.root, at, making.say), id, known,
          known ? said_first(making.root, *place) : std::string()};
}

std::string said_first(const YamlValue& root, const StoryPlace& place) {
  const YamlValue* value = find(root, place.at);
  const YamlValue* lines = value && !place.is_ending ? value->find("citizen") : nullptr;
  if (lines) value = lines->items().empty() ? nullptr : &lines->items().front();
  const std::string words = text_at(value, "say");
  return words.empty() ? std::string() : "»" + beginning_of(words) + "«";
}

FormChoice form_choice(const FormMaking& making, const YamlPath& at,
                       std::vector<FormChoice::Option> options, const std::string& unset,
                       std::string_view unset_word) {
  FormChoice choice{at, form_label(making.root, at, making.say), {}, {}};
  if (!unset.empty()) options.insert(options.begin(), {"", unset});
  const YamlValue* value = find(making.root, at);
  std::string now = value ? std::string(value->text()) : std::string();
  if (!unset.empty() && now == unset_word) now.clear();
  for (std::size_t i = 0; i < options.size(); ++i)
    if (options[i].value == now) choice.chosen = i;
  choice.options = std::move(options);
  return choice;
}

FormWords form_words(const FormMaking& making, const YamlPath& at,
                     std::vector<FormWords::Word> words) {
  if (const YamlValue* list = find(making.root, at))
    for (const YamlValue& item : list->items()) {
      if (item.kind() != engine::YamlKind::scalar) continue;
      const auto known = std::find_if(words.begin(), words.end(),
                                      [&](const auto& word) { return word.word == item.text(); });
      if (known != words.end())
        known->on = true;
      else
        words.push_back({std::string(item.text()), std::string(item.text()), {}, true});
    }
  return {at, form_label(making.root, at, making.say), std::move(words)};
}

FormSection form_section(const FormMaking& making, std::string id, std::string heading) {
  const auto& open = making.workshop.unfolded;
  FormSection section;
  section.folds = true;
  section.open = std::find(open.begin(), open.end(), id) != open.end();
  section.id = std::move(id);
  section.heading = std::move(heading);
  return section;
}

}  // namespace samtale::ui
