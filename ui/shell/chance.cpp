#include "ui/shell/chance.hpp"

#include <chrono>
#include <cstdint>
#include <ctime>
#include <random>
#include <variant>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace samtale::ui::shell {
namespace {

std::uint64_t random_bits() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

std::string date_of_today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%d}", fmt::localtime(now));
}

/// "2026-02-egen-samtale-9f3a01bc".
std::string new_own_call_name(const std::string& date) {
  constexpr std::size_t month = 7, enough = 8;
  return date.substr(0, month) + "-egen-samtale-" + random_id().substr(0, enough);
}

}  // namespace

std::string random_id() { return fmt::format("{:016x}{:016x}", random_bits(), random_bits()); }

void complete(Action& action, const std::string& today) {
  if (auto* next = std::get_if<action::NewParticipant>(&action.is)) next->player = random_id();
  if (auto* in_workshop = std::get_if<action::InWorkshop>(&action.is))
    if (auto* open = std::get_if<action::OpenWorkshop>(in_workshop))
      open->today = today.empty() ? date_of_today() : today;
  if (auto* in_meeting = std::get_if<action::InMeeting>(&action.is))
    if (auto* prepare = std::get_if<action::PrepareMeeting>(in_meeting))
      prepare->today = today.empty() ? date_of_today() : today;
  if (auto* in_team = std::get_if<action::InTeam>(&action.is)) {
    const std::string name = new_own_call_name(today.empty() ? date_of_today() : today);
    if (auto* open = std::get_if<action::OpenOwnCalls>(in_team)) open->name = name;
    if (auto* another = std::get_if<action::NewOwnCall>(in_team)) another->name = name;
  }
  auto* start = std::get_if<action::StartCall>(&action.is);
  if (start == nullptr) return;
  start->session_id = random_id();
  start->seed = random_bits();
  start->date = today.empty() ? date_of_today() : today;
}

}  // namespace samtale::ui::shell
