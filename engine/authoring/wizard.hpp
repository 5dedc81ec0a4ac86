// A new scenario from a few answers: complete, playable and clean, to be written over line by line.
// Pure: answers in, text out. What is answered badly is put right and told, never refused: whoever
// begins a scenario gets one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/authoring/templates.hpp"
#include "engine/span.hpp"

namespace samtale::engine {

/// As much as there is room for in the lines that the answers go into: whole words are kept.
constexpr std::size_t max_wizard_title = 60;  // code points
constexpr std::size_t max_wizard_name = 40;
constexpr std::size_t max_wizard_hidden = 160;

/// An empty text, or an empty list, is the template's own.
struct WizardAnswers {
  std::string title;
  std::string citizen_name;
  Face who = Face::man;
  WizardReason why = WizardReason::money;
  Mood how_angry = Mood::angry;
  /// What the citizen tells only when asked openly, in the citizen's own words. An empty one fits
  /// `why`.
  std::string hidden;
  std::vector<std::string> trains;  // principle ids
  Stage stage = Stage::after_decision;
  std::string id;          // empty: from the title
  std::string begin_from;  // a template; empty, or none that there is: by `stage` and `why`
};

/// What was put right. `argument`: the principle, the id as it was written, else empty.
struct WizardNote {
  enum class Code : std::uint8_t {
    title_cut,
    name_cut,
    hidden_cut,
    cannot_train,  // the plot has nothing to gain for it
    id_changed     // what was written can be no id
  };
  Code code;
  std::string argument;
};

struct NewScenario {
  SourceText source;  // called "<id>/scenario.yaml"
  std::string id;
  std::vector<WizardNote> notes;
};

/// The template's own answers, to begin from and change.
WizardAnswers answers_of(const Templates& templates, const Template& from);

/// The template that the answers mean; null only where there are no templates.
const Template* template_of(const Templates& templates, const WizardAnswers& answers);

/// With the template's own in the place of what is empty, so that a screen can show what it would
/// be.
WizardAnswers with_defaults(const Templates& templates, WizardAnswers answers);

/// Whatever the answers. Without templates there is nothing to begin from, and the text is empty.
NewScenario scenario_from(const Templates& templates, const WizardAnswers& answers);

/// "Huslejen på fredag" as an id: "huslejen-paa-fredag". `new-scenario` where no letter of it can
/// stand in one.
std::string id_from_title(std::string_view title);

}  // namespace samtale::engine
