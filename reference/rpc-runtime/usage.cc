#include "usage.h"

namespace touchstone::rpc_runtime {
namespace {

void add_known(std::optional<std::uint64_t>& sum, const std::optional<std::uint64_t>& report) {
  if (report) sum = sum.value_or(0) + *report;
}

}  // namespace

void Usage::add(const Usage& report) {
  input_tokens += report.input_tokens;
  output_tokens += report.output_tokens;
  cache_read_input_tokens += report.cache_read_input_tokens;
  cache_creation_input_tokens += report.cache_creation_input_tokens;
  add_known(cache_creation_5m, report.cache_creation_5m);
  add_known(cache_creation_1h, report.cache_creation_1h);
  if (!model) model = report.model;
}

Json Usage::to_json() const {
  Json json = {{"input_tokens", input_tokens},
               {"output_tokens", output_tokens},
               {"cache_read_input_tokens", cache_read_input_tokens},
               {"cache_creation_input_tokens", cache_creation_input_tokens}};
  if (cache_creation_5m) json["cache_creation_5m"] = *cache_creation_5m;
  if (cache_creation_1h) json["cache_creation_1h"] = *cache_creation_1h;
  if (model) json["model"] = *model;
  return json;
}

}  // namespace touchstone::rpc_runtime
