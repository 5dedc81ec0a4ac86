#include "ui/app/workshop/form_view.hpp"

#include <algorithm>

#include "engine/text.hpp"
#include "scoring/figures.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::below;
using engine::YamlPath;
using engine::YamlValue;

std::string text_at(const YamlValue& map, std::string_view key) {
  const YamlValue* value = map.find(key);
  return value ? std::string(value->text()) : std::string();
}

/// How long it is, and how hard: LIX below 25 is easy, from 45 on hard (scoring/smells).
std::string length_words(const std::string& text, const Say& say) {
  if (text.empty()) return {};
  const int lix = scoring::lix({std::string_view(text)});
  const char* hard = lix < 30 ? "workshop.easy" : lix < 45 ? "workshop.middling" : "workshop.hard";
  return say("workshop.length", engine::word_count(text), say(hard));
}

FormField field(const YamlValue& map, const YamlPath& at, const std::string& key,
                std::string label) {
  return {below(at, key), std::move(label), text_at(map, key), {}};
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

void add_targets(const YamlValue& reply, const YamlPath& at, const YamlValue& root, const Say& say,
                 std::vector<FormTarget>& targets) {
  const auto known = [&](std::string_view id) { return find_place(root, id).has_value(); };
  const YamlValue* to = reply.find("goto");
  const YamlPath place = below(at, std::string("goto"));
  if (!to || to->kind() != engine::YamlKind::list) {
    const std::string id = to ? std::string(to->text()) : std::string();
    targets.push_back({place, say("workshop.leads_to"), id, known(id)});
    return;
  }
  for (std::size_t i = 0; i < to->items().size(); ++i) {
    const YamlValue& one = to->items()[i];
    if (one.kind() == engine::YamlKind::map) {
      const std::string id = text_at(one, "to");
      const std::string gate = text_at(one, "if");
      targets.push_back({below(below(place, i), std::string("to")),
                         gate.empty() ? say("workshop.leads_to") : say("workshop.leads_if", gate),
                         id, known(id)});
    } else {
      const std::string id(one.text());
      targets.push_back({below(place, i), say("workshop.leads_else"), id, known(id)});
    }
  }
}

FormReply reply_form(const AppModel& model, const YamlValue& root, const YamlValue& reply,
                     const YamlPath& at, std::size_t position, const Say& say) {
  FormReply form;
  form.at = at;
  form.letter = reply_letter(position);
  form.summary = text_at(reply, "say");
  if (form.summary.empty()) form.summary = say("workshop.empty_reply");
  form.open = position == model.workshop->open_reply;
  form.say = field(reply, at, "say", say("workshop.reply"));
  form.say.detail = length_words(form.say.value, say);
  form.about = field(reply, at, "about", say("workshop.about_word"));
  form.because = field(reply, at, "because", say("workshop.because"));
  form.gate = field(reply, at, "if", say("workshop.gate"));
  form.moves_label = say("workshop.moves");
  form.add_move = say("workshop.add_move");
  form.moves_at = below(at, std::string("moves"));
  std::vector<std::string> ids;
  if (const YamlValue* moves = reply.find("moves"); moves && model.library)
    for (std::size_t i = 0; i < moves->items().size(); ++i) {
      const std::string id(moves->items()[i].text());
      const engine::Move* move = find_move(model.library->method->moves, id);
      const std::string name = move ? move->name.in(say.language()) : id;
      const bool against = is_against(*model.library, id);
      form.moves.push_back(
          {below(form.moves_at, i), name, say("workshop.remove_move", name), against});
      if (against && form.pitfall.empty()) form.pitfall = say("workshop.pitfall", name);
      ids.push_back(id);
    }
  if (model.library)
    form.effect = effect_words(usual_change(model.library->method->moves, ids), say);
  add_targets(reply, at, root, say, form.targets);
  form.up = say("workshop.up");
  form.down = say("workshop.down");
  form.duplicate = say("workshop.duplicate");
  form.remove = say("workshop.remove");
  return form;
}

FormChoice phase_choice(const YamlValue& node, const YamlPath& at, const Say& say) {
  FormChoice choice;
  choice.at = below(at, std::string("phase"));
  choice.label = say("workshop.phase");
  const std::string now = text_at(node, "phase");
  for (const std::string_view id : engine::ids<engine::Phase>()) {
    if (id == now) choice.chosen = choice.options.size();
    choice.options.push_back({std::string(id), phase_name(id, say)});
  }
  return choice;
}

void add_lines(const YamlValue& node, const YamlPath& at, const std::string& name, const Say& say,
               FormView& view) {
  const YamlValue* lines = node.find("citizen");
  if (!lines) return;
  for (std::size_t i = 0; i < lines->items().size(); ++i) {
    const YamlValue& line = lines->items()[i];
    const YamlPath place = below(below(at, std::string("citizen")), i);
    FormLine form;
    form.at = place;
    form.say = field(line, place, "say", say("workshop.says", name));
    form.thinks = field(line, place, "thinks", say("workshop.thinks", name));
    form.gate = field(line, place, "if", say("workshop.line_gate"));
    if (lines->items().size() > 1) form.remove = say("workshop.remove_line");
    const std::string manner = text_at(line, "voice");
    if (manner == "low" || manner == "loud")
      form.say.detail = say(manner == "low" ? "call.low" : "call.loud");
    view.lines.push_back(std::move(form));
  }
}

/// Who calls: the name as it is written.
std::string citizen_name(const YamlValue& root, const Say& say) {
  const YamlValue* citizen = root.find("citizen");
  const std::string name = citizen ? text_at(*citizen, "name") : std::string();
  return name.empty() ? say("workshop.citizen") : name.substr(0, name.find(' '));
}

}  // namespace

std::string shown_id(std::string_view id) {
  std::string shown(id);
  std::replace(shown.begin(), shown.end(), '_', ' ');
  std::replace(shown.begin(), shown.end(), '-', ' ');
  if (!shown.empty() && shown[0] >= 'a' && shown[0] <= 'z')
    shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
  return shown;
}

std::string reply_letter(std::size_t position) {
  return std::string(1, static_cast<char>('A' + position % 26));
}

std::string phase_name(std::string_view id, const Say& say) {
  const auto known = engine::ids<engine::Phase>();
  const bool is_phase = std::find(known.begin(), known.end(), id) != known.end();
  return is_phase ? say("workshop.phase_" + std::string(id)) : std::string(id);
}

std::optional<FormView> form_view(const AppModel& model) {
  if (!model.workshop || !is_readable(*model.workshop)) return std::nullopt;
  const WorkshopModel& workshop = *model.workshop;
  const engine::YamlFile file = base_file(workshop);
  const auto place = find_place(file.root, workshop.node);
  if (!place) return std::nullopt;
  const Say say(model.settings.language);
  const YamlValue& value = *find(file.root, place->at);
  FormView view;
  view.id = place->id;
  view.heading = shown_id(place->id);
  view.place = say("workshop.line", engine::line_column(file.text, place->begin).line);
  view.rename = say("workshop.rename");
  view.remove = say("workshop.remove");
  if (place->is_ending) {
    view.ending.push_back(field(value, place->at, "say", say("workshop.last_word")));
    view.ending.push_back(field(value, place->at, "outcome", say("workshop.outcome")));
    return view;
  }
  view.phase = phase_choice(value, place->at, say);
  add_lines(value, place->at, citizen_name(file.root, say), say, view);
  view.add_line = say("workshop.add_line");
  view.replies_heading = say("workshop.replies");
  view.add_reply = say("workshop.add_reply");
  const YamlValue* replies = value.find("replies");
  const std::size_t count = replies ? replies->items().size() : 0;
  view.replies_count = say("workshop.replies_count", count, engine::max_replies_a_node);
  for (std::size_t i = 0; i < count; ++i)
    view.replies.push_back(reply_form(model, file.root, replies->items()[i],
                                      below(below(place->at, std::string("replies")), i), i, say));
  return view;
}

}  // namespace samtale::ui
