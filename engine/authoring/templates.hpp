// What a new scenario can begin from: plots, which are whole scenarios with places to fill in, and
// templates, which are what a call is about, with the words that belong to just that.
// `scenarios/templates/` has them as YAML; scenarios/FORMAT.md says what each key means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// What the citizen calls about.
enum class WizardReason : std::uint8_t { money, help, child };
template <>
std::span<const std::string_view> ids<WizardReason>();

/// How the citizen is when the call is taken. It decides where Uro and Tillid begin, and the words
/// that mood colours: the first line, the hurt one and the last.
enum class Mood : std::uint8_t { calm, worried, angry, very_angry };
template <>
std::span<const std::string_view> ids<Mood>();

/// What goes into a place, by its name: `<<name>>`. Plain text, not yet YAML.
using Places = std::map<std::string, std::string, std::less<>>;

struct Plot {
  std::string id;  // of its file, without the ending
  std::string yaml;
  Stage stage = Stage::none;
  std::vector<std::string> can_train;  // principles for which something can be gained in it
  std::vector<std::string> trains;     // of them, where nobody chooses
};

struct Template {
  std::string id;
  std::size_t plot = 0;                // in Templates::plots
  std::optional<WizardReason> reason;  // none: it is no answer to the wizard's question
  int listed = 0;                      // its place among what one can begin from; 0: not listed
  LocalText title;
  LocalText line;  // what it is, one sentence
  Face caller = Face::man;
  Mood mood = Mood::calm;
  Places places;
};

struct Templates {
  struct Feeling {
    LocalText name;
    int tension = 0, trust = 0;
    Places places;
  };
  struct Caller {
    LocalText name;
    Places places;
  };
  std::array<Feeling, 4> moods;      // by Mood
  std::array<Caller, 5> callers;     // by Face
  std::array<LocalText, 3> reasons;  // by WizardReason
  std::vector<Plot> plots;
  std::vector<Template> all;  // as written

  const Plot& plot_of(const Template& of) const { return plots[of.plot]; }
};

struct LoadedTemplates {
  Templates templates;  // empty where there is an error
  std::vector<SourceText> files;
  std::vector<TextKey> texts;  // every text that is translated, in file order
  std::vector<Diagnostic> diagnostics;
};

/// `list_and_overlays`: templates.yaml, then its translations. `plots`: the files that it names,
/// each called `<id>.yaml`, in any folder; further files are left alone. Never throws, whatever the
/// bytes. What a plot comes to when it is filled in is the scenario loader's business.
LoadedTemplates load_templates(const std::vector<SourceText>& list_and_overlays,
                               const std::vector<SourceText>& plots);

/// Null where there is none.
const Template* find_template(const Templates& templates, std::string_view id);
const Template* find_template(const Templates& templates, Stage stage, WizardReason reason);

/// Those that stand in the list of what to begin from, in its order.
std::vector<const Template*> listed_templates(const Templates& templates);

}  // namespace samtale::engine
