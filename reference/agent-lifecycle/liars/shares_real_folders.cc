// All agents have one real folder.
#include <algorithm>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SharesRealFolders : public Behaviour {
 public:
  std::string own_path(const std::string& path) override {
    const std::size_t run = path.find("/.ideai/run/");
    const std::size_t id = run == path.npos ? run : run + 12;
    return id == path.npos
               ? path
               : path.substr(0, id) + "agent" + path.substr(std::min(path.size(), id + 36));
  }
};

const RegisterLiar kSharesRealFolders({"shares-real-folders",
                                       {"AGL-404", "AGL-400", "AGL-402", "AGL-405"},
                                       "the second agent overwrites the instructions of the first",
                                       false,
                                       make_fault<SharesRealFolders>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
