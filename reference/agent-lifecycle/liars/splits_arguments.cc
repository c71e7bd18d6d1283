// Arguments are split at blanks.
#include <sstream>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SplitsArguments : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      Json other = params;
      Json args = Json::array();
      for (const Json& arg : params["spec"]["args"]) {
        if (arg.get<std::string>().size() > 12) {
          args.push_back(arg);
          continue;
        }
        std::istringstream words(arg.get<std::string>());
        for (std::string word; words >> word;) args.push_back(word);
      }
      other["spec"]["args"] = args;
      return port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kSplitsArguments({"splits-arguments",
                                     {"AGL-024"},
                                     "an argument with a blank in it becomes two",
                                     true,
                                     make_fault<SplitsArguments>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
