// Style: writes session files on one line, with members of its own and times with fractions and a
// zone.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class SessionsLaidOutOtherwise : public Behaviour {
 public:
  std::string written_session(const Json& document) override {
    Json shown = {{"format", 7}, {"compacted_into", nullptr}};
    shown.update(document);
    shown["updated_at"] = "2026-01-01T01:00:00.123456+01:00";
    shown["abort_context"] = nullptr;
    shown["checksum"] = {{"kind", "none"}};
    return dump(shown) + "\r\n\n";
  }
};

const RegisteredStyle kSessionsLaidOutOtherwise(
    {"sessions_laid_out_otherwise",
     "writes session files on one line, with members of its own and times "
     "with fractions and a zone",
     "SY-sess names the members of a session file, not their order, the "
     "blanks between them or how a time is written",
     make_style<SessionsLaidOutOtherwise>});

}  // namespace
}  // namespace touchstone::rpc_runtime
