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
  const std::string date = today.empty() ? date_of_today() : today;
  if (auto* next = action.as<action::NewParticipant>()) next->player = random_id();
  if (auto* open = action.as<action::OpenWorkshop>()) open->today = date;
  if (auto* prepare = action.as<action::PrepareMeeting>()) {
    prepare->today = date;
    prepare->session_id = random_id();
  }
  if (auto* prepare = action.as<action::PrepareOwnMeeting>()) {
    prepare->today = date;
    prepare->session_id = random_id();
  }
  if (auto* open = action.as<action::OpenOwnCalls>()) open->name = new_own_call_name(date);
  if (auto* another = action.as<action::NewOwnCall>()) another->name = new_own_call_name(date);
  if (auto* copy = action.as<action::SaveSharedCopy>()) copy->id = random_id();
  if (auto* start = action.as<action::StartCall>()) {
    start->session_id = random_id();
    start->seed = random_bits();
    start->date = date;
  }
}

}  // namespace samtale::ui::shell
