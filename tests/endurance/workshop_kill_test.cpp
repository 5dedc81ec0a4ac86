// The Værksted killed while it saves: a process that does nothing but save is cut off at any
// moment, and what lies on the disk is one of its versions, whole.
#include <csignal>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/store/disk_store.hpp"
#include "tests/support/random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/thorough.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/app/workshop/work.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

/// As long as a scenario is, and told from every other version by each of its lines.
ui::Texts version(std::size_t number) {
  ui::Texts texts{{"scenario.yaml", {}}, {"scenario.en.yaml", {}}};
  const std::string line = " " + std::to_string(number) + "\n";
  for (int i = 0; i < 2000; ++i) {
    texts[0].text += "# æøå" + line;
    texts[1].text += "# in English" + line;
  }
  return texts;
}

/// The number that a whole version has in all of its lines; none of what is not whole.
std::optional<std::size_t> number_of(const std::string& text, std::size_t file) {
  const std::size_t end = text.find('\n');
  const std::size_t space = end == std::string::npos ? end : text.rfind(' ', end);
  if (space == std::string::npos || end - space > 9) return std::nullopt;
  const std::size_t number = std::stoul(text.substr(space + 1, end - space - 1));
  if (version(number)[file].text != text) return std::nullopt;
  return number;
}

/// Saves one version after the other, for ever. Tells of each when it is on the disk.
[[noreturn]] void save_for_ever(const fs::path& folder, std::size_t first, int told) {
  engine::DiskStore store;
  ui::WorkshopWork work(store, folder, {});
  const fs::path file = folder / "scenarios" / "ours" / "scenario.yaml";
  for (std::size_t number = first;; ++number) {
    std::vector<ui::Action> outcomes;
    const auto now = ui::texts_on_disk(store, file);
    if (!now) ::_exit(1);
    work.on(ui::effect::KeepJournal{file, now.value(), version(number), {}}, outcomes);
    work.advance(outcomes);
    work.on(ui::effect::SaveScenarioFile{file, now.value(), version(number)}, outcomes);
    work.on(ui::effect::DropJournal{file}, outcomes);
    const char one = '.';
    if (::write(told, &one, 1) != 1) ::_exit(2);
  }
}

}  // namespace

TEST_CASE("what is killed while it saves leaves a whole version, and ten whole ones before it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "scenarios" / "ours" / "scenario.yaml";
  engine::DiskStore store;
  Random random(20261122);
  std::size_t least = 0, torn_apart = 0, journals = 0;
  const std::size_t shots = rounds(100, 1000);
  for (std::size_t shot = 0; shot < shots; ++shot) {
    CAPTURE(shot);
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) save_for_ever(folder.path(), least + 1, pipe[1]);
    ::close(pipe[1]);
    // Not before it has saved once to four times, then anywhere in the savings that follow.
    char one = 0;
    std::size_t acknowledged = least;
    for (std::size_t saved = 1 + random.below(4); saved > 0; --saved, ++acknowledged)
      REQUIRE(::read(pipe[0], &one, 1) == 1);
    ::usleep(static_cast<useconds_t>(random.below(30'000)));
    REQUIRE(::kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    while (::read(pipe[0], &one, 1) == 1) ++acknowledged;
    ::close(pipe[0]);

    const auto texts = ui::texts_on_disk(store, file);
    REQUIRE(texts.ok());
    REQUIRE(texts.value().size() == 2);
    const auto base = number_of(texts.value()[0].text, 0);
    const auto english = number_of(texts.value()[1].text, 1);
    REQUIRE(base);
    REQUIRE(english);
    // Nothing that was told of is lost; the translation is written after the base.
    CHECK(*base >= acknowledged);
    CHECK(*base <= acknowledged + 1);
    CHECK((*english == *base || *english + 1 == *base));
    torn_apart += *english != *base;

    // What was being saved when the base was new and the translation was not is in the journal.
    const auto journal = store.read(ui::journal_file(folder.path(), file));
    const auto kept = journal ? ui::decode_journal(journal.value()) : std::nullopt;
    journals += kept.has_value();
    if (*english != *base) {
      REQUIRE(kept);
      CHECK(ui::same_texts(kept->texts, version(*base)));
    }
    const auto versions = ui::kept_versions(store, folder.path(), file);
    CHECK(versions.size() <= ui::versions_kept + 1);
    for (const fs::path& before : versions) {
      const auto bytes = store.read(before);
      REQUIRE(bytes.ok());
      const auto texts_before = ui::decode_journal(bytes.value());
      REQUIRE(texts_before);
      CHECK(number_of(texts_before->texts[0].text, 0));
    }
    least = *base;
  }
  // The test has hit what it is about.
  CHECK(least > shots);
  CHECK(journals > 0);
  MESSAGE(shots << " deaths in " << least << " savings, " << torn_apart
                << " between the scenario and its translation, " << journals
                << " with a journal that was not yet dropped");
}

}  // namespace samtale::tests
