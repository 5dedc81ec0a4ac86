#include "tests/bench/generated.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/random.hpp"

namespace samtale::bench {
namespace {

using engine::MeterChange;
using tests::Random;

constexpr std::size_t replies = 4;
constexpr std::size_t flags = 8;
constexpr std::array<int, engine::meter_count> opening = {60, 40, 30, 20};
constexpr std::array<std::string_view, 28> words = {
    "jeg",      "har", "ventet", "siden", "mandag",  "på",      "et",      "brev",     "om",  "min",
    "hjælp",    "og",  "nu",     "ved",   "ingen",   "hvad",    "der",     "skal",     "ske", "med",
    "huslejen", "så",  "ringer", "igen",  "klokken", "kvarter", "kommune", "afgørelse"};

std::string sentence(Random& random, std::string text) {
  constexpr std::size_t length = 76;
  while (text.size() < length) {
    text += ' ';
    text += words[random.below(words.size())];
  }
  return text + ".";
}

/// In both languages.
struct Gate {
  std::string yaml, ink;
};

Gate gate(Random& random) {
  const std::size_t flag = random.below(flags);
  const int level = static_cast<int>(20 + 5 * random.below(10));
  switch (random.below(4)) {
    case 0:
      return {fmt::format("f{}", flag), fmt::format("f{} >= 1", flag)};
    case 1:
      return {fmt::format("not f{}", flag), fmt::format("f{} < 1", flag)};
    case 2:
      return {fmt::format("heard >= {}", level), fmt::format("heard >= {}", level)};
    default:
      return {fmt::format("tension < {} and not f{}", level + 30, flag),
              fmt::format("tension < {} and f{} < 1", level + 30, flag)};
  }
}

class Writer {
 public:
  Writer(std::size_t nodes, const engine::Moves& moves) : nodes_(nodes), moves_(moves) {}

  Generated run() {
    head();
    for (std::size_t n = 0; n < nodes_; ++n) node(n);
    yaml(
        "endings:\n  done: {{ kind: agreement, say: Tak for i dag., outcome: I fik en aftale. "
        "}}\n");
    return std::move(out_);
  }

 private:
  template <class... Args>
  void yaml(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_.yaml), format, std::forward<Args>(args)...);
  }
  template <class... Args>
  void ink(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_.ink), format, std::forward<Args>(args)...);
  }

  void head() {
    yaml(
        "format: 1\nid: generated\ntitle: Til måling\nsummary: En historie til måling.\nminutes: "
        "5\n");
    yaml("trains: [listen]\nbriefing: {{ you: Du er her., trains: Alt. }}\ncitizen:\n");
    yaml("  name: Ida Holm\n  face: young_woman\n");
    for (std::size_t m = 0; m < engine::meter_count; ++m) {
      yaml("  {}: {}\n", id(static_cast<engine::Meter>(m)), opening[m]);
      ink("VAR {} = {}\n", id(static_cast<engine::Meter>(m)), opening[m]);
    }
    yaml("flags: [f0, f1, f2, f3, f4, f5, f6, f7]\nnodes:\n");
    for (std::size_t f = 0; f < flags; ++f) ink("VAR f{} = 0\n", f);
    ink("-> n0\n=== again ===\n");
    for (std::size_t m = 0; m < engine::meter_count; ++m)
      ink("~ {} = {}\n", id(static_cast<engine::Meter>(m)), opening[m]);
    for (std::size_t f = 0; f < flags; ++f) ink("~ f{} = 0\n", f);
    ink("-> n0\n");
  }

  void node(std::size_t n) {
    yaml("  n{}:\n    phase: listen\n    citizen:\n", n);
    ink("=== n{} ===\n", n);
    const std::string text = sentence(random_, fmt::format("{} Ja", n));
    if (random_.one_in(2)) {
      const Gate when = gate(random_);
      const std::string other = sentence(random_, fmt::format("{} Nej", n));
      yaml("      - id: a\n        if: {}\n        say: {}\n", when.yaml, text);
      yaml("      - id: b\n        if: otherwise\n        say: {}\n", other);
      ink("{{ {}: {} | {} }}\n", when.ink, text, other);
    } else {
      yaml("      - say: {}\n{}", text, random_.one_in(2) ? "        tags: [feeling]\n" : "");
      ink("{}\n", text);
    }
    yaml("    replies:\n");
    for (std::size_t r = 0; r < replies; ++r) reply(n, r);
  }

  void reply(std::size_t n, std::size_t r) {
    const std::string text = sentence(random_, fmt::format("R{} {}", r, n));
    const Gate when = r == 0 ? Gate{} : gate(random_);
    yaml("      - id: r{}\n        say: {}\n", r, text);
    if (r > 0) yaml("        if: {}\n", when.yaml);
    ink("+ {} [{}]\n", r == 0 ? "" : "{" + when.ink + "}", text);
    moves();
    if (random_.one_in(2)) {
      const std::size_t flag = random_.below(flags);
      const std::size_t value = random_.below(2);
      yaml("        set: [{{ f{}: {} }}]\n", flag, value);
      ink("  ~ f{} = {}\n", flag, value);
    }
    // The first leads to the next node, so that all are reached; the others up to an eighth ahead.
    const std::size_t to =
        n + 1 + (r == 0 ? 0 : random_.below(std::max<std::size_t>(nodes_ / 8, 2)));
    yaml("        goto: {}\n", to < nodes_ ? fmt::format("n{}", to) : "done");
    ink("  -> {}\n", to < nodes_ ? fmt::format("n{}", to) : "again");
  }

  void moves() {
    MeterChange sum{};
    const std::size_t count = 1 + random_.below(2);
    const std::size_t first = random_.below(moves_.moves.size() - 1);
    for (std::size_t m = first; m < first + count; ++m) {
      const engine::Move& move = moves_.moves[m];
      yaml("{}{}", m == first ? "        moves: [" : ", ", move.id);
      if (move.effects.empty()) continue;
      for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = static_cast<std::int16_t>(sum[i] + move.effects.front().change[i]);
    }
    yaml("]\n        because: Det siger noget om, hvad svaret gjorde.\n");
    for (std::size_t i = 0; i < sum.size(); ++i) {
      if (sum[i] == 0) continue;
      const auto meter = id(static_cast<engine::Meter>(i));
      ink("  ~ {} = MAX(0, MIN(100, {} + {}))\n", meter, meter, sum[i]);
    }
  }

  std::size_t nodes_;
  const engine::Moves& moves_;
  Generated out_;
  Random random_{42};
};

}  // namespace

Generated generate(std::size_t nodes, const engine::Moves& moves) {
  return Writer(nodes, moves).run();
}

}  // namespace samtale::bench
