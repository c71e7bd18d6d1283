// Every session request has the id of the first session.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NamesFirstSessionAlways : public Behaviour {
 public:
  nlohmann::json session_params(nlohmann::json params, const std::string& session_id) override {
    if (first_.empty()) first_ = session_id;
    params["sessionId"] = first_;
    return params;
  }

 private:
  std::string first_;
};

const RegisterLiar kNamesFirstSessionAlways(
    {"names-first-session-always",
     {"ACP-307"},
     "an agent with two conversations answers in the wrong one",
     true,
     make_fault<NamesFirstSessionAlways>});

}  // namespace
}  // namespace touchstone::sidecar
