#include "ui/app/words.hpp"

#include <cassert>

#include "engine/embedded.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::ui {
namespace {

using Table = std::map<std::string, std::string, std::less<>>;

/// Sections become a prefix: `call: { pause: … }` is "call.pause".
void gather(const engine::YamlValue& value, const std::string& prefix, Table& table) {
  for (const engine::YamlEntry& entry : value.entries()) {
    const std::string key = (prefix.empty() ? "" : prefix + ".") + std::string(entry.key);
    if (entry.value.kind() == engine::YamlKind::map) gather(entry.value, key, table);
    if (entry.value.kind() == engine::YamlKind::scalar) table[key] = entry.value.text();
  }
}

Table read_table(std::string_view yaml) {
  Table table;
  gather(engine::read_yaml(yaml, engine::FileIndex{0}).tree.root, "", table);
  return table;
}

std::string_view shipped_table(std::string_view path) {
  const auto bytes = data::find(path);
  assert(bytes);
  return bytes.value_or(std::string_view());
}

}  // namespace

Words::Words(std::string_view danish_yaml, std::string_view english_yaml)
    : tables_{read_table(danish_yaml), read_table(english_yaml)} {}

const Words& Words::shipped() {
  static const Words words(shipped_table("ui/text/da.yaml"), shipped_table("ui/text/en.yaml"));
  return words;
}

const Table& Words::table(Language language) const {
  return tables_[language == Language::da ? 0 : 1];
}

const std::string& Words::text(std::string_view key, Language language) const {
  static const std::string missing;
  const Table& words = table(language);
  const auto found = words.find(key);
  assert(found != words.end());
  return found == words.end() ? missing : found->second;
}

}  // namespace samtale::ui
