#include "tests/support/random_twee.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace samtale::tests {
namespace {

constexpr std::array<std::string_view, 26> pieces = {"Jeg har ringet fire gange.",
                                                     "Hvad nu?",
                                                     "\"Nej\", siger du: # ikke i dag",
                                                     "{navn} og {{ og }",
                                                     "\\n og \\",
                                                     "- et\n- to",
                                                     "\n\n",
                                                     "<<set $vred to 1>>",
                                                     "<<link \"Gå\" \"p1\">><</link>>",
                                                     "(set: $vred to 2)",
                                                     "(if: $vred > 1)[Han råber.]",
                                                     "(link-goto: \"Bliv\", \"p2\")",
                                                     "$vred",
                                                     "<img src=\"a.png\">",
                                                     "<script>alert(1)</script>",
                                                     "''fed'' og //skrå//",
                                                     "<!-- note -->",
                                                     "[img[a.png]]",
                                                     "'",
                                                     "æøå «»",
                                                     "\xC2\xA0\xE2\x80\x8B",
                                                     "[[",
                                                     "]]",
                                                     "<<",
                                                     "&amp;",
                                                     "title: nej"};

class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {}

  std::string run() {
    passages_ = random_.one_in(20) ? 500 : 1 + random_.below(30);
    if (random_.one_in(2)) out_ += ":: StoryTitle\nEn \"historie\": # {x}\n\n";
    if (random_.one_in(2)) out_ += ":: StoryData\n{ \"start\": \"" + name() + "\" }\n\n";
    if (random_.one_in(4)) out_ += ":: Kode [script]\nalert(1)\n\n";
    for (std::size_t p = 0; p < passages_; ++p) write_passage(p);
    return std::move(out_);
  }

 private:
  std::string name() {
    const std::size_t one = random_.below(passages_ + 2);  // now and then one that is not there
    return (one % 5 == 4 ? "Hvad så, p" : "p") + std::to_string(one);
  }

  void write_passage(std::size_t p) {
    const std::size_t as = random_.one_in(20) ? random_.below(passages_) : p;
    out_ += ":: " + std::string(as % 5 == 4 ? "Hvad så, p" : "p") + std::to_string(as) + "\n";
    const bool long_text = random_.one_in(25);
    for (std::size_t n = random_.below(long_text ? 400 : 6); n > 0; --n)
      out_ += std::string(pieces[random_.below(pieces.size())]) + (random_.one_in(3) ? "\n" : " ");
    out_ += "\n";
    // Few dead ends, now and then many links.
    const std::size_t links = random_.one_in(8) ? 0 : 1 + random_.below(random_.one_in(10) ? 9 : 3);
    for (std::size_t l = 0; l < links; ++l) write_link(p);
  }

  void write_link(std::size_t p) {
    const bool forward = !random_.one_in(4);
    const std::size_t next = p + 1 + random_.below(3);
    const std::string target =
        forward && next < passages_ && next % 5 != 4 ? "p" + std::to_string(next) : name();
    const std::string text = random_.one_in(30) ? std::string(900, 'x') : "Sig " + target + "!";
    switch (random_.below(4)) {
      case 0:
        out_ += "[[" + text + "->" + target + "]]";
        break;
      case 1:
        out_ += "[[" + target + "<-" + text + "]]";
        break;
      case 2:
        out_ += "[[" + text + "|" + target + "]]";
        break;
      default:
        out_ += "[[" + target + "]]";
    }
    out_ += random_.one_in(3) ? " " : "\n";
  }

  Random& random_;
  std::size_t passages_ = 0;
  std::string out_;
};

}  // namespace

std::string random_twee(Random& random) { return Writer(random).run(); }

}  // namespace samtale::tests
