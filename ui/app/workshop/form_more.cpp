// What is rarely needed in the form of a node, a line or a reply.

#include "engine/scenario.hpp"
#include "ui/app/workshop/form_parts.hpp"

namespace samtale::ui {

using engine::below;
using engine::YamlPath;
using engine::YamlValue;

namespace {

using Options = std::vector<FormChoice::Option>;

FormSection more(const FormMaking& making, const YamlPath& at) {
  return form_section(making, engine::text_of(at) + "/more", making.say("workshop.more"));
}

/// The keys of a map at the top of the file, as what one can choose between.
Options keys_of(const FormMaking& making, const char* map) {
  Options options;
  if (const YamlValue* found = making.root.find(map))
    for (const engine::YamlEntry& entry : found->entries())
      options.push_back(
          {std::string(entry.key), shown_id(entry.key), text_at(&entry.value, "note")});
  return options;
}

Options words_of_list(const FormMaking& making, const char* list) {
  Options options;
  if (const YamlValue* found = making.root.find(list))
    for (const YamlValue& item : found->items())
      options.push_back({std::string(item.text()), shown_id(item.text())});
  return options;
}

/// One's own flags, and what an agreement is made of.
std::vector<FormWords::Word> what_can_be_set(const FormMaking& making) {
  std::vector<FormWords::Word> words;
  for (const FormChoice::Option& flag : words_of_list(making, "flags"))
    words.push_back({flag.value, flag.label});
  for (const char* id : {"agreed_who", "agreed_what", "agreed_when"})
    words.push_back({id, making.say(std::string("workshop.s_") + id)});
  return words;
}

/// A choice only where there is something to choose.
void add_choice(const FormMaking& making, const YamlPath& at, Options options, const char* unset,
                FormSection& section) {
  if (options.empty() && !find(making.root, at)) return;
  section.blocks.emplace_back(form_choice(making, at, std::move(options), making.say(unset)));
}

void add_promises(const FormMaking& making, const YamlPath& at, bool makes, FormSection& section) {
  if (makes)
    add_choice(making, below(at, "promises"), words_of_list(making, "promises"),
               "workshop.no_promise", section);
  add_choice(making, below(at, "keeps"), words_of_list(making, "promises"), "workshop.no_promise",
             section);
}

FormChoice once(const FormMaking& making, const YamlPath& at) {
  return form_choice(making, below(at, "once"), {{"true", making.say("workshop.once")}},
                     making.say("workshop.always"));
}

std::vector<FormWords::Word> tags(const FormMaking& making) {
  std::vector<FormWords::Word> words;
  if (!making.model.library) return words;
  const auto& table = Words::shipped(making.say.language()).table();
  for (const engine::LineTag& tag : making.model.library->method->moves.tags) {
    const auto does = table.find("workshop.tag_" + tag.id);
    words.push_back({tag.id, tag.name.in(making.say.language()),
                     does == table.end() ? std::string() : does->second});
  }
  return words;
}

std::vector<FormWords::Word> legal_items(const FormMaking& making) {
  std::vector<FormWords::Word> words;
  if (!making.model.library) return words;
  for (const engine::LegalItem& item : making.model.library->method->moves.items)
    words.push_back({item.id, item.name.in(making.say.language())});
  return words;
}

}  // namespace

FormSection line_more(const FormMaking& making, const YamlPath& at) {
  const Say& say = making.say;
  FormSection section = more(making, at);
  Options voices;
  for (const std::string_view voice : engine::ids<engine::Voice>())
    if (voice != "normal")
      voices.push_back({std::string(voice), say("workshop.voice_" + std::string(voice)),
                        say("workshop.voice_does_" + std::string(voice))});
  section.blocks.emplace_back(
      form_choice(making, below(at, "voice"), std::move(voices), say("workshop.voice_normal")));
  section.blocks.emplace_back(form_words(making, below(at, "tags"), tags(making)));
  add_choice(making, below(at, "reveals"), keys_of(making, "facts"), "workshop.reveals_none",
             section);
  section.blocks.emplace_back(form_field(making, below(at, "note")));
  section.blocks.emplace_back(once(making, at));
  add_promises(making, at, false, section);
  section.blocks.emplace_back(form_words(making, below(at, "set"), what_can_be_set(making)));
  return section;
}

FormSection reply_more(const FormMaking& making, const YamlPath& at) {
  FormSection section = more(making, at);
  section.blocks.emplace_back(form_field(making, below(at, "closed")));
  section.blocks.emplace_back(once(making, at));
  section.blocks.emplace_back(form_field(making, below(at, "promise")));
  add_promises(making, at, true, section);
  section.blocks.emplace_back(form_words(making, below(at, "set"), what_can_be_set(making)));
  return section;
}

FormSection node_more(const FormMaking& making, const YamlPath& at) {
  const Say& say = making.say;
  FormSection section =
      form_section(making, engine::text_of(at) + "/more", say("workshop.more_of_node"));
  Options forms;
  for (const char* form : {"letter", "note"})
    forms.push_back({form, say(std::string("workshop.form_") + form),
                     say(std::string("workshop.form_does_") + form)});
  section.blocks.emplace_back(
      form_choice(making, below(at, "form"), std::move(forms), say("workshop.form_speech")));
  section.blocks.emplace_back(form_words(making, below(at, "due"), legal_items(making)));
  section.blocks.emplace_back(
      FormText{engine::text_of(at) + "/pause/heading", say("workshop.pause_heading"), true});
  section.blocks.emplace_back(
      FormText{engine::text_of(at) + "/pause/detail", say("workshop.pause_detail")});
  const YamlPath pause = below(at, "pause");
  const YamlValue* ways = find(making.root, below(pause, "goto"));
  if (!ways || ways->kind() != engine::YamlKind::list)
    section.blocks.emplace_back(form_target(making, below(pause, "goto")));
  else
    section.blocks.emplace_back(
        FormText{engine::text_of(at) + "/pause/ways", say("workshop.pause_ways")});
  if (find(making.root, pause)) {
    section.blocks.emplace_back(form_field(making, below(pause, "because")));
    section.blocks.emplace_back(FormTool{engine::text_of(pause) + "/remove",
                                         say("workshop.remove_pause"), action::TakeOutPart{pause},
                                         engine::text_of(below(pause, "goto"))});
  }
  const YamlPath hurry = below(at, "hurry");
  section.blocks.emplace_back(
      FormText{engine::text_of(at) + "/hurry/heading", say("workshop.hurry_heading"), true});
  section.blocks.emplace_back(form_field(making, below(hurry, "seconds"), FormLines::one));
  section.blocks.emplace_back(form_field(making, below(hurry, "say")));
  section.blocks.emplace_back(form_field(making, below(hurry, "thinks")));
  section.blocks.emplace_back(
      form_choice(making, below(at, "alarm"),
                  {{"self_harm", say("workshop.alarm_self_harm"), say("workshop.alarm_does")}},
                  say("workshop.alarm_none")));
  section.blocks.emplace_back(form_field(making, below(at, "todo")));
  return section;
}

}  // namespace samtale::ui
