#include "ui/app/meeting/record.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/session.hpp"

namespace samtale::ui {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_turns = 10'000;  // of what a file may name
constexpr std::size_t most_items = 200;

std::string text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::size_t> whole(const Json& json, const char* key, std::size_t most) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return std::nullopt;
  const auto value = found->get<std::uint64_t>();
  if (value > most) return std::nullopt;
  return static_cast<std::size_t>(value);
}

/// Turns are counted from 1 in the file, as everywhere where people see them.
std::optional<std::size_t> turn_of(const Json& json, const char* key) {
  const auto turn = whole(json, key, most_turns);
  if (!turn || *turn == 0) return std::nullopt;
  return *turn - 1;
}

/// The objects of an array; none where there is no array.
std::vector<Json> objects(const Json& json, const char* key) {
  std::vector<Json> all;
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array()) return all;
  for (const Json& one : *found)
    if (one.is_object() && all.size() < most_items) all.push_back(one);
  return all;
}

std::optional<MeetingRecord::Excerpt> excerpt_of(const Json& json) {
  const auto found = json.find("excerpt");
  if (found == json.end() || !found->is_object()) return std::nullopt;
  const auto first = turn_of(*found, "first");
  const auto asked = turn_of(*found, "asked");
  const auto last = turn_of(*found, "last");
  if (!first || !asked || !last || *first > *asked || *asked > *last) return std::nullopt;
  return MeetingRecord::Excerpt{*first, *asked, *last};
}

std::vector<MeetingVote> votes_of(const Json& json) {
  std::vector<MeetingVote> votes;
  for (const Json& one : objects(json, "votes")) {
    const auto turn = turn_of(one, "turn");
    if (!turn) continue;
    MeetingVote vote{*turn, {}};
    for (const Json& counted : objects(one, "hands"))
      if (const auto hands = whole(counted, "hands", engine::most_hands))
        vote.hands.push_back({text_of(counted, "reply"), static_cast<int>(*hands)});
    votes.push_back(std::move(vote));
  }
  return votes;
}

std::vector<MeetingFork> forks_of(const Json& json) {
  std::vector<MeetingFork> forks;
  for (const Json& one : objects(json, "forks")) {
    const auto turn = turn_of(one, "turn");
    const auto replies = one.find("replies");
    if (!turn || replies == one.end() || !replies->is_array()) continue;
    MeetingFork fork{*turn, {}};
    for (const Json& reply : *replies)
      if (reply.is_string() && fork.replies.size() < most_items)
        fork.replies.push_back(reply.get<std::string>());
    if (!fork.replies.empty()) forks.push_back(std::move(fork));
  }
  return forks;
}

using Written = nlohmann::ordered_json;
using ByTurn = std::map<std::size_t, std::string>;

ByTurn texts_by_turn(const Json& json, const char* key) {
  ByTurn texts;
  for (const Json& one : objects(json, key))
    if (const auto turn = turn_of(one, "turn")) texts[*turn] = text_of(one, "text");
  return texts;
}

Written written_by_turn(const ByTurn& texts) {
  Written all = Written::array();
  for (const auto& [turn, text] : texts) all.push_back({{"turn", turn + 1}, {"text", text}});
  return all;
}

Written written_votes(const std::vector<MeetingVote>& votes) {
  Written all = Written::array();
  for (const MeetingVote& vote : votes) {
    Written hands = Written::array();
    for (const MeetingVote::Hands& one : vote.hands)
      hands.push_back({{"reply", one.reply}, {"hands", one.hands}});
    all.push_back({{"turn", vote.turn + 1}, {"hands", std::move(hands)}});
  }
  return all;
}

Written written(const MeetingRecord& record) {
  Written json = {{"date", record.date}, {"title", record.title}};
  if (!record.alias.empty()) json["alias"] = record.alias;
  json["question"] = record.question;
  json["minutes"] = record.minutes;
  if (record.excerpt)
    json["excerpt"] = {{"first", record.excerpt->first + 1},
                       {"asked", record.excerpt->asked + 1},
                       {"last", record.excerpt->last + 1}};
  if (record.kept) json["kept"] = *record.kept;
  json["votes"] = written_votes(record.votes);
  json["forks"] = Written::array();
  for (const MeetingFork& fork : record.forks)
    json["forks"].push_back({{"turn", fork.turn + 1}, {"replies", fork.replies}});
  json["notes"] = written_by_turn(record.notes);
  if (!record.sentences.empty()) json["sentences"] = written_by_turn(record.sentences);
  json["agreed"] = record.agreed;
  json["tasks"] = Written::array();
  for (const MeetingTask& task : record.tasks)
    if (task != MeetingTask{})
      json["tasks"].push_back({{"who", task.who}, {"what", task.what}, {"when", task.when}});
  return json;
}

MeetingRecord record_of(const Json& json) {
  MeetingRecord record;
  record.date = text_of(json, "date");
  record.title = text_of(json, "title");
  record.alias = text_of(json, "alias");
  record.question = text_of(json, "question");
  if (const auto minutes = whole(json, "minutes", 45)) record.minutes = static_cast<int>(*minutes);
  record.excerpt = excerpt_of(json);
  if (const auto kept = json.find("kept"); kept != json.end() && kept->is_boolean())
    record.kept = kept->get<bool>();
  record.votes = votes_of(json);
  record.forks = forks_of(json);
  record.notes = texts_by_turn(json, "notes");
  record.sentences = texts_by_turn(json, "sentences");
  record.agreed = text_of(json, "agreed");
  for (const Json& one : objects(json, "tasks"))
    record.tasks.push_back({text_of(one, "who"), text_of(one, "what"), text_of(one, "when")});
  return record;
}

}  // namespace

std::string encode(const MeetingRecord& record) {
  Written json = {{"meeting", 1}};
  json.update(written(record));
  if (!record.earlier.empty()) json["earlier"] = Written::array();
  for (const MeetingRecord& one : record.earlier) json["earlier"].push_back(written(one));
  return json.dump(2, ' ', false, Written::error_handler_t::replace) + "\n";
}

std::optional<MeetingRecord> decode_meeting(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || whole(json, "meeting", 1) != std::size_t{1}) return std::nullopt;
  MeetingRecord record = record_of(json);
  for (const Json& one : objects(json, "earlier")) record.earlier.push_back(record_of(one));
  return record;
}

std::filesystem::path meeting_file(std::filesystem::path call) {
  call += meeting_extension;
  return call;
}

bool agreed_on_nothing(const MeetingRecord& record) {
  return record.agreed.empty() &&
         std::all_of(record.tasks.begin(), record.tasks.end(),
                     [](const MeetingTask& task) { return task == MeetingTask{}; });
}

MeetingRecord next_meeting(MeetingRecord held) {
  MeetingRecord next;
  next.title = held.title;
  next.alias = held.alias;
  next.question = held.question;
  next.minutes = held.minutes;
  next.excerpt = held.excerpt;
  next.earlier = std::exchange(held.earlier, {});
  next.earlier.insert(next.earlier.begin(), std::move(held));
  return next;
}

const MeetingRecord* newest_agreed(const MeetingRecord& record) {
  const auto counts = [](const MeetingRecord& one) {
    return !one.date.empty() && !agreed_on_nothing(one);
  };
  if (counts(record)) return &record;
  const auto found = std::find_if(record.earlier.begin(), record.earlier.end(), counts);
  return found == record.earlier.end() ? nullptr : &*found;
}

std::vector<std::string*> texts_of(MeetingRecord& record) {
  std::vector<std::string*> texts{&record.alias, &record.question, &record.agreed};
  for (auto& [turn, text] : record.notes) texts.push_back(&text);
  for (auto& [turn, text] : record.sentences) texts.push_back(&text);
  for (MeetingTask& task : record.tasks)
    for (std::string* text : {&task.who, &task.what, &task.when}) texts.push_back(text);
  for (MeetingRecord& one : record.earlier)
    for (std::string* text : texts_of(one)) texts.push_back(text);
  return texts;
}

}  // namespace samtale::ui
