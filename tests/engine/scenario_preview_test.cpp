#include "engine/scenario_preview.hpp"

#include <doctest/doctest.h>

#include "engine/embedded.hpp"

using namespace samtale;
using namespace samtale::engine;

TEST_CASE("a preview of a scenario ends where its nodes begin") {
  CHECK(preview_of({"scenario.yaml", "id: a\ntitle: T\nnodes:\n  one:\n"}).text ==
        "id: a\ntitle: T\n");
  CHECK(preview_of({"scenario.yaml", "id: a\nshared:\n  s:\nnodes:\n"}).text == "id: a\n");
  CHECK(preview_of({"scenario.yaml", "calls:\n  - id: c\n    nodes:\n      one:\n"}).text ==
        "calls:\n  - id: c\n");
  CHECK(preview_of({"scenario.yaml", "calls:\n  - nodes:\n      one:\n    id: c\n"}).text ==
        "calls:\n");
}

TEST_CASE("a preview of a translation is without the texts that lie in a node") {
  CHECK(
      preview_of({"scenario.en.yaml",
                  "texts:\n  a/note: N\n  title: T\n  a: Hi/hey\n  a/b: >\n    Long:\n\n    text\n"
                  "  summary: S\nmade_from:\n  a/b: 12\n  title: 34\n"})
          .text == "texts:\n  title: T\n  a: Hi/hey\n  summary: S\nmade_from:\n  title: 34\n");
}

TEST_CASE("a preview knows nodes from words, and lines as Windows ends them") {
  CHECK(preview_of({"scenario.yaml", "summary: >\n  Two\n  nodes: and more\ntitle: T\nnodes:\n"})
            .text == "summary: >\n  Two\n  nodes: and more\ntitle: T\n");
  CHECK(preview_of({"scenario.en.yaml",
                    "texts:\r\n  a/b: >\r\n    One.\r\n\r\n    Two.\r\n  title: T\r\n"})
            .text == "texts:\r\n  title: T\r\n");
}

TEST_CASE("a preview of what has no nodes is all of it") {
  for (const char* text : {"", "\n", "id: a", "title: nodes: are not a key here\n"})
    CHECK(preview_of({"scenario.yaml", text}).text == text);
}
