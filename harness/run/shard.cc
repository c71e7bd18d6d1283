#include "run/shard.h"

#include <charconv>

#include "base/digest.h"

namespace touchstone::run {
namespace {

constexpr unsigned kMostShards = 10'000;

// The number that is the whole of `text`, or 0.
unsigned number_of(std::string_view text) {
  unsigned number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

}  // namespace

base::Result<Shard> Shard::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  Shard shard{number_of(text.substr(0, slash)),
              slash == std::string_view::npos ? 0 : number_of(text.substr(slash + 1))};
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= kMostShards) return shard;
  return base::Error{base::ExitCode::kUsage, "\"" + std::string(text) + "\" is no shard", "--shard",
                     "write I/N with I from 1 to N: --shard 2/5"};
}

unsigned Shard::of(std::string_view case_id) const {
  // The first 60 bits of the digest, behind "sha256:".
  constexpr std::size_t kPrefix = 7;
  constexpr std::size_t kDigits = 15;
  const std::string digest = base::sha256(case_id);
  unsigned long long bits = 0;
  const char* const begin = digest.data() + kPrefix;
  std::from_chars(begin, begin + kDigits, bits, 16);
  return static_cast<unsigned>(bits % count) + 1;
}

}  // namespace touchstone::run
