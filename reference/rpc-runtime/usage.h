// Token counts of one turn, as agent_end shows them: sums over all reports of the turn.
//
// An extension's reports are not counted, so with extension providers all stays zero; a provider
// that is asked over HTTP adds its reports here. Plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "json.h"

namespace touchstone::rpc_runtime {

struct Usage {
  std::uint64_t input_tokens = 0;
  std::uint64_t output_tokens = 0;
  std::uint64_t cache_read_input_tokens = 0;
  std::uint64_t cache_creation_input_tokens = 0;
  std::optional<std::uint64_t> cache_creation_5m;  // unknown is not the same as zero
  std::optional<std::uint64_t> cache_creation_1h;
  std::optional<std::string> model;  // the first one that a report names

  void add(const Usage& report);
  Json to_json() const;
};

}  // namespace touchstone::rpc_runtime
