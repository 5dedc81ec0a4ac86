#include "engine/authoring/own_call.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/authoring/yaml_write.hpp"
#include "engine/scenario.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

using Json = nlohmann::ordered_json;

std::string words_of(const Json& value) {
  if (!value.is_string()) return {};
  std::string text = value.get_ref<const std::string&>();
  if (text.size() <= most_own_text) return text;
  std::size_t end = 0;
  while (end + code_point_at(text, end).bytes <= most_own_text)
    end += code_point_at(text, end).bytes;
  text.resize(end);
  return text;
}

std::string words_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : words_of(*found);
}

std::vector<std::string> drafts_in(const Json& object) {
  std::vector<std::string> drafts;
  const auto found = object.find("drafts");
  if (found == object.end() || !found->is_array()) return drafts;
  for (const Json& one : *found)
    if (one.is_string() && drafts.size() < most_own_drafts) drafts.push_back(words_of(one));
  return drafts;
}

/// On one line; what stands in brackets counts as not said, so that they are made round.
std::string spoken(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c == '[' ? '(' : c == ']' ? ')' : c;
    if (c == '{' || c == '}') line.back() = c == '{' ? '(' : ')';
  }
  return std::string(stripped(line));
}

bool is_written(const OwnCall::Line& line) { return !stripped(line.text).empty(); }

/// What the citizen said, and then what I said.
struct Place {
  std::vector<std::string> citizen;
  std::vector<std::string> mine;
  std::vector<std::string> instead;
  std::size_t answer = 0;  // the first line of mine
};

std::vector<Place> places_of(const OwnCall& call) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < call.lines.size(); ++i) {
    const OwnCall::Line& line = call.lines[i];
    if (!is_written(line)) continue;
    const bool mine = line.who == Speaker::me;
    if (places.empty() || (!mine && !places.back().mine.empty())) places.emplace_back();
    Place& place = places.back();
    if (mine && place.mine.empty()) place.answer = i;
    (mine ? place.mine : place.citizen).push_back(spoken(line.text));
    if (mine && !stripped(line.instead).empty()) place.instead.push_back(spoken(line.instead));
  }
  return places;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " ") + line;
  return all;
}

std::string in_quotes(std::string_view text) {
  return write_scalar(text, WrittenIn::block, ScalarStyle::double_quoted);
}

struct Words {
  const char *title, *summary, *you, *citizen, *picks_up, *said, *could, *end;
  const char *first_id, *place_id, *last_id;  // as an author reads them: "Begyndelsen", "Sted 2"
};
constexpr Words danish{"En samtale, jeg har haft",
                       "En samtale, jeg selv har haft, skrevet ned efter hukommelsen.",
                       "Du sidder, hvor du plejer.",
                       "Borgeren",
                       "Ja, hallo?",
                       "Det var det, jeg sagde.",
                       "Det kunne jeg have sagt i stedet.",
                       "Her slutter det, der er skrevet ned.",
                       "begyndelsen",
                       "sted-",
                       "slut"};
constexpr Words english{"A call I have had",
                        "A call of my own, written down from memory.",
                        "You sit where you usually do.",
                        "The citizen",
                        "Yes, hello?",
                        "That was what I said.",
                        "I could have said that instead.",
                        "What has been written down ends here.",
                        "beginning",
                        "place-",
                        "the-end"};

std::string place_id(std::size_t place, const Words& words) {
  return place == 0 ? words.first_id : words.place_id + std::to_string(place + 1);
}

void write_reply(std::string& yaml, const std::string& id, const std::string& words,
                 const char* because, const std::string& to) {
  yaml += "      - id: " + id + "\n        say: " + in_quotes(words) +
          "\n        because: " + in_quotes(because) + "\n        goto: " + to + "\n";
}

/// `to`: where all of its replies lead.
void write_place(std::string& yaml, const Place& place, std::size_t number, const std::string& to,
                 const Words& words) {
  yaml += "  " + place_id(number, words) + ":\n    phase: " + (number == 0 ? "start" : "listen") +
          "\n    citizen:\n";
  const std::string citizen = joined(place.citizen);
  yaml += "      - say: " + in_quotes(citizen.empty() ? words.picks_up : citizen) + "\n";
  yaml += "    replies:\n";
  write_reply(yaml, own_reply_id, joined(place.mine), words.said, to);
  const std::size_t most = max_replies_a_node - 1;
  for (std::size_t i = 0; i < std::min(place.instead.size(), most); ++i)
    write_reply(yaml, own_instead_id + std::string("-") + std::to_string(i + 1), place.instead[i],
                words.could, to);
}

}  // namespace

OwnCall empty_own_call() {
  OwnCall call;
  for (std::size_t i = 0; i < least_own_lines; ++i)
    call.lines.push_back({i % 2 == 0 ? Speaker::citizen : Speaker::me, {}, {}});
  return call;
}

bool is_empty(const OwnCall& call) {
  return stripped(call.title).empty() && stripped(call.question).empty() &&
         std::none_of(call.lines.begin(), call.lines.end(), is_written);
}

bool is_told(const OwnCall& call) {
  const auto told = [&](Speaker who) {
    return std::any_of(call.lines.begin(), call.lines.end(), [&](const OwnCall::Line& line) {
      return line.who == who && is_written(line);
    });
  };
  return told(Speaker::citizen) && told(Speaker::me);
}

std::string encode(const OwnCall& call) {
  Json json;
  json["format"] = 1;
  json["own_call"] = call.title;
  if (!call.player.empty()) json["player"] = call.player;
  json["question"] = call.question;
  json["lines"] = Json::array();
  for (const OwnCall::Line& line : call.lines) {
    Json one;
    one["who"] = line.who == Speaker::me ? "me" : "citizen";
    one["text"] = line.text;
    if (!line.instead.empty()) one["instead"] = line.instead;
    json["lines"].push_back(std::move(one));
  }
  if (call.wrong) json["wrong"] = *call.wrong;
  if (!call.drafts.empty()) json["drafts"] = call.drafts;
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<OwnCall> decode_own_call(std::string_view bytes) {
  const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (!json.is_object() || !json.contains("own_call")) return std::nullopt;
  const auto lines = json.find("lines");
  if (lines == json.end() || !lines->is_array()) return std::nullopt;
  OwnCall call;
  call.title = words_in(json, "own_call");
  call.question = words_in(json, "question");
  call.player = words_in(json, "player");
  call.drafts = drafts_in(json);
  for (const Json& one : *lines) {
    if (!one.is_object() || call.lines.size() == most_own_lines) continue;
    const Speaker who = words_in(one, "who") == "me" ? Speaker::me : Speaker::citizen;
    call.lines.push_back({who, words_in(one, "text"), words_in(one, "instead")});
  }
  while (call.lines.size() < least_own_lines)
    call.lines.push_back({call.lines.size() % 2 == 0 ? Speaker::citizen : Speaker::me, {}, {}});
  const auto wrong = json.find("wrong");
  if (wrong != json.end() && wrong->is_number_unsigned() &&
      wrong->get<std::uint64_t>() < call.lines.size())
    call.wrong = wrong->get<std::size_t>();
  return call;
}

SourceText own_scenario(const OwnCall& call, const std::string& id, Language language) {
  const Words& words = language == Language::da ? danish : english;
  const std::string title = spoken(call.title), question = spoken(call.question);
  std::vector<Place> places = places_of(call);
  std::string ending = words.end;
  std::string last_words;
  if (!places.empty() && places.back().mine.empty()) {
    last_words = joined(places.back().citizen);
    places.pop_back();
  }
  std::string yaml = "format: 1\nid: " + id +
                     "\ntitle: " + in_quotes(title.empty() ? words.title : title) +
                     "\nsummary: " + in_quotes(words.summary) +
                     "\nminutes: 5\ntrains: [listen]\nbriefing:\n  you: " + in_quotes(words.you) +
                     "\n  trains: " + in_quotes(question.empty() ? words.summary : question) +
                     "\ncitizen: { name: " + in_quotes(words.citizen) +
                     ", face: man, tension: 50, trust: 50, heard: 30, clarity: 30 }\nnodes:\n";
  for (std::size_t i = 0; i < places.size(); ++i)
    write_place(yaml, places[i], i, i + 1 == places.size() ? words.last_id : place_id(i + 1, words),
                words);
  yaml += std::string("endings:\n  ") + words.last_id + ":\n    kind: citizen_left\n";
  if (!last_words.empty()) yaml += "    say: " + in_quotes(last_words) + "\n";
  yaml += "    outcome: " + in_quotes(ending) + "\n";
  return {id + "/scenario.yaml", std::move(yaml)};
}

Session own_session(const Scenario& scenario, SessionHeader header) {
  Session session;
  session.header = std::move(header);
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    AnswerCommand command;
    command.after = latest_tip(session);
    command.reply = own_reply_id;
    if (const auto event = decide(scenario, session, command)) append(session, event.value());
  }
  return session;
}

std::vector<std::size_t> own_answers(const OwnCall& call) {
  std::vector<std::size_t> lines;
  for (const Place& place : places_of(call))
    if (!place.mine.empty()) lines.push_back(place.answer);
  return lines;
}

}  // namespace samtale::engine
