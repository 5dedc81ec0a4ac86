// The forms of the Værksted: what can be written without knowing how the file is written.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/scenarios.hpp"
#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/form_labels.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/translating.hpp"
#include "ui/app/workshop/view.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::YamlPath;
namespace action = ui::action;

namespace {

/// The part of the form that writes there, if it is of that kind.
template <class Block>
const Block* block_in(const ui::FormSection& section, const YamlPath& at) {
  for (const ui::FormBlock& block : section.blocks)
    if (const auto* one = std::get_if<Block>(&block); one && one->at == at) return one;
  return nullptr;
}

template <class Block>
Block block_of(AppStage& stage, const YamlPath& at) {
  const auto form = form_view(stage.model());
  REQUIRE(form);
  for (const ui::FormSection& section : form->sections)
    if (const Block* one = block_in<Block>(section, at)) return *one;
  for (const ui::FormReply& reply : form->replies)
    if (const Block* one = block_in<Block>(reply.more, at)) return *one;
  for (const ui::FormLine& line : form->lines)
    if (const Block* one = block_in<Block>(line.more, at)) return *one;
  FAIL("nothing in the form writes to ", engine::text_of(at));
  return {};
}

std::string chosen(const ui::FormChoice& choice) {
  return choice.chosen ? choice.options[*choice.chosen].value : std::string("-");
}

const engine::Scenario& loaded(AppStage& stage) { return workshop(stage).checked->scenario(); }

constexpr auto danish = engine::Language::da;

}  // namespace

TEST_CASE("what is told of the whole has a form, and each of its fields writes where it says") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  stage.take(action::SelectStory{});
  REQUIRE(form_view(stage.model())->heading == "Om samtalen");
  CHECK(block_of<ui::FormField>(stage, {"title"}).value == "Han råber, fra du løfter røret");
  write(stage, {"title"}, "Min egen titel");
  write(stage, {"summary"}, "En linje.");
  write(stage, {"minutes"}, "9");
  write(stage, {"briefing", "you"}, "Du sidder i {office}.");
  write(stage, {"briefing", "table", std::size_t{1}}, "Noget andet: på bordet.");
  write(stage, {"briefing", "trains"}, "At lytte.");
  write(stage, {"citizen", "name"}, "Åse Ømann");
  write(stage, {"citizen", "tension"}, "60");
  write(stage, {"citizen", "face"}, "older_woman");
  write(stage, {"author"}, "Mig selv");
  CHECK(problems(workshop(stage)).size() > 0);  // the translation is not as new
  CHECK(errors(stage) == 0);
  const engine::Scenario& scenario = loaded(stage);
  CHECK(scenario.title.in(danish) == "Min egen titel");
  CHECK(scenario.summary.in(danish) == "En linje.");
  CHECK(scenario.minutes == 9);
  CHECK(scenario.briefing.you.in(danish) == "Du sidder i Borgerservice.");
  CHECK(scenario.briefing.table[1].in(danish) == "Noget andet: på bordet.");
  CHECK(scenario.briefing.trains.in(danish) == "At lytte.");
  CHECK(scenario.calls[0].citizen.name.in(danish) == "Åse Ømann");
  CHECK(scenario.calls[0].citizen.meters[0] == 60);
  CHECK(scenario.calls[0].citizen.face == engine::Face::older_woman);
  CHECK(scenario.author == "Mig selv");
  CHECK(text_of(stage).find("# Kilder: metodens grundlag") != std::string::npos);
  while (workshop(stage).document.can_undo()) stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
}

TEST_CASE("lines on the table, facts, flags, counters and numbers to ring come and go") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectStory{});
  const std::size_t lines = loaded(stage).briefing.table.size();
  stage.take(action::AddStoryPart{action::StoryPart::table_line});
  CHECK(workshop(stage).gone_to.at == YamlPath{"briefing", "table", lines});
  write(stage, {"briefing", "table", lines}, "En linje mere.");
  stage.take(action::AddStoryPart{action::StoryPart::fact, "Skadestuen i går"});
  write(stage, {"facts", "skadestuen_i_gaar", "note"}, "Han var på skadestuen.");
  CHECK(chosen(block_of<ui::FormChoice>(stage, {"facts", "skadestuen_i_gaar", "asked"})).empty());
  stage.take(action::AddStoryPart{action::StoryPart::flag, "Ventetid nævnt"});
  stage.take(action::AddStoryPart{action::StoryPart::counter, "tries"});
  stage.take(action::AddStoryPart{action::StoryPart::helper});
  write(stage, {"help", std::size_t{0}, "who"}, "Krisetelefonen");
  write(stage, {"help", std::size_t{0}, "phone"}, "12 34 56 78");
  CHECK(errors(stage) == 0);
  const engine::Scenario& scenario = loaded(stage);
  CHECK(scenario.briefing.table[lines].in(danish) == "En linje mere.");
  REQUIRE(scenario.facts.size() == 1);
  CHECK(scenario.facts[0].note.in(danish) == "Han var på skadestuen.");
  CHECK(scenario.help[0].phone == "12 34 56 78");
  CHECK(text_of(stage).find("ventetid_naevnt") != std::string::npos);
  CHECK(text_of(stage).find("tries: 3") != std::string::npos);
  // Emptied, a field stays where it is.
  write(stage, {"facts", "skadestuen_i_gaar", "note"}, "");
  CHECK(block_of<ui::FormField>(stage, {"facts", "skadestuen_i_gaar", "note"}).value.empty());
  stage.take(action::TakeOutPart{{"facts", "skadestuen_i_gaar"}});
  stage.take(action::TakeOutPart{{"help", std::size_t{0}}});
  stage.take(action::TakeOutPart{{"briefing", "table", lines}});
  stage.work_to_end();
  CHECK(errors(stage) == 0);
  CHECK(loaded(stage).facts.empty());
  CHECK(loaded(stage).briefing.table.size() == lines);
}

TEST_CASE("a name that the method or the scenario has is not given to something else") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::AddStoryPart{action::StoryPart::flag, "knocked"});
  stage.take(action::AddStoryPart{action::StoryPart::flag, "Told"});
  stage.take(action::AddStoryPart{action::StoryPart::flag, "heard"});
  stage.work_to_end();
  CHECK(errors(stage) == 0);
}

TEST_CASE("a principle is trained, and no longer, by a press") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  stage.take(action::ToggleWord{{"trains"}, "knock"});
  stage.work_to_end();
  CHECK(loaded(stage).trains.back() == "knock");
  stage.take(action::SelectStory{});
  for (const auto& word : block_of<ui::FormWords>(stage, {"trains"}).words)
    if (word.word == "knock") CHECK(word.on);
  stage.take(action::ToggleWord{{"trains"}, "knock"});
  CHECK(text_of(stage) == before);
}

TEST_CASE("each call of several has its citizen and its beginning in the form") {
  AppStage stage;
  open_copy(stage, "repeat-caller");
  stage.take(action::SelectStory{});
  write(stage, {"calls", std::size_t{1}, "citizen", "about"}, "ringer for anden gang");
  write(stage, {"calls", std::size_t{1}, "title"}, "Opkald 2, tirsdag");
  CHECK(errors(stage) == 0);
  CHECK(loaded(stage).calls[1].citizen.about.in(danish) == "ringer for anden gang");
  CHECK(loaded(stage).calls[1].title.in(danish) == "Opkald 2, tirsdag");
}

TEST_CASE("an ending's form chooses its kind in words, and takes what came of it") {
  AppStage stage;
  open_copy(stage);
  const std::string id = loaded(stage).endings[0].id;
  stage.take(action::SelectPlace{id});
  const auto kind = block_of<ui::FormChoice>(stage, {"endings", id, "kind"});
  CHECK(kind.label == "Sådan slutter samtalen");
  REQUIRE(kind.chosen);
  CHECK_FALSE(kind.options[*kind.chosen].detail.empty());
  write(stage, {"endings", id, "kind"}, "boundary");
  write(stage, {"endings", id, "outcome"}, "Det sluttede dér.");
  write(stage, {"endings", id, "say"}, "Nå. Farvel.");
  CHECK(errors(stage) == 0);
  CHECK(loaded(stage).endings[0].kind == engine::EndingKind::boundary);
  CHECK(loaded(stage).endings[0].outcome.in(danish) == "Det sluttede dér.");
}

TEST_CASE("what a node rarely needs is folded, and is all there") {
  AppStage stage;
  open_copy(stage);
  const std::string node = workshop(stage).node;
  const YamlPath at{"nodes", node};
  const auto folded = [&] { return !form_view(stage.model())->sections[0].open; };
  CHECK(folded());
  stage.take(action::ToggleSection{engine::text_of(at) + "/more"});
  CHECK_FALSE(folded());
  const YamlPath line = engine::below(engine::below(at, "citizen"), std::size_t{0});
  stage.take(action::ToggleWord{engine::below(line, "tags"), "threat"});
  write(stage, engine::below(line, "voice"), "low");
  write(stage, in_form(stage, "replies", 1, "once"), "true");
  CHECK(text_of(stage).find("once: true") != std::string::npos);
  CHECK(errors(stage) == 0);
  const YamlPath hurry = engine::below(at, "hurry");
  write(stage, engine::below(hurry, "seconds"), "20");
  write(stage, engine::below(hurry, "say"), "Er du der?");
  CHECK(errors(stage) == 0);
  const auto tags = block_of<ui::FormWords>(stage, engine::below(line, "tags"));
  for (const auto& tag : tags.words)
    if (tag.word == "threat") {
      CHECK(tag.on);
      CHECK(tag.detail == "Truer: Nu skal der sættes en grænse.");
    }
  CHECK(chosen(block_of<ui::FormChoice>(stage, engine::below(line, "voice"))) == "low");
  REQUIRE(loaded(stage).nodes[0].hurry);
  CHECK(loaded(stage).nodes[0].hurry->seconds == 20);
  write(stage, engine::below(line, "voice"), "");
  CHECK(chosen(block_of<ui::FormChoice>(stage, engine::below(line, "voice"))).empty());
}

TEST_CASE("every text that is translated is found from its place in the file") {
  for (const char* id : {"angry-caller", "repeat-caller", "colleague-sparring", "parent-message",
                         "benefits-reduction", "written-complaint"}) {
    CAPTURE(id);
    AppStage stage;
    open_copy(stage, id);
    const engine::YamlValue& root = base_file(workshop(stage)).root;
    std::size_t found = 0;
    const auto look = [&](const auto& self, const engine::YamlValue& value,
                          const YamlPath& at) -> void {
      for (std::size_t i = 0; i < value.items().size(); ++i)
        self(self, value.items()[i], engine::below(at, i));
      for (const engine::YamlEntry& entry : value.entries())
        self(self, entry.value, engine::below(at, std::string(entry.key)));
      if (value.kind() != engine::YamlKind::scalar) return;
      std::string expected;
      for (const engine::TextKey& text : loaded(stage).texts)
        if (text.at.begin == value.at.begin) expected = text.key;
      // Terms say the same in all languages, and have no form.
      if (expected.compare(0, 6, "terms.") == 0) expected.clear();
      CHECK_MESSAGE(ui::text_key(root, at) == expected, engine::text_of(at));
      if (!expected.empty()) ++found;
    };
    look(look, root, {});
    CHECK(found > 50);
  }
}

TEST_CASE("the translation stands beside its text, and says where it is missing or old") {
  AppStage stage;
  open_copy(stage);
  const auto english = [&] { return form_view(stage.model())->replies[0].because.translation; };
  CHECK_FALSE(english());
  stage.take(action::ToggleTranslation{});
  REQUIRE(english());
  CHECK(english()->label == "Fordi på engelsk");
  CHECK(english()->state.empty());
  const std::string key = english()->key;
  write(stage, in_form(stage, "replies", 0, "because"), "Noget helt andet.");
  CHECK(english()->state == "skal ses efter: den danske tekst er ændret");
  CHECK(english()->accept == "Den passer stadig");
  const std::string old = english()->value;
  stage.take(action::WriteTranslation{key, old});
  CHECK(english()->state.empty());
  CHECK(english()->value == old);
  stage.take(action::UndoEdit{});
  CHECK_FALSE(english()->state.empty());
  stage.take(action::WriteTranslation{key, "Something else"});
  stage.take(action::WriteTranslation{key, "Something else entirely."});
  stage.work_to_end();
  CHECK(english()->state.empty());
  CHECK(problems(workshop(stage)).empty());
  CHECK(workshop(stage).document.files()[1].text.find(key + ": Something else entirely.") !=
        std::string::npos);
  stage.take(action::WriteTranslation{key, ""});
  CHECK(english()->state == "mangler");
  CHECK(english()->value.empty());
}

TEST_CASE("a translation is begun where there is none, and saved beside the scenario") {
  AppStage stage;
  stage.model().screen = ui::Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::BeginWizard{});
  stage.take(action::MakeScenario{});
  stage.work_to_end();
  REQUIRE(workshop(stage).document.files().size() == 1);
  CHECK(form_view(stage.model())->begin_translation == "Begynd en engelsk oversættelse");
  stage.take(action::BeginTranslation{});
  stage.work_to_end();
  CHECK(form_view(stage.model())->begin_translation.empty());
  const auto english = form_view(stage.model())->replies[0].say.translation;
  REQUIRE(english);
  CHECK(english->state == "mangler");
  stage.take(action::WriteTranslation{english->key, "Hello."});
  stage.take(action::SaveScenario{});
  CHECK_FALSE(is_changed(workshop(stage)));
  auto overlay = workshop(stage).file;
  overlay.replace_extension(".en.yaml");
  CHECK(on_disk(stage, overlay).find(english->key + ": \"Hello.\"") != std::string::npos);
  stage.work_to_end();
  CHECK(errors(stage) == 0);
}
