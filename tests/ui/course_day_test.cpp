// The pages for live role play.
#include "ui/export/course_day.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/scenarios.hpp"
#include "ui/app/library.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::Language;
using ui::Document;
using ui::Section;

namespace {

Document pages(const std::string& id, Language language = Language::da) {
  const engine::Scenario scenario = shipped_scenario(id).scenario;
  return ui::course_day_document(scenario, weighed_for(shipped_method().rubric, scenario),
                                 ui::shipped_cards(), language);
}

/// One page alone, as it reads.
std::string text_of(const Section& page, Language language) {
  Document alone;
  alone.language = language;
  alone.sections = {page};
  return ui::markdown(alone);
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(ui::markdown_escaped(piece)) != std::string::npos;
}

}  // namespace

TEST_CASE("a course day has five pages, each on paper of its own") {
  const Document document = pages("angry-caller");
  REQUIRE(document.sections.size() == 5);
  for (const Section& page : document.sections) CHECK(page.look == Section::Look::page);
  const std::string page = ui::html(document);
  CHECK(page.find(".on-page { break-before: page; }") != std::string::npos);
  std::size_t count = 0;
  for (std::size_t at = 0; (at = page.find("class=\"on-page\"", at)) != std::string::npos; ++at)
    ++count;
  CHECK(count == 5);
}

TEST_CASE("the citizen's page has every line, reply and thought of every shipped call") {
  for (const std::string& id : shipped_ids())
    for (const Language language : {Language::da, Language::en}) {
      CAPTURE(id);
      const engine::Scenario scenario = shipped_scenario(id).scenario;
      const std::string citizen = text_of(pages(id, language).sections[0], language);
      for (const engine::Line& line : scenario.lines) {
        CHECK(has(citizen, line.say.in(language)));
        CHECK(has(citizen, line.thinks.in(language)));
      }
      const std::string quote = language == Language::da ? "»" : "“";
      for (const engine::Reply& reply : scenario.replies)
        CHECK(has(citizen, quote + reply.say.in(language)));
      for (const engine::Fact& fact : scenario.facts) CHECK(has(citizen, fact.note.in(language)));
      // What each reply does to the citizen is known of nearly all of them.
      const std::string unknown = language == Language::da ? "føl efter" : "feel for yourself";
      std::size_t left = 0;
      for (std::size_t at = 0; (at = citizen.find(unknown, at)) != std::string::npos; ++at) ++left;
      CHECK(left * 10 <= scenario.replies.size());
    }
}

TEST_CASE("the page of who takes the telephone says nothing that only the citizen knows") {
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const engine::Scenario scenario = shipped_scenario(id).scenario;
    const std::string trainee = text_of(pages(id).sections[1], Language::da);
    CHECK(has(trainee, scenario.briefing.you.da));
    CHECK(has(trainee, scenario.calls.front().citizen.name.da));
    for (const engine::LocalText& item : scenario.briefing.table) CHECK(has(trainee, item.da));
    constexpr std::size_t a_sentence = 20;  // a mere "Ja." may stand anywhere
    for (const engine::Line& line : scenario.lines)
      for (const std::string& words : {line.say.da, line.thinks.da})
        if (words.size() >= a_sentence) CHECK_FALSE(has(trainee, words));
    for (const engine::Reply& reply : scenario.replies)
      if (reply.say.da.size() >= a_sentence) CHECK_FALSE(has(trainee, reply.say.da));
    for (const engine::Fact& fact : scenario.facts)
      if (!fact.note.empty()) CHECK_FALSE(has(trainee, fact.note.da));
    for (const engine::Ending& ending : scenario.endings)
      CHECK_FALSE(has(trainee, ending.outcome.da));
  }
}

TEST_CASE("who watches gets each principle that the call trains, room to write, and no figure") {
  const Document document = pages("angry-caller");
  const Section& observer = document.sections[2];
  const engine::Scenario scenario = shipped_scenario("angry-caller").scenario;
  REQUIRE(observer.parts.size() == scenario.trains.size() + 1);
  for (const Section& part : observer.parts) {
    const bool has_room = std::any_of(
        part.blocks.begin(), part.blocks.end(),
        [](const auto& block) { return std::holds_alternative<ui::WritingLines>(block); });
    CHECK(has_room);
  }
  const std::string text = text_of(observer, Language::da);
  CHECK(has(text, "Faldgruber"));
  CHECK(text.find_first_of("0123456789") == std::string::npos);
}

TEST_CASE("the trainer's page has the endings, a good way through and what to ask") {
  const engine::Scenario scenario = shipped_scenario("angry-caller").scenario;
  const std::string trainer = text_of(pages("angry-caller").sections[4], Language::da);
  for (const engine::Ending& ending : scenario.endings) CHECK(has(trainer, ending.outcome.da));
  CHECK(has(trainer, "Fire gange. Det er jo også for galt."));
  CHECK(has(trainer, "Hvornår følte du dig hørt, og hvad blev der sagt lige før?"));
}
