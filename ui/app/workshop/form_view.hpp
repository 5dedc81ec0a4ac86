// A node or an ending as a form: each field with the place in the text that it writes to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/authoring/patch.hpp"
#include "ui/app/model.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

struct FormField {
  engine::YamlPath at;
  std::string label, value;
  std::string detail;  // at the right of the label: "20 ord, let at læse"; may be empty
};

/// One of a few words that a key can be.
struct FormChoice {
  engine::YamlPath at;
  std::string label;
  struct Option {
    std::string value, label;
  };
  std::vector<Option> options;
  std::size_t chosen = 0;
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
  std::string up, down, duplicate, remove;
};

struct FormLine {
  engine::YamlPath at;
  FormField say, thinks, gate;
  std::string remove;  // empty: the only one
};

struct FormView {
  std::string id;
  std::string heading, place;  // "Skadestuen", "linje 84"
  std::string rename, remove;
  std::optional<FormChoice> phase;  // of a node
  std::vector<FormLine> lines;
  std::string add_line;
  std::string replies_heading, replies_count, add_reply;
  std::vector<FormReply> replies;
  std::vector<FormField> ending;  // the citizen's last word, what came of it
};

/// None where the text can't be read, or nothing is chosen.
std::optional<FormView> form_view(const AppModel& model);

/// An id as it is read: "gave_up" is "Gave up".
std::string shown_id(std::string_view id);
/// "A" for the first, as it is written.
std::string reply_letter(std::size_t position);
/// The phase in a trainer's words; what is no phase as it is written.
std::string phase_name(std::string_view id, const Say& say);

}  // namespace samtale::ui
