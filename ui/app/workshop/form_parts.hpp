// What the forms of the Værksted are made of. Each part is read from the text as it is, and knows
// the place that it writes to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/gate.hpp"

namespace samtale::ui {

/// Of one form; the model must outlive it.
struct FormMaking {
  const AppModel& model;
  const WorkshopModel& workshop;
  const engine::YamlValue& root;
  Say say;
  bool translates = false;
  std::vector<GateName> names;  // for gates
};

std::string text_at(const engine::YamlValue* map, std::string_view key);

/// The field of a key, with its label, its translation where that is shown, and what is wrong with
/// it where that can be told at once.
FormField form_field(const FormMaking& making, const engine::YamlPath& at,
                     FormLines lines = FormLines::several);
FormField gate_field(const FormMaking& making, const engine::YamlPath& at);
FormTarget form_target(const FormMaking& making, const engine::YamlPath& at);
/// What the citizen says first in a node, or last in an ending: "»Endelig er der nogen …«"; empty
/// where nothing is written.
std::string said_first(const engine::YamlValue& root, const StoryPlace& place);

/// The key as one of these; what it is now and is none of them leaves none chosen. `unset`: the
/// label for the key not being there; empty where it has to be. `unset_word`: says the same where
/// it is written out.
FormChoice form_choice(const FormMaking& making, const engine::YamlPath& at,
                       std::vector<FormChoice::Option> options, const std::string& unset = {},
                       std::string_view unset_word = {});
/// The words of a list; those that are on and not among them are added as they are written.
FormWords form_words(const FormMaking& making, const engine::YamlPath& at,
                     std::vector<FormWords::Word> words);

/// Folded, unless it has been opened.
FormSection form_section(const FormMaking& making, std::string id, std::string heading);

/// What is rarely needed of a node, a line, a reply: form_more.cpp.
FormSection line_more(const FormMaking& making, const engine::YamlPath& at);
FormSection reply_more(const FormMaking& making, const engine::YamlPath& at);
FormSection node_more(const FormMaking& making, const engine::YamlPath& at);

/// What there is of an ending, and of the story itself: form_story.cpp.
std::vector<FormSection> ending_sections(const FormMaking& making, const engine::YamlPath& at);
std::vector<FormSection> story_sections(const FormMaking& making);

}  // namespace samtale::ui
