#include "ui/app/workshop/gate.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/explanation.hpp"
#include "engine/messages.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/scale_words.hpp"

namespace samtale::ui {

using engine::Comparison;
using engine::Condition;
using engine::ConditionStep;
using engine::Variable;
using engine::YamlEntry;
using engine::YamlValue;

namespace {

constexpr std::size_t most_suggestions = 6;
/// Bytes of what a name means, on a button.
constexpr std::size_t most_meaning = 48;

std::string text_in(const YamlValue& map, std::string_view key) {
  const YamlValue* value = map.find(key);
  return value ? std::string(value->text()) : std::string();
}

/// A text as a part of a sentence that another one writes: no slots of its own.
std::string without_slots(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '}'; }),
             text.end());
  return text;
}

int integer(const std::string& text, int otherwise) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 99) return otherwise;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? otherwise : value;
}

/// Collects the names; each has an index of its own, which only this file knows.
struct Names {
  std::vector<GateName> all;
  const Say& say;

  void add(Variable variable, std::string meaning, std::string example) {
    variable.index = engine::VariableIndex{static_cast<std::uint32_t>(all.size())};
    all.push_back({std::move(variable), std::move(meaning), std::move(example)});
  }
  void add_flag(const std::string& id, std::string meaning) {
    Variable variable;
    variable.id = id;
    add(variable, std::move(meaning), id);
  }
  void add_number(const std::string& id, int greatest, std::string meaning, std::string example) {
    Variable variable;
    variable.id = id;
    variable.greatest = greatest;
    add(variable, std::move(meaning), std::move(example));
  }
};

void add_own(const YamlValue& root, Names& names) {
  const Say& say = names.say;
  if (const YamlValue* facts = root.find("facts"))
    for (const YamlEntry& fact : facts->entries()) {
      const std::string note = without_slots(text_in(fact.value, "note"));
      const std::string id(fact.key);
      names.add_flag(id, say("workshop.g_fact", "{}", note.empty() ? shown_id(id) : note));
    }
  if (const YamlValue* promises = root.find("promises"))
    for (const YamlValue& promise : promises->items())
      names.add_flag(std::string(promise.text()),
                     say("workshop.g_promise", shown_id(promise.text()), "{}"));
  if (const YamlValue* flags = root.find("flags"))
    for (const YamlValue& flag : flags->items())
      names.add_flag(std::string(flag.text()), say("workshop.g_flag", shown_id(flag.text()), "{}"));
  if (const YamlValue* choices = root.find("choices"))
    for (const YamlEntry& choice : choices->entries()) {
      Variable variable;
      variable.id = choice.key;
      for (const YamlValue& word : choice.value.items()) variable.words.emplace_back(word.text());
      variable.greatest = std::max(1, static_cast<int>(variable.words.size()) - 1);
      const std::string first = variable.words.empty() ? "" : variable.words.front();
      const std::string id = variable.id;
      names.add(std::move(variable), shown_id(id), id + " = " + first);
    }
  if (const YamlValue* counters = root.find("counters"))
    for (const YamlEntry& counter : counters->entries()) {
      const std::string to = counter.value.kind() == engine::YamlKind::map
                                 ? text_in(counter.value, "to")
                                 : std::string(counter.value.text());
      names.add_number(std::string(counter.key), std::max(2, integer(to, 9)), shown_id(counter.key),
                       std::string(counter.key) + " >= 2");
    }
}

/// Conditions with a name stand for what they were given before.
void add_conditions(const YamlValue& root, Names& names) {
  const YamlValue* conditions = root.find("conditions");
  if (!conditions) return;
  for (const YamlEntry& entry : conditions->entries()) {
    std::vector<Variable> scope;
    for (const GateName& name : names.all) scope.push_back(name.variable);
    std::vector<engine::Diagnostic> ignored;
    GateName named;
    named.variable.id = entry.key;
    named.variable.stands_for = parse_condition(entry.value.text(), {}, scope, ignored);
    named.meaning = shown_id(entry.key);
    named.example = entry.key;
    names.all.push_back(std::move(named));
  }
}

/// The clause of what the method keeps; of what a trainer has added to it, its name.
std::string method_clause(const Variable& variable, const Say& say) {
  const std::string key = "workshop.g_m_" + variable.id;
  const auto& table = Words::shipped(say.language()).table();
  const auto found = table.find(key);
  if (found != table.end()) return found->second;
  return variable.is_flag() ? say("workshop.g_flag", shown_id(variable.id), "{}")
                            : shown_id(variable.id);
}

// --- What it means ---

enum class Wanted { yes, no };

const char* comparison_words(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return "workshop.g_less";
    case Comparison::at_most:
      return "workshop.g_at_most";
    case Comparison::equal:
      return "workshop.g_equal";
    case Comparison::not_equal:
      return "workshop.g_not_equal";
    case Comparison::at_least:
      return "workshop.g_at_least";
    case Comparison::more:
      return "workshop.g_more";
  }
  return "workshop.g_equal";
}

std::string value_words(const GateName& name, int value) {
  const auto place = static_cast<std::size_t>(value);
  return place < name.variable.words.size() ? "»" + name.variable.words[place] + "«"
                                            : std::to_string(value);
}

std::string clause(const ConditionStep& step, Wanted wanted, const std::vector<GateName>& names,
                   const Say& say) {
  const GateName& name = names[step.variable.value];
  const Comparison comparison = wanted == Wanted::yes ? step.comparison : opposite(step.comparison);
  if (name.variable.is_flag()) {
    const bool set = asks_to_be_set(comparison, step.constant);
    const std::string no = set ? std::string() : say("workshop.g_not") + " ";
    return fmt::vformat(name.meaning, fmt::make_format_args(no));
  }
  return say(comparison_words(comparison), name.meaning, value_words(name, step.constant));
}

/// From the last step of a part; `at` is left before its first.
struct Clauses {
  const Condition& condition;
  const std::vector<GateName>& names;
  const Say& say;
  std::size_t at;

  std::string part(Wanted wanted, ConditionStep::Kind inside) {
    const ConditionStep& step = condition.steps[at];
    if (step.kind == ConditionStep::Kind::negate) {
      --at;
      return part(wanted == Wanted::yes ? Wanted::no : Wanted::yes, inside);
    }
    if (step.kind == ConditionStep::Kind::compare) {
      --at;
      return clause(step, wanted, names, say);
    }
    const bool both = (step.kind == ConditionStep::Kind::both) == (wanted == Wanted::yes);
    const ConditionStep::Kind kind = both ? ConditionStep::Kind::both : ConditionStep::Kind::either;
    --at;
    const std::string second = part(wanted, kind);
    const std::string first = part(wanted, kind);
    const std::string joined = say(both ? "workshop.g_and" : "workshop.g_or", first, second);
    const bool bare = inside == kind || inside == ConditionStep::Kind::compare;
    return bare ? joined : "(" + joined + ")";
  }
};

// --- How it can go on ---

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

void suggest(const std::string& text, bool whole, const std::vector<GateName>& names,
             const Say& say, std::vector<FormSuggestion>& suggestions) {
  std::size_t begin = text.size();
  while (begin > 0 && is_of_name(text[begin - 1])) --begin;
  const std::string word = text.substr(begin);
  const std::string before = text.substr(0, begin);
  const bool number = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
  if (number) return;
  if (whole && word.empty()) {
    suggestions.push_back({say("workshop.g_add_and"), before + "and "});
    suggestions.push_back({say("workshop.g_add_or"), before + "or "});
    return;
  }
  // Behind a sign a value is to come.
  const std::size_t last = before.find_last_not_of(' ');
  if (last != std::string::npos && std::string_view("<>=!").find(before[last]) != std::string::npos)
    return;
  // The beginning of a word is enough.
  std::string wanted = engine::words_of(word);
  while (!wanted.empty() && wanted.back() == ' ') wanted.pop_back();
  for (const GateName& name : names) {
    if (suggestions.size() == most_suggestions) return;
    const bool fits = word.empty() || name.variable.id.compare(0, word.size(), word) == 0 ||
                      engine::words_of(name.meaning).find(wanted) != std::string::npos;
    if (!fits || name.example == word) continue;
    const std::string nothing;
    const std::string meaning = name.variable.is_flag()
                                    ? fmt::vformat(name.meaning, fmt::make_format_args(nothing))
                                    : name.meaning;
    suggestions.push_back(
        {beginning_of(meaning, most_meaning) + " · " + name.example, before + name.example});
  }
}

}  // namespace

std::vector<GateName> gate_names(const YamlValue& root, const engine::Moves& moves,
                                 const Say& say) {
  constexpr int most_visits = 9;
  Names names{{}, say};
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const auto meter = static_cast<engine::Meter>(m);
    const std::string id(engine::id(meter));
    names.add_number(id, 100, meter_name(meter, say),
                     id + (meter == engine::Meter::tension ? " < 40" : " >= 55"));
  }
  add_own(root, names);
  names.add_number("visits", most_visits, say("workshop.g_visits"), "visits >= 2");
  for (const StoryPlace& place : story_places(root))
    if (!place.is_ending)
      names.add_number("visits." + place.id, most_visits,
                       say("workshop.g_visits_of", shown_id(place.id)),
                       "visits." + place.id + " >= 1");
  for (const engine::MethodVariable& one : moves.variables) {
    const std::string meaning = method_clause(one.variable, say);
    if (one.variable.is_flag())
      names.add_flag(one.variable.id, meaning);
    else
      names.add_number(one.variable.id, one.variable.greatest, meaning, one.variable.id + " >= 1");
  }
  add_conditions(root, names);
  return std::move(names.all);
}

std::vector<GateName> gate_names(const AppModel& model, const Say& say) {
  if (!model.workshop || !model.library || !is_readable(*model.workshop)) return {};
  return gate_names(base_file(*model.workshop).root, model.library->method->moves, say);
}

std::vector<std::string> why_closed(const engine::Scenario& scenario,
                                    const engine::CallState& state, engine::ReplyIndex reply,
                                    const std::vector<GateName>& names, const Say& say) {
  std::vector<std::string> why;
  for (const engine::GatePart& part : explain(scenario.at(reply).when, state)) {
    const Variable variable = variable_at(scenario, part.variable);
    const auto name = std::find_if(names.begin(), names.end(), [&](const GateName& one) {
      return !variable.id.empty() && one.variable.id == variable.id;
    });
    std::string words;
    if (name == names.end()) {
      words = message(part, scenario, say.language());
    } else {
      const ConditionStep step{ConditionStep::Kind::compare, part.comparison, name->variable.index,
                               part.constant};
      words = clause(step, Wanted::yes, names, say);
      if (!variable.is_flag()) words = say("workshop.g_now", words, value_words(*name, part.value));
    }
    if (std::find(why.begin(), why.end(), words) == why.end()) why.push_back(std::move(words));
  }
  return why;
}

GateWords gate_words(const std::string& text, const std::vector<GateName>& names, const Say& say) {
  GateWords words;
  const std::string condition_text(engine::stripped(text));
  if (condition_text == "otherwise") {
    words.meaning = say("workshop.g_otherwise");
    return words;
  }
  std::vector<engine::Diagnostic> wrong;
  Condition condition;
  if (!condition_text.empty()) {
    std::vector<Variable> scope;
    for (const GateName& name : names) scope.push_back(name.variable);
    const engine::SourceSpan at{{}, 0, static_cast<std::uint32_t>(condition_text.size())};
    condition = parse_condition(condition_text, at, scope, wrong);
  }
  suggest(text, wrong.empty() && !condition.always(), names, say, words.suggestions);
  if (!wrong.empty()) {
    const engine::Diagnostic& first = wrong.front();
    const std::size_t begin = std::min<std::size_t>(first.at.begin, condition_text.size());
    const std::size_t letter = engine::count_code_points(condition_text.substr(0, begin)) + 1;
    words.error = say("workshop.g_error", letter, message(first, say.language()));
    return words;
  }
  if (condition.always()) return words;
  Clauses clauses{condition, names, say, condition.steps.size() - 1};
  words.meaning = say("workshop.g_only", clauses.part(Wanted::yes, ConditionStep::Kind::compare));
  return words;
}

}  // namespace samtale::ui
