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

}  // namespace

std::string encode(const MeetingRecord& record) {
  nlohmann::ordered_json json = {{"meeting", 1},
                                 {"date", record.date},
                                 {"title", record.title},
                                 {"question", record.question},
                                 {"minutes", record.minutes}};
  if (record.excerpt)
    json["excerpt"] = {{"first", record.excerpt->first + 1},
                       {"asked", record.excerpt->asked + 1},
                       {"last", record.excerpt->last + 1}};
  if (record.kept) json["kept"] = *record.kept;
  json["votes"] = nlohmann::ordered_json::array();
  for (const MeetingVote& vote : record.votes) {
    nlohmann::ordered_json hands = nlohmann::ordered_json::array();
    for (const MeetingVote::Hands& one : vote.hands)
      hands.push_back({{"reply", one.reply}, {"hands", one.hands}});
    json["votes"].push_back({{"turn", vote.turn + 1}, {"hands", std::move(hands)}});
  }
  json["forks"] = nlohmann::ordered_json::array();
  for (const MeetingFork& fork : record.forks)
    json["forks"].push_back({{"turn", fork.turn + 1}, {"replies", fork.replies}});
  json["notes"] = nlohmann::ordered_json::array();
  for (const auto& [turn, text] : record.notes)
    json["notes"].push_back({{"turn", turn + 1}, {"text", text}});
  json["agreed"] = record.agreed;
  json["tasks"] = nlohmann::ordered_json::array();
  for (const MeetingTask& task : record.tasks)
    json["tasks"].push_back({{"who", task.who}, {"what", task.what}, {"when", task.when}});
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::optional<MeetingRecord> decode_meeting(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || whole(json, "meeting", 1) != std::size_t{1}) return std::nullopt;
  MeetingRecord record;
  record.date = text_of(json, "date");
  record.title = text_of(json, "title");
  record.question = text_of(json, "question");
  if (const auto minutes = whole(json, "minutes", 45)) record.minutes = static_cast<int>(*minutes);
  record.excerpt = excerpt_of(json);
  if (const auto kept = json.find("kept"); kept != json.end() && kept->is_boolean())
    record.kept = kept->get<bool>();
  record.votes = votes_of(json);
  record.forks = forks_of(json);
  for (const Json& one : objects(json, "notes"))
    if (const auto turn = turn_of(one, "turn")) record.notes[*turn] = text_of(one, "text");
  record.agreed = text_of(json, "agreed");
  for (const Json& one : objects(json, "tasks"))
    record.tasks.push_back({text_of(one, "who"), text_of(one, "what"), text_of(one, "when")});
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

}  // namespace samtale::ui
