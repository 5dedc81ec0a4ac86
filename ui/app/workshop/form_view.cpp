#include "ui/app/workshop/form_view.hpp"

#include <algorithm>

#include "engine/text.hpp"
#include "scoring/figures.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_parts.hpp"
#include "ui/app/workshop/translating.hpp"

namespace samtale::ui {
namespace {

using engine::below;
using engine::YamlPath;
using engine::YamlValue;

/// How long it is, and how hard: LIX below 25 is easy, from 45 on hard (scoring/smells).
std::string length_words(const std::string& text, const Say& say) {
  if (text.empty()) return {};
  const int lix = scoring::lix({std::string_view(text)});
  const char* hard = lix < 30 ? "workshop.easy" : lix < 45 ? "workshop.middling" : "workshop.hard";
  return say("workshop.length", engine::word_count(text), say(hard));
}

const engine::Move* find_move(const engine::Moves& moves, std::string_view id) {
  for (const engine::Move& move : moves.moves)
    if (move.id == id) return &move;
  return nullptr;
}

bool is_against(const Library& library, std::string_view id) {
  const auto& rubric = library.method->rubric;
  const auto& moves = library.method->moves.moves;
  for (std::size_t i = 0; i < moves.size() && i < rubric.moves.size(); ++i)
    if (moves[i].id == id) return rubric.moves[i].strength < 0;
  return false;
}

/// What the moves do to a citizen at first, in words; the rows with conditions come on top.
std::string effect_words(const engine::MeterChange& change, const Say& say) {
  std::string sentence;
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const int by = change[m];
    if (by == 0) continue;
    const char* how = by > 0 ? (by >= 10 ? "workshop.rises_much" : "workshop.rises")
                             : (by <= -10 ? "workshop.falls_much" : "workshop.falls");
    sentence +=
        (sentence.empty() ? "" : " ") + say(how, meter_name(static_cast<engine::Meter>(m), say));
  }
  return sentence.empty() ? say("workshop.no_effect") : sentence;
}

engine::MeterChange usual_change(const engine::Moves& method, const std::vector<std::string>& ids) {
  engine::MeterChange sum{};
  for (const std::string& id : ids) {
    const engine::Move* move = find_move(method, id);
    if (!move || move->effects.empty()) continue;
    for (std::size_t m = 0; m < engine::meter_count; ++m)
      sum[m] = static_cast<std::int16_t>(sum[m] + move->effects.front().change[m]);
  }
  return sum;
}

void add_targets(const FormMaking& making, const YamlPath& reply,
                 std::vector<FormTarget>& targets) {
  const Say& say = making.say;
  const YamlPath place = below(reply, "goto");
  const YamlValue* to = find(making.root, place);
  if (!to || to->kind() != engine::YamlKind::list) {
    targets.push_back(form_target(making, place));
    return;
  }
  for (std::size_t i = 0; i < to->items().size(); ++i) {
    const YamlValue& one = to->items()[i];
    const bool is_map = one.kind() == engine::YamlKind::map;
    const YamlPath item = below(place, i);
    FormTarget target = form_target(making, is_map ? below(item, "to") : item);
    const std::string gate = text_at(&one, "if");
    if (is_map && !gate.empty()) target.label = say("workshop.leads_if", gate);
    if (!is_map) target.label = say("workshop.leads_else");
    targets.push_back(std::move(target));
  }
}

void add_moves(const FormMaking& making, const YamlValue& reply, FormReply& form) {
  const Say& say = making.say;
  const auto& library = making.model.library;
  form.moves_label = say("workshop.moves");
  form.add_move = say("workshop.add_move");
  form.moves_at = below(form.at, "moves");
  if (!library) return;
  std::vector<std::string> ids;
  if (const YamlValue* moves = reply.find("moves"))
    for (std::size_t i = 0; i < moves->items().size(); ++i) {
      const std::string id(moves->items()[i].text());
      const engine::Move* move = find_move(library->method->moves, id);
      const std::string name = move ? move->name.in(say.language()) : id;
      const bool against = is_against(*library, id);
      form.moves.push_back(
          {below(form.moves_at, i), name, say("workshop.remove_move", name), against});
      if (against && form.pitfall.empty()) form.pitfall = say("workshop.pitfall", name);
      ids.push_back(id);
    }
  form.effect = effect_words(usual_change(library->method->moves, ids), say);
}

FormReply reply_form(const FormMaking& making, const YamlValue& reply, const YamlPath& at,
                     std::size_t position) {
  const Say& say = making.say;
  FormReply form;
  form.at = at;
  form.letter = std::string(1, static_cast<char>('A' + position % 26));
  form.summary = text_at(&reply, "say");
  if (form.summary.empty()) form.summary = say("workshop.empty_reply");
  form.open = position == making.workshop.open_reply;
  form.say = form_field(making, below(at, "say"));
  form.say.detail = length_words(form.say.value, say);
  form.because = form_field(making, below(at, "because"));
  add_moves(making, reply, form);
  add_targets(making, at, form.targets);
  form.about = form_field(making, below(at, "about"), FormLines::one);
  // Of a reply that is closed nothing more is shown.
  if (form.open) {
    form.gate = gate_field(making, below(at, "if"));
    form.more = reply_more(making, at);
  }
  form.up = say("workshop.up");
  form.down = say("workshop.down");
  form.duplicate = say("workshop.duplicate");
  form.remove = say("workshop.remove");
  return form;
}

FormChoice phase_choice(const FormMaking& making, const YamlPath& at) {
  std::vector<FormChoice::Option> phases;
  for (const std::string_view id : engine::ids<engine::Phase>())
    phases.push_back({std::string(id), phase_name(id, making.say)});
  return form_choice(making, below(at, "phase"), std::move(phases));
}

void add_lines(const FormMaking& making, const YamlValue& node, const YamlPath& at,
               FormView& view) {
  const Say& say = making.say;
  const YamlValue* lines = node.find("citizen");
  if (!lines) return;
  const bool several = lines->items().size() > 1;
  for (std::size_t i = 0; i < lines->items().size(); ++i) {
    const YamlPath place = below(below(at, "citizen"), i);
    FormLine form;
    form.at = place;
    form.say = form_field(making, below(place, "say"));
    form.thinks = form_field(making, below(place, "thinks"));
    form.gate = gate_field(making, below(place, "if"));
    form.shows_gate = several || !form.gate.value.empty();
    form.more = line_more(making, place);
    if (several) form.remove = say("workshop.remove_line");
    const std::string manner = text_at(&lines->items()[i], "voice");
    if (manner == "low" || manner == "loud")
      form.say.detail = say(manner == "low" ? "call.low" : "call.loud");
    view.lines.push_back(std::move(form));
  }
}

void add_node(const FormMaking& making, const StoryPlace& place, FormView& view) {
  const Say& say = making.say;
  const YamlValue& value = *find(making.root, place.at);
  view.phase = phase_choice(making, place.at);
  add_lines(making, value, place.at, view);
  view.add_line = say("workshop.add_line");
  view.replies_heading = say("workshop.replies");
  view.add_reply = say("workshop.add_reply");
  const YamlValue* replies = value.find("replies");
  const std::size_t count = replies ? replies->items().size() : 0;
  view.replies_count = say("workshop.replies_count", count, engine::max_replies_a_node);
  for (std::size_t i = 0; i < count; ++i)
    view.replies.push_back(
        reply_form(making, replies->items()[i], below(below(place.at, "replies"), i), i));
  view.sections.push_back(node_more(making, place.at));
}

/// What stands above every form.
void add_head(const FormMaking& making, FormView& view) {
  const Say& say = making.say;
  const WorkshopModel& workshop = making.workshop;
  if (workshop.in_story)
    view.other_place =
        workshop.node.empty() ? std::string() : say("workshop.to_place", shown_id(workshop.node));
  else
    view.story = say("workshop.to_story");
  view.translates_on = making.translates;
  if (has_translation(workshop))
    view.translates = say("workshop.beside");
  else if (workshop.read.size() < 2)
    view.begin_translation = say("workshop.begin_translation");
}

/// Whether what writes there is among the parts of a section.
bool has_block(const FormSection& section, const YamlPath& at) {
  for (const FormBlock& block : section.blocks) {
    const YamlPath* own = std::visit(
        [](const auto& one) -> const YamlPath* {
          if constexpr (requires { one.at; })
            return &one.at;
          else
            return nullptr;
        },
        block);
    if (own && *own == at) return true;
  }
  return false;
}

}  // namespace

std::string reply_letter(std::size_t position) {
  return std::string(1, static_cast<char>('A' + position % 26));
}

std::string phase_name(std::string_view id, const Say& say) {
  const auto known = engine::ids<engine::Phase>();
  const bool is_phase = std::find(known.begin(), known.end(), id) != known.end();
  return is_phase ? say("workshop.phase_" + std::string(id)) : std::string(id);
}

bool has_field(const FormView& form, const YamlPath& at) {
  if (form.phase && form.phase->at == at) return true;
  for (const FormLine& line : form.lines)
    if (line.say.at == at || line.thinks.at == at || (line.shows_gate && line.gate.at == at) ||
        has_block(line.more, at))
      return true;
  for (const FormReply& reply : form.replies) {
    if (!reply.open) continue;
    if (reply.say.at == at || reply.because.at == at || reply.about.at == at ||
        reply.gate.at == at || has_block(reply.more, at))
      return true;
    for (const FormMove& move : reply.moves)
      if (move.at == at) return true;
    for (const FormTarget& target : reply.targets)
      if (target.at == at) return true;
  }
  for (const FormSection& section : form.sections)
    if (has_block(section, at)) return true;
  return false;
}

const std::string* section_of(const FormView& form, const YamlPath& at) {
  const auto holds = [&](const FormSection& section) {
    return section.folds && has_block(section, at);
  };
  for (const FormLine& line : form.lines)
    if (holds(line.more)) return &line.more.id;
  for (const FormReply& reply : form.replies)
    if (holds(reply.more)) return &reply.more.id;
  for (const FormSection& section : form.sections)
    if (holds(section)) return &section.id;
  return nullptr;
}

std::optional<FormView> form_view(const AppModel& model) {
  if (!model.workshop || !is_readable(*model.workshop)) return std::nullopt;
  const WorkshopModel& workshop = *model.workshop;
  const engine::YamlFile file = base_file(workshop);
  FormMaking making{model,
                    workshop,
                    file.root,
                    Say(model.settings.language),
                    workshop.translates && has_translation(workshop),
                    {}};
  const Say& say = making.say;
  FormView view;
  add_head(making, view);
  if (workshop.in_story) {
    view.heading = say("workshop.story");
    view.sections = story_sections(making);
    return view;
  }
  const auto place = find_place(file.root, workshop.node);
  if (!place) return std::nullopt;
  view.id = place->id;
  view.heading = shown_id(place->id);
  view.place = say("workshop.line", engine::line_column(file.text, place->begin).line);
  view.rename = say("workshop.rename");
  view.remove = say("workshop.remove");
  if (place->is_ending) {
    view.sections = ending_sections(making, place->at);
    return view;
  }
  making.names = gate_names(model, say);
  add_node(making, *place, view);
  return view;
}

}  // namespace samtale::ui
