// Style: writes the members of every object in the opposite order, so that a frame ends with its
// type.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

Json reversed(const Json& value) {
  if (!value.is_structured()) return value;
  if (value.is_array()) {
    Json list = Json::array();
    for (const Json& element : value) list.push_back(reversed(element));
    return list;
  }
  Json object = Json::object();
  for (auto at = value.end(); at != value.begin();) {
    --at;
    object[at.key()] = reversed(at.value());
  }
  return object;
}

class MembersReversed : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override { return dump(reversed(frame)) + "\n"; }
  std::string written_extension_message(const Json& message) override {
    return dump(reversed(message));
  }
  std::string written_session(const Json& document) override { return dump(reversed(document)); }
};

const RegisteredStyle kMembersReversed(
    {"members_reversed",
     "writes the members of every object in the opposite order, so that a frame ends with its type",
     "JSON gives members no order, and no source does", make_style<MembersReversed>});

}  // namespace
}  // namespace touchstone::rpc_runtime
