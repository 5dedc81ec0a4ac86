#include "ui/terminal/chance.hpp"

#include <chrono>
#include <ctime>
#include <random>

#include <fmt/format.h>

namespace samtale::ui::terminal {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  if (!local) return "1970-01-01";
  return fmt::format("{:04}-{:02}-{:02}", local->tm_year + 1900, local->tm_mon + 1, local->tm_mday);
}

std::string random_id() {
  std::random_device device;
  std::string id;
  for (int part = 0; part < 4; ++part) id += fmt::format("{:08x}", device());
  return id;
}

std::uint64_t random_seed() {
  std::random_device device;
  // Small enough to be typed again after --seed.
  return device() % 1'000'000u;
}

}  // namespace samtale::ui::terminal
