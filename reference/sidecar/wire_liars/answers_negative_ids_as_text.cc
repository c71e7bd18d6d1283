// Negative ids come back as texts.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnswersNegativeIdsAsText : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    const bool answer = message.contains("result") || message.contains("error");
    if (answer && message["id"].is_number_integer() && message["id"] < 0)
      message["id"] = message["id"].dump();
    return message;
  }
};

const RegisterLiar kAnswersNegativeIdsAsText({"answers-negative-ids-as-text",
                                              {"ACP-322"},
                                              "an agent waits for an answer that never comes",
                                              true,
                                              make_fault<AnswersNegativeIdsAsText>});

}  // namespace
}  // namespace touchstone::sidecar
