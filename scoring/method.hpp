// A method, whole: both readers of its file, loaded together.
#pragma once

#include <vector>

#include "engine/method_loader.hpp"
#include "scoring/rubric.hpp"

namespace samtale::scoring {

struct Method {
  engine::Moves moves;
  Rubric rubric;
  std::vector<engine::SourceText> files;  // by FileIndex: method.yaml, then its translations
};

struct LoadedMethod {
  Method method;
  std::vector<engine::TextKey> texts;           // every text, in file order
  std::vector<engine::Diagnostic> diagnostics;  // sorted
  bool usable = false;
};

/// The first source is method.yaml, the others translations of its words. Never throws.
LoadedMethod load_method(const std::vector<engine::SourceText>& base_and_overlays);

}  // namespace samtale::scoring
