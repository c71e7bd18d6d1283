// simulate: runs seeded schedules of an engine and its judge, and shows those that break an
// invariant.
//
//     simulate [--seeds N] [--from S]     N schedules, from seed S on (100000 from 0)
//     simulate --seed S [--shrink]        one, with its story; then the smallest that fails alike
//
// Exit code 0 when every invariant held, 1 when one did not, 2 for usage.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "simulation/attempt.h"
#include "simulation/shrink.h"

namespace {

using namespace touchstone::simulation;

struct Options {
  Seeds seeds{0, 100000};
  std::optional<std::uint64_t> one;
  bool shrink = false;
};

int usage(const char* word) {
  std::fprintf(stderr,
               "simulate: cannot understand \"%s\"; try: simulate [--seeds N] [--from S] | --seed "
               "S [--shrink]\n",
               word);
  return 2;
}

bool read_number(const char* text, std::uint64_t& number) {
  char* end = nullptr;
  if (text == nullptr || *text < '0' || *text > '9') return false;
  number = std::strtoull(text, &end, 10);
  return *end == '\0';
}

// The word that cannot be understood, or null.
const char* read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const char* const word = argv[i];
    if (std::strcmp(word, "--shrink") == 0) {
      options.shrink = true;
      continue;
    }
    std::uint64_t number = 0;
    if (!read_number(i + 1 < argc ? argv[++i] : nullptr, number)) return word;
    if (std::strcmp(word, "--seeds") == 0) {
      options.seeds.count = number;
    } else if (std::strcmp(word, "--from") == 0) {
      options.seeds.first = number;
    } else if (std::strcmp(word, "--seed") == 0) {
      options.one = number;
    } else {
      return word;
    }
  }
  return nullptr;
}

// What a complaint is about, without the particulars of one trial.
std::string kind_of(const std::string& complaints) {
  return complaints.substr(0, complaints.find_first_of("\n:\"0123456789"));
}

void show(const char* title, const std::vector<World>& worlds, const Tapes& tapes) {
  std::printf("%s\n", title);
  std::printf("  what did not hold:\n%s\n", attempt(worlds, tapes, stdout).c_str());
}

void show_smallest(const std::vector<World>& worlds, const Tapes& tapes) {
  const std::string kind = kind_of(attempt(worlds, tapes, nullptr));
  if (kind.empty()) return;
  const Tapes smallest = shrink(tapes, [&](const Tapes& smaller) {
    return kind_of(attempt(worlds, smaller, nullptr)) == kind;
  });
  show("shrunk", worlds, smallest);
}

int show_one(const std::vector<World>& worlds, const Options& options) {
  const Tapes tapes = tapes_of(worlds, *options.one);
  const std::string seed = "seed " + std::to_string(*options.one);
  show(seed.c_str(), worlds, tapes);
  if (options.shrink) show_smallest(worlds, tapes);
  return attempt(worlds, tapes, nullptr).empty() ? 0 : 1;
}

int run_all(const std::vector<World>& worlds, Seeds seeds) {
  constexpr std::size_t kMostShown = 20;
  const auto began = std::chrono::steady_clock::now();
  const std::vector<std::uint64_t> failing = failing_seeds(worlds, seeds, kMostShown);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  for (const std::uint64_t seed : failing) {
    const std::string complaints = attempt(worlds, tapes_of(worlds, seed), nullptr);
    std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed),
                complaints.substr(0, complaints.find('\n')).c_str());
  }
  if (!failing.empty()) show_smallest(worlds, tapes_of(worlds, failing.front()));
  std::printf("simulate: seeds %llu to %llu, %zu failing%s, %.1f s\n",
              static_cast<unsigned long long>(seeds.first),
              static_cast<unsigned long long>(seeds.first + seeds.count), failing.size(),
              failing.size() == kMostShown ? " or more" : "", took.count());
  return failing.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (const char* word = read_options(argc, argv, options)) return usage(word);
  const std::vector<World> worlds = load_worlds();
  return options.one ? show_one(worlds, options) : run_all(worlds, options.seeds);
}
