#include "ui/export/course_day.hpp"

#include <algorithm>
#include <set>

#include "engine/explore.hpp"
#include "scoring/bots.hpp"
#include "ui/app/words.hpp"
#include "ui/export/cards_document.hpp"
#include "ui/export/course_day_parts.hpp"
#include "ui/export/story_svg.hpp"

namespace samtale::ui {
namespace {

using engine::Answer;
using engine::ReplyIndex;
using engine::Scenario;
using engine::Transcript;
using Tone = Paragraph::Tone;

constexpr std::size_t lines_by_hand = 3;
/// Calls by chance until every reply has been met; those that no such call comes to are rare.
constexpr std::uint64_t calls_by_chance = 200;

/// What of a call is worked out before it is told.
struct Worked {
  Reactions reactions;
  Transcript best;  // empty where none is known
  StoryWays ways;
};

/// What the replies of the way do, each where it is met first.
void react(const Scenario& scenario, const Transcript& way, Reactions& reactions) {
  for (const engine::Turn& turn : way.turns)
    for (const ReplyIndex reply : turn.offered) {
      if (reactions[reply.value]) continue;
      engine::StepTrace trace;
      step(scenario, turn.before, reply_answer(scenario, reply), &trace);
      reactions[reply.value] = trace.change;
    }
}

Worked work_out(const Scenario& scenario, const scoring::Rubric& rubric) {
  Worked worked;
  worked.reactions.resize(scenario.replies.size());
  if (is_sensitive(scenario)) return worked;
  const scoring::Bounds bounds = scoring::bounds(
      rubric, scenario, engine::explore(scenario, scoring::watched(rubric, scenario)));
  const auto played = [&](scoring::Bot bot, std::uint64_t seed) {
    return transcript(scenario, play(bot, rubric, scenario, bounds, seed), seed);
  };
  if (bounds.exact) {
    worked.best = played(scoring::Bot::best, 0);
    react(scenario, worked.best, worked.reactions);
    const Transcript worst = played(scoring::Bot::worst, 0);
    react(scenario, worst, worked.reactions);
    worked.ways = {way_through(scenario, worked.best), way_through(scenario, worst)};
  }
  for (std::uint64_t seed = 0; seed < calls_by_chance; ++seed)
    react(scenario, played(scoring::Bot::random, seed), worked.reactions);
  return worked;
}

std::vector<std::size_t> trained(const Scenario& scenario, const scoring::Rubric& rubric) {
  std::vector<std::size_t> principles;
  for (const std::string& id : scenario.trains)
    for (std::size_t p = 0; p < rubric.principles.size(); ++p)
      if (rubric.principles[p].id == id) principles.push_back(p);
  return principles;
}

// --- Who takes the telephone: nothing here that only the citizen knows ---

Section trainee_page(const Scenario& scenario, const scoring::Rubric& rubric, const Say& say) {
  const Language language = say.language();
  Section page{say("course_day.trainee"), {}, {}, Section::Look::page};
  page.blocks.emplace_back(Paragraph{say("course_day.trainee_lead"), Tone::quiet});
  page.blocks.emplace_back(Paragraph{scenario.briefing.warning.in(language), Tone::strong});
  page.parts.push_back({say("briefing.you"), {Paragraph{scenario.briefing.you.in(language)}}, {}});
  Items calls;
  for (const engine::Call& call : scenario.calls) {
    const engine::Citizen& citizen = call.citizen;
    const std::string about = citizen.about.in(language);
    const std::string name = citizen.name.in(language);
    std::string words = about.empty() ? name : say("app.between", name, about);
    if (!call.colleague.empty()) words = say("app.between", call.colleague.in(language), words);
    calls.items.push_back({call.title.in(language), words});
  }
  page.parts.push_back({say("course_day.caller"), {std::move(calls)}, {}});
  Items table;
  for (const engine::LocalText& item : scenario.briefing.table)
    table.items.push_back({{}, item.in(language)});
  if (!table.items.empty()) page.parts.push_back({say("briefing.table"), {std::move(table)}, {}});
  Items aims;
  for (const std::size_t p : trained(scenario, rubric))
    aims.items.push_back({rubric.principles[p].name.in(language) + ":",
                          rubric.principles[p].definition.in(language)});
  page.parts.push_back({say("briefing.trains"),
                        {Paragraph{scenario.briefing.trains.in(language)}, std::move(aims)},
                        {}});
  Items legal;
  for (const engine::LegalItem& item : scenario.moves.items)
    if (std::find(item.stages.begin(), item.stages.end(), scenario.stage) != item.stages.end())
      legal.items.push_back({{}, item.name.in(language)});
  if (scenario.stage != engine::Stage::none && !legal.items.empty())
    page.parts.push_back({say("course_day.legal"), {std::move(legal)}, {}});
  return page;
}

// --- Who watches ---

std::string moves_of(const Scenario& scenario, const scoring::Rubric& rubric, std::size_t principle,
                     bool with, const Say& say) {
  std::string names;
  for (std::size_t m = 0; m < rubric.moves.size(); ++m) {
    const scoring::MoveWorth& worth = rubric.moves[m];
    if (worth.principle.value != principle || (worth.strength > 0) != with) continue;
    names += (names.empty() ? "" : " · ") + scenario.moves.moves[m].name.in(say.language());
  }
  return names;
}

Section observer_page(const Scenario& scenario, const scoring::Rubric& rubric, const Say& say) {
  Section page{say("course_day.observer"), {}, {}, Section::Look::page};
  page.blocks.emplace_back(Paragraph{say("course_day.observer_lead"), Tone::quiet});
  for (const std::size_t p : trained(scenario, rubric))
    page.parts.push_back(
        {rubric.principles[p].name.in(say.language()),
         {Paragraph{rubric.principles[p].definition.in(say.language())},
          Facts{{{say("course_day.listen_for"), moves_of(scenario, rubric, p, true, say)},
                 {say("course_day.pitfalls"), moves_of(scenario, rubric, p, false, say)}}},
          Paragraph{say("course_day.heard_words"), Tone::quiet}, WritingLines{lines_by_hand}},
         {}});
  page.parts.push_back({say("course_day.turned"), {WritingLines{lines_by_hand}}, {}});
  return page;
}

// --- The cards ---

Section cards_page(const Scenario& scenario, const scoring::Cards& cards, const Say& say) {
  Section page{say("course_day.cards"), {}, {}, Section::Look::page};
  std::set<const scoring::Card*> told;
  std::set<engine::Phase> phases;
  for (const engine::Node& node : scenario.nodes) phases.insert(node.phase);
  for (const engine::Phase phase : phases) {
    const scoring::Card& card = cards.of(phase);
    if (!card.moves.empty() && told.insert(&card).second)
      page.parts.push_back(card_section(card, say.language()));
  }
  for (const scoring::Cards::Tool& tool : cards.tools)
    if (std::find(scenario.trains.begin(), scenario.trains.end(), tool.id) != scenario.trains.end())
      page.parts.push_back(card_section(tool.card, say.language()));
  return page;
}

// --- The trainer ---

Section best_way(const Scenario& scenario, const Transcript& best, const Say& say) {
  const Language language = say.language();
  Table table{{say("course_day.citizen_says"), say("course_day.answer"), say("course_day.why")},
              {}};
  for (const engine::Turn& turn : best.turns) {
    std::string said;
    for (const engine::LineIndex line : turn.lines)
      said += (said.empty() ? "" : " ") + scenario.at(line).say.in(language);
    const ReplyIndex reply = turn.answer.reply;
    const engine::LocalText pause = scenario.at(turn.before.node).pause_because;
    table.rows.push_back(
        {said.empty() ? say("course_day.goes_on") : said,
         reply.valid() ? scenario.at(reply).say.in(language) : say("course_day.pause"),
         reply.valid() ? scenario.at(reply).because.in(language) : pause.in(language)});
  }
  return {say("course_day.best_way"), {std::move(table)}, {}};
}

Section picture(const Scenario& scenario, const StoryWays& ways, const Say& say) {
  return {say("course_day.picture"),
          {Picture{story_svg(scenario, ways, say.language(), SvgUse::page),
                   story_in_words(scenario, ways, say.language())}},
          {}};
}

Section trainer_page(const Scenario& scenario, const Worked& worked, const Say& say) {
  Section page{say("course_day.trainer"), {}, {}, Section::Look::page};
  Items endings;
  for (const engine::Ending& ending : scenario.endings)
    endings.items.push_back({say("course_day.kind_" + std::string(id(ending.kind))) + ":",
                             ending.outcome.in(say.language())});
  page.parts.push_back({say("course_day.endings"), {std::move(endings)}, {}});
  if (!worked.best.turns.empty()) page.parts.push_back(best_way(scenario, worked.best, say));
  page.parts.push_back(picture(scenario, worked.ways, say));
  Items questions;
  for (const char* who : {"citizen", "trainee", "observer", "all"})
    questions.items.push_back({say(std::string("course_day.ask_") + who),
                               say(std::string("course_day.question_") + who)});
  page.parts.push_back({say("course_day.afterwards"), {std::move(questions)}, {}});
  return page;
}

}  // namespace

Document course_day_document(const Scenario& scenario, const scoring::Rubric& rubric,
                             const scoring::Cards& cards, engine::Language language) {
  const Say say(language);
  const Worked worked = work_out(scenario, rubric);
  Document document;
  document.language = language;
  document.title = scenario.title.in(language);
  Items pages;
  for (const char* page : {"citizen", "trainee", "observer", "cards", "trainer"})
    pages.items.push_back(
        {say(std::string("course_day.") + page) + ":", say(std::string("course_day.for_") + page)});
  document.lead = {Paragraph{scenario.summary.in(language)},
                   Paragraph{say("app.minutes", scenario.minutes), Tone::quiet},
                   Paragraph{scenario.briefing.warning.in(language), Tone::strong},
                   Paragraph{say("course_day.lead")}, std::move(pages)};
  document.sections = {citizen_page(scenario, worked.reactions, say),
                       trainee_page(scenario, rubric, say), observer_page(scenario, rubric, say),
                       cards_page(scenario, cards, say), trainer_page(scenario, worked, say)};
  document.foot = say("export.practice") + " " + say("app.independent");
  return document;
}

}  // namespace samtale::ui
