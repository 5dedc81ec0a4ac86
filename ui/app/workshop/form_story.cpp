// An ending's form, and that of the story itself: what is told of the whole.

#include <algorithm>

#include "engine/scenario.hpp"
#include "ui/app/workshop/form_parts.hpp"

namespace samtale::ui {

using engine::below;
using engine::YamlPath;
using engine::YamlValue;

namespace {

using Options = std::vector<FormChoice::Option>;

FormSection plain(std::string id, std::string heading) {
  FormSection section;
  section.id = std::move(id);
  section.heading = std::move(heading);
  return section;
}

void add_fields(const FormMaking& making, const YamlPath& at,
                std::initializer_list<const char*> keys, FormSection& section,
                FormLines lines = FormLines::several) {
  for (const char* key : keys)
    section.blocks.emplace_back(form_field(making, below(at, key), lines));
}

/// A further field, whose key stands in a path of its own.
FormField with_meaning(FormField field, std::string meaning) {
  field.meaning = std::move(meaning);
  return field;
}

FormTool remover(const YamlPath& at, std::string words, std::string next) {
  return {engine::text_of(at) + "/remove", std::move(words), action::TakeOutPart{at},
          std::move(next)};
}

FormSection card(const FormMaking& making) {
  const Say& say = making.say;
  FormSection section = plain("story/card", say("workshop.story_card"));
  add_fields(making, {}, {"title", "summary"}, section);
  section.blocks.emplace_back(
      with_meaning(form_field(making, {"minutes"}, FormLines::one), say("workshop.minutes_meant")));
  Options stages;
  for (const char* stage : {"before_decision", "after_decision"})
    stages.push_back({stage, say(std::string("workshop.stage_") + stage)});
  section.blocks.emplace_back(
      form_choice(making, {"stage"}, std::move(stages), say("workshop.stage_none"), "none"));
  std::vector<FormWords::Word> principles;
  if (making.model.library)
    for (const scoring::Principle& principle : making.model.library->method->rubric.principles)
      principles.push_back({principle.id, principle.name.in(say.language())});
  section.blocks.emplace_back(form_words(making, {"trains"}, std::move(principles)));
  return section;
}

FormSection briefing(const FormMaking& making) {
  const Say& say = making.say;
  FormSection section = plain("story/briefing", say("workshop.story_briefing"));
  const YamlPath at{"briefing"};
  add_fields(making, at, {"you"}, section);
  const YamlValue* table = find(making.root, below(at, "table"));
  const std::size_t count = table ? table->items().size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const YamlPath line = below(below(at, "table"), i);
    FormField field = form_field(making, line);
    field.label = say("workshop.table_line", i + 1);
    section.blocks.emplace_back(std::move(field));
    section.blocks.emplace_back(
        remover(line, say("workshop.remove_table_line"), "story/table/add"));
  }
  section.blocks.emplace_back(FormTool{"story/table/add", say("workshop.add_table_line"),
                                       action::AddStoryPart{action::StoryPart::table_line}});
  add_fields(making, at, {"trains", "warning"}, section);
  return section;
}

void add_citizen(const FormMaking& making, const YamlPath& at, FormSection& section) {
  const Say& say = making.say;
  section.blocks.emplace_back(form_field(making, below(at, "name"), FormLines::one));
  section.blocks.emplace_back(form_field(making, below(at, "about")));
  Options faces;
  for (const std::string_view face : engine::ids<engine::Face>())
    faces.push_back({std::string(face), say("workshop.face_" + std::string(face))});
  section.blocks.emplace_back(form_choice(making, below(at, "face"), std::move(faces)));
  section.blocks.emplace_back(
      FormText{engine::text_of(at) + "/meters", say("workshop.meters_meant")});
  for (std::size_t m = 0; m < engine::meter_count; ++m)
    section.blocks.emplace_back(form_field(
        making, below(at, std::string(engine::id(static_cast<engine::Meter>(m)))), FormLines::one));
}

/// One call, or each of several.
void add_calls(const FormMaking& making, std::vector<FormSection>& sections) {
  const Say& say = making.say;
  const YamlValue* calls = making.root.find("calls");
  if (!calls) {
    FormSection section = plain("story/citizen", say("workshop.story_citizen"));
    add_citizen(making, {"citizen"}, section);
    section.blocks.emplace_back(form_target(making, {"start"}));
    return sections.push_back(std::move(section));
  }
  for (std::size_t i = 0; i < calls->items().size(); ++i) {
    const YamlPath at{"calls", i};
    FormSection section =
        plain("story/call/" + std::to_string(i + 1), say("workshop.story_call", i + 1));
    add_fields(making, at, {"title", "colleague"}, section);
    add_citizen(making, below(at, "citizen"), section);
    section.blocks.emplace_back(form_target(making, below(at, "start")));
    sections.push_back(std::move(section));
  }
}

FormSection facts(const FormMaking& making) {
  const Say& say = making.say;
  FormSection section = plain("story/facts", say("workshop.story_facts"));
  section.blocks.emplace_back(FormText{"story/facts/detail", say("workshop.facts_meant")});
  if (const YamlValue* map = making.root.find("facts"))
    for (const engine::YamlEntry& entry : map->entries()) {
      const YamlPath at{"facts", std::string(entry.key)};
      section.blocks.emplace_back(
          FormText{engine::text_of(at) + "/heading", shown_id(entry.key), true});
      section.blocks.emplace_back(form_field(making, below(at, "note")));
      section.blocks.emplace_back(form_choice(making, below(at, "asked"),
                                              {{"any", say("workshop.asked_any")}},
                                              say("workshop.asked_open"), "open"));
      section.blocks.emplace_back(remover(at, say("workshop.remove_fact"), "story/facts/add"));
    }
  section.blocks.emplace_back(FormNamer{"story/facts/add", say("workshop.new_fact"),
                                        say("workshop.add_fact"), action::StoryPart::fact});
  return section;
}

/// What a call remembers: flags, and counters with the greatest number they come to.
FormSection remembered(const FormMaking& making) {
  const Say& say = making.say;
  FormSection section = form_section(making, "story/remembers", say("workshop.story_remembers"));
  section.blocks.emplace_back(FormText{"story/remembers/detail", say("workshop.flags_meant")});
  if (const YamlValue* flags = making.root.find("flags"))
    for (std::size_t i = 0; i < flags->items().size(); ++i) {
      const YamlPath at{"flags", i};
      section.blocks.emplace_back(
          remover(at, say("workshop.remove_flag", flags->items()[i].text()), "story/flags/add"));
    }
  section.blocks.emplace_back(FormNamer{"story/flags/add", say("workshop.new_flag"),
                                        say("workshop.add_flag"), action::StoryPart::flag});
  if (const YamlValue* counters = making.root.find("counters"))
    for (const engine::YamlEntry& entry : counters->entries()) {
      const YamlPath at{"counters", std::string(entry.key)};
      if (entry.value.kind() != engine::YamlKind::map) {
        FormField field = form_field(making, at, FormLines::one);
        field.label = say("workshop.counter", entry.key);
        section.blocks.emplace_back(std::move(field));
      }
      section.blocks.emplace_back(
          remover(at, say("workshop.remove_flag", entry.key), "story/counters/add"));
    }
  section.blocks.emplace_back(FormNamer{"story/counters/add", say("workshop.new_counter"),
                                        say("workshop.add_counter"), action::StoryPart::counter});
  return section;
}

FormSection origin(const FormMaking& making) {
  const Say& say = making.say;
  FormSection section = form_section(making, "story/origin", say("workshop.story_origin"));
  add_fields(making, {}, {"author", "licence", "version"}, section, FormLines::one);
  section.blocks.emplace_back(with_meaning(form_field(making, {"law_checked"}, FormLines::one),
                                           say("workshop.date_meant")));
  section.blocks.emplace_back(with_meaning(form_field(making, {"check_again"}, FormLines::one),
                                           say("workshop.again_meant")));
  if (const YamlValue* help = making.root.find("help"))
    for (std::size_t i = 0; i < help->items().size(); ++i) {
      const YamlPath at{"help", i};
      add_fields(making, at, {"who", "phone"}, section, FormLines::one);
      section.blocks.emplace_back(remover(at, say("workshop.remove_help"), "story/help/add"));
    }
  section.blocks.emplace_back(FormTool{"story/help/add", say("workshop.add_help"),
                                       action::AddStoryPart{action::StoryPart::helper}});
  add_fields(making, {}, {"todo"}, section);
  return section;
}

}  // namespace

std::vector<FormSection> ending_sections(const FormMaking& making, const YamlPath& at) {
  const Say& say = making.say;
  FormSection section = plain(engine::text_of(at) + "/ending", {});
  Options kinds;
  for (const std::string_view kind : engine::ids<engine::EndingKind>())
    kinds.push_back({std::string(kind), say("workshop.ending_" + std::string(kind)),
                     say("workshop.ending_does_" + std::string(kind))});
  section.blocks.emplace_back(form_choice(making, below(at, "kind"), std::move(kinds)));
  if (text_at(find(making.root, at), "kind") == "alarm")
    section.blocks.emplace_back(
        form_choice(making, below(at, "alarm"),
                    {{"self_harm", say("workshop.alarm_self_harm"), say("workshop.alarm_does")}},
                    say("workshop.alarm_threat")));
  add_fields(making, at, {"say", "outcome"}, section);
  if (const YamlValue* promises = making.root.find("promises")) {
    Options options;
    for (const YamlValue& promise : promises->items())
      options.push_back({std::string(promise.text()), shown_id(promise.text())});
    section.blocks.emplace_back(
        form_choice(making, below(at, "keeps"), std::move(options), say("workshop.no_promise")));
  }
  add_fields(making, at, {"todo"}, section);
  std::vector<FormSection> sections;
  sections.push_back(std::move(section));
  return sections;
}

std::vector<FormSection> story_sections(const FormMaking& making) {
  std::vector<FormSection> sections;
  sections.push_back(card(making));
  sections.push_back(briefing(making));
  add_calls(making, sections);
  sections.push_back(facts(making));
  sections.push_back(remembered(making));
  sections.push_back(origin(making));
  return sections;
}

}  // namespace samtale::ui
