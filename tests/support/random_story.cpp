#include "tests/support/random_story.hpp"

#include <cstddef>
#include <iterator>
#include <vector>

#include <fmt/format.h>

namespace samtale::tests {
namespace {

constexpr std::size_t flags = 3;
constexpr std::size_t endings = 2;

class Writer {
 public:
  Writer(Random& random, const engine::Moves& moves) : random_(random), moves_(moves) {}

  std::string run() {
    write("format: 1\nid: random\ntitle: Tilfældig\nsummary: Til prøver.\nminutes: 5\n");
    write("stage: {}\ntrains: [listen]\nbriefing: {{ you: Du er her., trains: Alt. }}\n",
          random_.one_in(2) ? "after_decision" : "none");
    write("flags: [f0, f1, f2]\ncounters: {{ c: 3 }}\n");
    const std::size_t calls = random_.one_in(3) ? 2 + random_.below(2) : 1;
    if (calls > 1) {
      write("carry: [f0{}]\ncalls:\n", random_.one_in(2) ? ", c" : "");
      for (std::size_t call = 0; call < calls; ++call) {
        write("  - id: call{}\n    title: Et opkald\n", call);
        body(call, "    ", 2);
      }
    } else {
      body(0, "", 2 + random_.below(3));
    }
    write("endings:\n  done: {{ kind: agreement, outcome: Ja. }}\n");
    write("  gone: {{ kind: {}, outcome: Nej. }}\n",
          random_.one_in(2) ? "citizen_left" : "boundary");
    return std::move(text_);
  }

 private:
  template <class... Args>
  void write(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
  }

  /// Where gates divide, a step to either side.
  std::size_t level() { return 5 * random_.below(20); }

  std::string condition() {
    static constexpr const char* meters[] = {"tension", "trust", "heard", "clarity"};
    static constexpr const char* comparisons[] = {"<", "<=", "=", "!=", ">=", ">"};
    static constexpr const char* of_method[] = {"hearing >= 1", "feeling_open", "not knocked",
                                                "feeling_now"};
    switch (random_.below(6)) {
      case 0:
        return fmt::format("f{}", random_.below(flags));
      case 1:
        return fmt::format("not f{}", random_.below(flags));
      case 2:
        return fmt::format("c {} {}", comparisons[random_.below(6)], random_.below(4));
      case 3:
        return of_method[random_.below(4)];
      case 4:
        return fmt::format("{} {} {} or f{}", meters[random_.below(4)],
                           comparisons[random_.below(6)], level(), random_.below(flags));
      default:
        return fmt::format("{} {} {}", meters[random_.below(4)], comparisons[random_.below(6)],
                           level());
    }
  }

  std::string sets() {
    switch (random_.below(4)) {
      case 0:
        return fmt::format("[f{}]", random_.below(flags));
      case 1:
        return fmt::format("[{{ f{}: 0 }}]", random_.below(flags));
      case 2:
        return fmt::format("[{{ c: {}{} }}]", random_.one_in(2) ? "+" : "-", 1 + random_.below(2));
      default:
        return fmt::format("[{{ c: {} }}, f{}]", random_.below(4), random_.below(flags));
    }
  }

  void body(std::size_t call, const std::string& indent, std::size_t nodes) {
    write("{}citizen:\n{}  name: Ida Holm\n{}  face: young_woman\n", indent, indent, indent);
    for (const char* meter : {"tension", "trust", "heard", "clarity"})
      write("{}  {}: {}\n", indent, meter, level());
    write("{}nodes:\n", indent);
    for (std::size_t n = 0; n < nodes; ++n) node(call, n, nodes, indent + "  ");
  }

  void node(std::size_t call, std::size_t n, std::size_t nodes, const std::string& indent) {
    write("{}n{}-{}:\n{}  phase: listen\n{}  citizen:\n", indent, call, n, indent, indent);
    const bool varies = random_.one_in(2);
    if (varies) line(fmt::format("id: a, if: {}, ", condition()), indent);
    if (varies && random_.one_in(3)) line(fmt::format("id: b, if: {}, ", condition()), indent);
    line(varies ? "id: c, if: otherwise, " : "", indent);
    write("{}  replies:\n", indent);
    const std::size_t replies = 1 + random_.below(3);
    for (std::size_t r = 0; r < replies; ++r) reply(call, n, nodes, r, indent + "    ");
    if (random_.one_in(4))
      write("{}  pause: {{ goto: {} }}\n", indent, ways(call, n, nodes, n + 1));
  }

  void line(const std::string& head, const std::string& indent) {
    static constexpr const char* tags[] = {"feeling", "calm", "threat", "yes"};
    write("{}    - {{ {}say: Ja.", indent, head);
    if (random_.one_in(3)) write(", tags: [{}]", tags[random_.below(4)]);
    if (random_.one_in(3)) write(", set: {}", sets());
    write(" }}\n");
  }

  void reply(std::size_t call, std::size_t n, std::size_t nodes, std::size_t r,
             const std::string& indent) {
    write("{}- id: r{}\n{}  say: Nej.\n{}  because: Fordi.\n", indent, r, indent, indent);
    if (r > 0 && random_.one_in(2)) write("{}  if: {}\n", indent, condition());
    const std::size_t count = random_.below(3);
    const std::size_t first = random_.below(moves_.moves.size() - 2);
    for (std::size_t m = 0; m < count; ++m)
      write("{}{}", m == 0 ? indent + "  moves: [" : ", ", moves_.moves[first + m].id);
    if (count > 0) write("]\n");
    if (random_.one_in(4))
      write("{}  effects: {{ tension: {}, heard: {}, clarity: {} }}\n", indent, change(), change(),
            change());
    if (random_.one_in(2)) write("{}  set: {}\n", indent, sets());
    // The first leads to the next node, so that all can be reached.
    write("{}  goto: {}\n", indent,
          ways(call, n, nodes, r == 0 ? n + 1 : n + 1 + random_.below(2)));
  }

  int change() { return 5 * static_cast<int>(random_.below(9)) - 20; }

  std::string target(std::size_t call, std::size_t n, std::size_t nodes) {
    if (n < nodes) return fmt::format("n{}-{}", call, n);
    return random_.below(endings) == 0 ? "done" : "gone";
  }

  /// The last way leads to `to`; before it, now and then, one with a gate, and one back.
  std::string ways(std::size_t call, std::size_t n, std::size_t nodes, std::size_t to) {
    std::string list;
    if (random_.one_in(8))
      list += fmt::format("{{ to: {}, at_most: {} }}, ", target(call, random_.below(n + 1), nodes),
                          1 + random_.below(2));
    if (random_.one_in(4))
      list += fmt::format("{{ if: {}, to: {} }}, ", condition(),
                          target(call, n + 1 + random_.below(nodes), nodes));
    const std::string last = target(call, to, nodes);
    return list.empty() ? last : "[" + list + last + "]";
  }

  Random& random_;
  const engine::Moves& moves_;
  std::string text_;
};

}  // namespace

std::string random_story(Random& random, const engine::Moves& moves) {
  return Writer(random, moves).run();
}

}  // namespace samtale::tests
