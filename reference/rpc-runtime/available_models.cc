#include "available_models.h"

#include "choices.h"

namespace touchstone::rpc_runtime {

Json available_models() {
  return Json::array({{{"provider", "anthropic"},
                       {"model_id", kDefaultModel},
                       {"model_name", "Claude Sonnet 4.5"}},
                      {{"provider", "anthropic"},
                       {"model_id", "claude-opus-4-5"},
                       {"model_name", "Claude Opus 4.5"}}});
}

}  // namespace touchstone::rpc_runtime
