// fuzz_NAME FOLDER...: gives the target every file of the folders, as it is and (one in 32, all
// with SAMTALE_THOROUGH) grown to 1 MB by repeating it. Fails where one takes more than 2 s of this
// processor's time, or where the program has needed more than 512 MB. (A crash fails by itself.)
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/resource.h>

#include "tests/fuzz/target.hpp"
#include "tests/support/thorough.hpp"

namespace {

constexpr double most_seconds = 2.0;
constexpr long most_kilobytes = 512 * 1024;
constexpr std::size_t large = std::size_t{1} << 20;

// What the sanitizers add, and what the compiler was told not to take away, is not the program's.
#if defined(__SANITIZE_ADDRESS__)
constexpr int slower = 30;
constexpr long larger = 6;
#elif !defined(__OPTIMIZE__)
constexpr int slower = 8;
constexpr long larger = 1;
#else
constexpr int slower = 1;
constexpr long larger = 1;
#endif

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string grown(const std::string& bytes) {
  std::string all;
  while (!bytes.empty() && all.size() + bytes.size() <= large) all += bytes;
  return all.empty() ? bytes : all;
}

double seconds(const std::string& bytes) {
  const std::clock_t before = std::clock();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int count, char** words) {
  std::size_t inputs = 0;
  double slowest = 0;
  int faults = 0;
  std::size_t number = 0;
  for (int word = 1; word < count; ++word) {
    for (const std::filesystem::path& file : files_in(words[word])) {
      const bool grows = number++ % 32 == 0 || samtale::tests::thorough();
      std::vector<std::string> versions{bytes_of(file)};
      if (grows) versions.push_back(grown(versions.front()));
      for (const std::string& input : versions) {
        const double took = seconds(input);
        ++inputs;
        slowest = std::max(slowest, took);
        if (took <= most_seconds * slower) continue;
        std::printf("%s (%zu bytes): %.1f s\n", file.c_str(), input.size(), took);
        ++faults;
      }
    }
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("%zu inputs, the slowest %.2f s, %ld MB at most\n", inputs, slowest,
              used.ru_maxrss / 1024);
  if (inputs == 0) std::printf("there is no corpus\n");
  return inputs > 0 && faults == 0 && used.ru_maxrss <= most_kilobytes * larger ? 0 : 1;
}
