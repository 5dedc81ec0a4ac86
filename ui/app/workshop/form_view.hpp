// A node, an ending or the story itself as a form: each field with the place in the text that it
// writes to. Field labels come from form_labels.hpp, what a gate means from gate.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/authoring/patch.hpp"
#include "engine/authoring/story_layout.hpp"
#include "ui/app/action.hpp"
#include "ui/app/model.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// The same text in the other language.
struct FormTranslation {
  std::string key;  // that the translation knows it by
  std::string label, value;
  std::string state;        // "mangler", "skal ses efter"; empty: it is as it should be
  std::string accept = {};  // takes one that is old for as new as its text; empty: it is
};

/// What a word that is being written can become.
struct FormSuggestion {
  std::string label;  // "tension < 40 · Uro"
  std::string text;   // the whole field with it
};

enum class FormLines : std::uint8_t { several, one };

struct FormField {
  engine::YamlPath at;
  std::string label, value;
  std::string detail = {};  // at the right of the label: "20 ord, let at læse"; may be empty
  FormLines lines = FormLines::several;
  std::string error = {};    // below it
  std::string meaning = {};  // below it: what a gate comes to, how it is meant
  std::vector<FormSuggestion> suggestions = {};
  std::optional<FormTranslation> translation = {};
};

/// One of a few words that a key can be; an empty value is that the key is not there.
struct FormChoice {
  engine::YamlPath at;
  std::string label;
  struct Option {
    std::string value, label;
    std::string detail = {};  // what it does, shown while it is chosen
  };
  std::vector<Option> options;
  std::optional<std::size_t> chosen;
};

/// Several of some words: tags, what a call trains.
struct FormWords {
  engine::YamlPath at;  // of the list
  std::string label;
  struct Word {
    std::string word, label;
    std::string detail = {};  // what it does, shown while it is on
    bool on = false;
  };
  std::vector<Word> words;
};

/// Something to press.
struct FormTool {
  std::string id;  // the widget's, behind "workshop/"
  std::string label;
  Action does;
  std::string next = {};  // what has the keyboard after it has taken itself away; empty: it stays
};

/// A name that is written before something is made of it.
struct FormNamer {
  std::string id, label, add;
  action::StoryPart part = action::StoryPart::fact;
};

/// A heading within a section, or a sentence.
struct FormText {
  std::string id, words;
  bool heading = false;
};

struct FormMove {
  engine::YamlPath at;
  std::string name, remove;
  bool against = false;  // a faldgrube
};

/// Where a reply leads; of several ways, each with its condition.
struct FormTarget {
  engine::YamlPath at;
  std::string label, value;
  bool known = true;  // there is a node or an ending of that id
  std::string said;   // what the citizen says first there, "»Endelig …«"
};

using FormBlock =
    std::variant<FormField, FormChoice, FormWords, FormTarget, FormTool, FormNamer, FormText>;

/// What belongs together in a form; what is rarely needed is folded.
struct FormSection {
  std::string id;  // the widget's, behind "workshop/"
  std::string heading;
  bool folds = false, open = true;
  std::vector<FormBlock> blocks;
};

struct FormReply {
  engine::YamlPath at;
  std::string letter;   // "A"
  std::string summary;  // the reply on one line, for the row that is closed
  std::string pitfall;  // "Faldgrube · …"; empty: none
  bool open = false;
  FormField say, about, because, gate;
  std::string moves_label, add_move;
  engine::YamlPath moves_at;
  std::vector<FormMove> moves;
  std::string effect;  // "Uro falder lidt. Føler sig hørt stiger meget."
  std::vector<FormTarget> targets;
  FormSection more;
  std::string up, down, duplicate, remove;
};

struct FormLine {
  engine::YamlPath at;
  FormField say, thinks, gate;
  bool shows_gate = false;  // there is one, or another line that may be said instead
  FormSection more;
  std::string remove;  // empty: the only one
};

struct FormView {
  std::string id;              // of the place; empty: the story itself
  std::string heading, place;  // "Skadestuen", "linje 84"
  std::string story;           // to the story itself; empty: that is what is shown
  std::string other_place;     // back from there to the node; empty: it is a node
  std::string translates;      // the switch; empty: there is no translation
  bool translates_on = false;
  std::string begin_translation;  // empty: there is one
  std::string rename, remove;
  std::optional<FormChoice> phase;  // of a node
  std::vector<FormLine> lines;
  std::string add_line;
  std::string replies_heading, replies_count, add_reply;
  std::vector<FormReply> replies;
  std::vector<FormSection> sections;  // below all that; all there is of an ending and the story
};

/// None where the text can't be read, or nothing is chosen.
std::optional<FormView> form_view(const AppModel& model);

using engine::shown_id;
/// "A" for the first, as it is written.
std::string reply_letter(std::size_t position);
/// Whether something in the form writes to that place.
bool has_field(const FormView& form, const engine::YamlPath& at);
/// The id of the section that folds and has it; null where none does.
const std::string* section_of(const FormView& form, const engine::YamlPath& at);

/// The phase in a trainer's words; what is no phase as it is written.
std::string phase_name(std::string_view id, const Say& say);

}  // namespace samtale::ui
