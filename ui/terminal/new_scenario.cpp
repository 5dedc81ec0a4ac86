// `new`: a scenario to write over, from a template and a few answers.
#include <algorithm>
#include <optional>
#include <span>

#include "engine/authoring/wizard.hpp"
#include "engine/nearest.hpp"
#include "engine/text.hpp"
#include "engine/yaml_fields.hpp"
#include "ui/app/templates.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::NewScenario;
using engine::Template;
using engine::Templates;
using engine::WizardAnswers;
using engine::WizardNote;

/// Those of the list first, then those that the questions lead to.
std::string list_text(const Context& context, const Templates& templates) {
  std::vector<const Template*> all = listed_templates(templates);
  for (const Template& one : templates.all)
    if (one.listed == 0) all.push_back(&one);
  std::string text;
  for (const Template* one : all)
    text += one->id + " " + std::string(16 - std::min<std::size_t>(15, one->id.size()), ' ') +
            one->title.in(context.language) + "\n" +
            paragraph("    ", one->line.in(context.language), context.console.style);
  return text;
}

/// The option's word into the answer. False: it is none of those that can stand there, which is
/// said.
template <class Enum>
bool take_word(const Context& context, const char* option, const std::string& word, Enum& into) {
  if (word.empty()) return true;
  const auto words = engine::ids<Enum>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    complain(context.say()("cli.usage.not_among", word, option, engine::listed(words)));
    return false;
  }
  into = static_cast<Enum>(found - words.begin());
  return true;
}

void take_text(const std::string& text, std::string& into) {
  if (!text.empty()) into = text;
}

/// The template that is named, else the one for the stage and the reason.
std::optional<WizardAnswers> begun(const Context& context, const Templates& templates) {
  const NewOptions& options = context.arguments.fresh;
  WizardAnswers asked;
  asked.begin_from = options.from;
  if (!take_word(context, "--stage", options.stage, asked.stage) ||
      !take_word(context, "--why", options.why, asked.why))
    return std::nullopt;
  if (!options.from.empty() && !find_template(templates, options.from)) {
    std::vector<std::string> known;
    for (const Template& one : templates.all) known.push_back(one.id);
    const Say say = context.say();
    std::string text = say("cli.new.unknown", options.from);
    if (const std::string near = engine::nearest(options.from, known); !near.empty())
      text += " " + say("cli.did_you_mean", near);
    complain(text);
    return std::nullopt;
  }
  return answers_of(templates, *template_of(templates, asked));
}

/// A file that lies in a folder of its own as `scenario.yaml` has the folder's name.
std::string id_asked_for(const Context& context) {
  const std::filesystem::path& out = context.arguments.out;
  if (!context.arguments.fresh.id.empty() || out.filename() != "scenario.yaml")
    return context.arguments.fresh.id;
  const std::string folder = engine::path_text(out.parent_path().filename());
  return engine::is_id(folder) ? folder : std::string();
}

std::optional<WizardAnswers> answered(const Context& context, const Templates& templates) {
  const NewOptions& options = context.arguments.fresh;
  std::optional<WizardAnswers> answers = begun(context, templates);
  if (!answers || !take_word(context, "--who", options.who, answers->who) ||
      !take_word(context, "--mood", options.mood, answers->how_angry))
    return std::nullopt;
  take_text(options.title, answers->title);
  take_text(options.citizen, answers->citizen_name);
  take_text(options.hidden, answers->hidden);
  answers->id = id_asked_for(context);
  if (!options.trains.empty()) answers->trains = options.trains;
  return answers;
}

std::string note_text(const Context& context, const Templates& templates,
                      const WizardAnswers& answers, const NewScenario& made,
                      const WizardNote& note) {
  const Say say = context.say();
  switch (note.code) {
    case WizardNote::Code::title_cut:
      return say("cli.new.title_cut");
    case WizardNote::Code::name_cut:
      return say("cli.new.name_cut");
    case WizardNote::Code::hidden_cut:
      return say("cli.new.hidden_cut");
    case WizardNote::Code::id_changed:
      return say("cli.new.id_changed", note.argument, made.id);
    case WizardNote::Code::cannot_train: {
      std::string can;
      for (const std::string& id : templates.plot_of(*template_of(templates, answers)).can_train)
        can += (can.empty() ? "" : ", ") + id;
      return say("cli.new.cannot_train", note.argument, can);
    }
  }
  return {};
}

}  // namespace

ExitCode new_scenario(const Context& context) {
  const Arguments& arguments = context.arguments;
  const Say say = context.say();
  const Templates templates = shipped_templates();
  if (arguments.fresh.list) {
    write(Stream::out, list_text(context, templates));
    return ExitCode::done;
  }
  const auto answers = answered(context, templates);
  if (!answers) return ExitCode::usage;
  const NewScenario made = scenario_from(templates, *answers);
  // What lies there already may be somebody's only copy.
  if (const auto created = context.store.create(arguments.out, made.source.text); !created)
    return refuse(created.error(), context.language).error;
  for (const WizardNote& note : made.notes)
    complain(note_text(context, templates, *answers, made, note));
  write(Stream::out, say("cli.new.done", engine::path_text(arguments.out)) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
