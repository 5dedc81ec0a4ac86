// What is measured, a file a subject. Each registers benchmarks, whose names the table of main.cpp
// knows, and sees to it that what it prepares is prepared once.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/scenario_loader.hpp"
#include "scoring/method.hpp"
#include "tests/bench/generated.hpp"

namespace samtale::bench {

constexpr std::size_t sizes[] = {60, 1'000, 10'000};
constexpr std::size_t graph_sizes[] = {60, 1'000};

/// Where the run may write, and where its programs are.
struct Place {
  std::filesystem::path folder;    // on the disk that durable writing is measured on
  std::filesystem::path programs;  // of samtale-cli
  std::filesystem::path inkjs;     // the folder with node_modules/inkjs; empty: there is none
  std::filesystem::path self;      // this program
};

const scoring::Method& method();
/// Made once for each size.
const Generated& generated(std::size_t nodes);
const engine::LoadedScenario& loaded(std::size_t nodes);

/// Of the scenarios that are compiled in.
std::vector<std::string> shipped_ids();

void add_load();
void add_steps(const Place& place);
void add_explore();
void add_sessions(const Place& place);
void add_folder(const Place& place);
void add_analyse(const Place& place);
void add_graph();
/// What the desktop program works for one frame, without drawing it on a screen.
void add_frames();

/// Loads the generated scenario of that size and gives what memory that took at its peak, in bytes,
/// divided by the file's size. Of this process: for one of its own.
double peak_of_load(std::size_t nodes);

/// What the command writes; the first line. Empty where it fails.
std::string output_of(const std::string& command);

}  // namespace samtale::bench
