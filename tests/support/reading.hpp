// YAML written in a test: read, and told about as a trainer would see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/messages.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::tests {

/// The text as file 0, "scenario.yaml"; it must outlive what is read of it.
engine::YamlDocument read(std::string_view text);

/// All reports one after the other; empty if nothing is wrong.
std::string reports(const std::vector<engine::Diagnostic>& diagnostics, const std::string& text,
                    engine::Language language = engine::Language::en);
std::string reports(const std::string& text, engine::Language language = engine::Language::en);

/// The bytes of a span.
std::string marked(const std::string& text, engine::SourceSpan at);

}  // namespace samtale::tests
