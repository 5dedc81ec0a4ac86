// How long things are, how hard to read, and what has no place in them.
#include <algorithm>

#include "engine/personal_data.hpp"
#include "engine/text.hpp"
#include "scoring/smells/rules.hpp"

namespace samtale::scoring {
namespace {

using engine::Line;
using engine::LocalText;
using engine::Node;
using engine::NodeIndex;
using engine::Reply;
using engine::ReplyIndex;

struct Place {
  NodeIndex node;
  ReplyIndex reply;
};

/// Every text that a trainee can read.
template <class See>
void each_text(const engine::Scenario& scenario, const See& see) {
  const auto all = [&](Place place, std::initializer_list<const LocalText*> texts) {
    for (const LocalText* text : texts) see(place, *text);
  };
  const engine::Briefing& briefing = scenario.briefing;
  all({}, {&scenario.title, &scenario.summary, &briefing.you, &briefing.trains, &briefing.warning});
  for (const LocalText& text : briefing.table) see(Place{}, text);
  for (const engine::Call& call : scenario.calls)
    all({}, {&call.title, &call.colleague, &call.citizen.name, &call.citizen.about});
  for (const engine::Fact& fact : scenario.facts) see(Place{}, fact.note);
  for (const engine::Ending& ending : scenario.endings) all({}, {&ending.say, &ending.outcome});
  for (const Line& line : scenario.lines)
    all({line.node, {}}, {&line.say, &line.thinks, &line.note});
  for (std::uint32_t r = 0; r < scenario.replies.size(); ++r) {
    const Reply& reply = scenario.replies[r];
    all({reply.node, {r}}, {&reply.say, &reply.because, &*reply.promise, &*reply.closed});
  }
  for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n)
    see(Place{NodeIndex{n}, {}}, scenario.nodes[n].pause_because);
}

}  // namespace

void look_at_replies(const Nose& nose) {
  const int most = nose.limit(SmellLimit::reply_words);
  for (std::uint32_t r = 0; r < nose.scent.scenario.replies.size(); ++r) {
    const Reply& reply = nose.scent.scenario.replies[r];
    const std::size_t words = engine::word_count(reply.say.da);
    if (words > static_cast<std::size_t>(most))
      nose.tell(SmellCode::reply_too_long, reply.node, ReplyIndex{r}, {as_is(words), as_is(most)});
  }
}

/// A letter is as long as it is, and a scene is not said.
void look_at_lines(const Nose& nose) {
  const int least = nose.limit(SmellLimit::line_words_least);
  const int most = nose.limit(SmellLimit::line_words_most);
  for (std::uint32_t n = 0; n < nose.scent.scenario.nodes.size(); ++n) {
    const Node& node = nose.scent.scenario.nodes[n];
    if (node.form != engine::Form::speech) continue;
    for (const engine::LineIndex index : node.lines) {
      const Line& line = nose.scent.scenario.at(index);
      if (line.voice == engine::Voice::scene) continue;
      const std::size_t words = engine::word_count(line.say.da);
      if (words < static_cast<std::size_t>(least) || words > static_cast<std::size_t>(most))
        nose.tell(SmellCode::line_length, NodeIndex{n}, {},
                  {as_is(line.id), as_is(words), as_is(least), as_is(most)});
    }
  }
}

void look_at_reading(const Nose& nose) {
  const int limit = nose.limit(SmellLimit::lix);
  if (nose.scent.figures.lix >= limit)
    nose.tell(SmellCode::hard_to_read, {as_is(nose.scent.figures.lix), as_is(limit)});
}

void look_at_call_length(const Nose& nose) {
  const int words = nose.limit(SmellLimit::best_way_words);
  const int minutes = nose.limit(SmellLimit::best_way_minutes);
  const BestWay& way = nose.scent.figures.best_way;
  if (way.words > static_cast<std::size_t>(words) ||
      way.tenths_of_minutes > static_cast<std::size_t>(minutes) * 10)
    nose.tell(SmellCode::call_too_long, {as_is(way.words), as_is(words),
                                         as_is((way.tenths_of_minutes + 9) / 10), as_is(minutes)});
}

void look_at_first_word(const Nose& nose) {
  const int most = nose.limit(SmellLimit::first_line_seconds);
  const std::size_t seconds = nose.scent.figures.best_way.seconds_to_first;
  if (seconds > static_cast<std::size_t>(most))
    nose.tell(SmellCode::late_first_word, {as_is(seconds), as_is(most)});
}

void look_at_personal_data(const Nose& nose) {
  each_text(nose.scent.scenario, [&](Place place, const LocalText& said) {
    for (const std::string* in : {&said.da, &said.en}) {
      const auto looks_so = engine::find_personal_data(*in);
      if (looks_so.empty()) continue;
      const std::string found =
          in->substr(looks_so.front().begin, looks_so.front().end - looks_so.front().begin);
      nose.tell(SmellCode::personal_data, place.node, place.reply, {as_is(found)});
      return;
    }
  });
}

void look_at_law(const Nose& nose) {
  const auto& law = nose.settings().list(SmellWords::law);
  const auto look = [&](NodeIndex node, ReplyIndex reply, const LocalText& said) {
    if (const std::string found = word_found(said.da, law); !found.empty())
      nose.tell(SmellCode::law_in_speech, node, reply, {as_is(found)});
  };
  const engine::Scenario& scenario = nose.scent.scenario;
  const auto spoken = [&](NodeIndex node) {
    return scenario.at(node).form == engine::Form::speech;
  };
  for (const Line& line : scenario.lines)
    if (line.voice != engine::Voice::scene && spoken(line.node)) look(line.node, {}, line.say);
  for (std::uint32_t r = 0; r < scenario.replies.size(); ++r)
    if (spoken(scenario.replies[r].node))
      look(scenario.replies[r].node, ReplyIndex{r}, scenario.replies[r].say);
  for (const engine::Ending& ending : scenario.endings) look({}, {}, ending.say);
}

}  // namespace samtale::scoring
